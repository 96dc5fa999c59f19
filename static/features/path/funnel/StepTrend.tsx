import type { ReadStep } from '#domain/path/read/measured';
import { countsIn } from '#domain/path/read/measured';
import { shareOf, type Share } from '#domain/measure/share';
import { stepWords } from '#domain/path/steps';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { ShareText } from '../../../parts/shares/ShareText';
import { MonthPlot } from '../beside/MonthPlot';
import { laidOut } from '../beside/monthPlotOf';
import type { PathNumbers } from '../words/numbers';
import { sentenceCase } from '../words/pathWords';

/** A step month by month: gaps are gaps, and a new definition begins a new line. */
export function StepTrend({ step, numbers }: { step: ReadStep; numbers: PathNumbers }) {
  const { id, cells, threshold, measure } = step;
  const laid = laidOut(cells, measure?.values.everyMonths);
  if (laid === null || laid.months.length < 2) return null;
  const shares = new Map(cells.map((cell) => [cell.period, shareOf(countsIn(cell))]));
  const values = new Map([...shares].flatMap(([month, share]) => (share.state === 'share' ? [[month, share.p]] : [])));
  const words = stepWords(id);
  const across = threshold === null ? {} : { across: { value: threshold, label: 'threshold' } };
  return (
    <div className="path-trend">
      <h3>{`${sentenceCase(words)}, month by month`}</h3>
      <MonthPlot
        plot={{
          ...{ months: laid.months, gaps: laid.gaps, breaks: laid.breaks },
          lines: [{ id, label: '', values, runs: laid.runs, isDashed: false }],
          marks: [],
          most: 1,
        }}
        numbers={numbers}
        scale={(value) => numbers.percent(value)}
        says={trendSentence(words, values, numbers, laid)}
        height={150}
        {...across}
      />
      <Disclosure summary="Every month in numbers">
        <TrendTable months={laid.told} {...{ shares, numbers, words }} source={measure?.values.source ?? undefined} />
      </Disclosure>
    </div>
  );
}

function trendSentence(
  words: string,
  values: ReadonlyMap<string, number>,
  { percent, month, figures }: PathNumbers,
  { gaps, breaks }: { gaps: readonly string[]; breaks: readonly string[] },
): string {
  const read = [...values];
  const [first, last] = [read[0], read.at(-1)];
  if (!first || !last) return `${words}: no month has a percentage.`;
  const parts = [
    `${words}: from ${percent(first[1])} in ${month(first[0])} to ${percent(last[1])} in ${month(last[0])}.`,
    ...(gaps.length > 0 ? [`${figures(gaps.length)} ${gaps.length === 1 ? 'month' : 'months'} not provided.`] : []),
    ...breaks.map((from) => `A new definition from ${month(from)}: what was before is not comparable.`),
    'Every month stands below.',
  ];
  return parts.join(' ');
}

interface TableProps {
  months: readonly string[];
  shares: ReadonlyMap<string, Share>;
  numbers: PathNumbers;
  words: string;
  source: 'counted' | 'asked' | 'system' | undefined;
}

function TrendTable({ months, shares, numbers, words, source }: TableProps) {
  return (
    <table className="path-months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">{words}</th>
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map((month) => (
          <tr key={month}>
            <th scope="row">{numbers.month(month)}</th>
            <td>
              <ShareText share={shares.get(month) ?? { state: 'not provided' }} source={source} oneLine />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
