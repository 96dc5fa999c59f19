import type { TrendMonth } from '#domain/trend/trend';
import { TREND_FIGURES } from './trendFigures';
import type { TrendWords } from './trendWords';

/** Every month with every figure, in words and numbers. */
export function TrendTable({ months, words }: { months: readonly TrendMonth[]; words: TrendWords }) {
  return (
    <table className="lens-trend__table">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Projects</th>
          {TREND_FIGURES.map(({ column }) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthRow key={month.month} month={month} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function MonthRow({ month: { month, running, sums }, words }: { month: TrendMonth; words: TrendWords }) {
  return (
    <tr>
      <th scope="row">{running ? `${words.month(month)}, so far` : words.month(month)}</th>
      {sums === null ? (
        <td className="lens-trend__none" colSpan={TREND_FIGURES.length + 1}>
          no figures
        </td>
      ) : (
        <>
          <td data-label="Projects">{words.figures(sums.projects)}</td>
          {TREND_FIGURES.map(({ column, of }) => {
            const figure = of(sums);
            return (
              <td key={column} data-label={column}>
                {figure ? words.long(figure) : 'not known'}
              </td>
            );
          })}
        </>
      )}
    </tr>
  );
}
