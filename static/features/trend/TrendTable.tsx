import type { TrendMonth } from '#domain/trend/trend';
import type { TrendFigure } from './trendFigures';
import type { TrendWords } from './trendWords';

interface TrendTableProps {
  figures: readonly TrendFigure[];
  months: readonly TrendMonth[];
  words: TrendWords;
}

/** Every month with every figure, in words and numbers. */
export function TrendTable({ figures, months, words }: TrendTableProps) {
  return (
    <table className="lens-trend__table">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Projects</th>
          {figures.map(({ column }) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthRow key={month.month} {...{ figures, month, words }} />
        ))}
      </tbody>
    </table>
  );
}

interface MonthRowProps extends Omit<TrendTableProps, 'months'> {
  month: TrendMonth;
}

function MonthRow({ figures, month: { month, running, sums }, words }: MonthRowProps) {
  return (
    <tr>
      <th scope="row">{running ? `${words.month(month)}, so far` : words.month(month)}</th>
      {sums === null ? (
        <td className="lens-trend__none" colSpan={figures.length + 1}>
          no figures
        </td>
      ) : (
        <>
          <td data-label="Projects">{words.figures(sums.projects)}</td>
          {figures.map(({ column, of }) => {
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
