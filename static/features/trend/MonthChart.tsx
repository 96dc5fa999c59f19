import type { TrendMonth } from '#domain/trend/trend';
import { CHART, chartLayout } from './chartLayout';
import { heightOf, type TrendFigure } from './trendFigures';
import { chartSentence, type TrendWords } from './trendWords';

const POINT = 3.5;

export interface ChartMarks {
  bound: number;
  end: { month: string; words: string } | null;
}

/**
 * One figure over the months: a line with its first and last number beside it. Shares stand on one scale from 0 to
 * 100%.
 */
export function MonthChart({
  figure,
  months,
  words,
  marks,
}: {
  figure: TrendFigure;
  months: readonly TrendMonth[];
  words: TrendWords;
  /** A bound to reach, and a month in which something ends. */
  marks?: ChartMarks;
}) {
  const drawn = months.map(({ month, running, sums }) => {
    const found = sums && figure.of(sums);
    return { month, running, found, value: found ? heightOf(found) : null };
  });
  const most = figure.most ?? (figure.kind === 'share' ? 1 : Math.max(1, ...drawn.map(({ value }) => value ?? 0)));
  const { points, solid, dashed, baseline, top, x } = chartLayout(drawn, most);
  const numberOf = (at: string): string => {
    const found = drawn.find(({ month }) => month === at)?.found;
    return found ? words.short(found) : '';
  };
  const ends = [...new Set([months[0]?.month, months.at(-1)?.month])].filter((month) => month !== undefined);
  return (
    <figure className="lens-trend__chart">
      <figcaption>
        <b>{figure.label}</b>
        <span>{figure.hint}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={chartSentence(words, figure, [...months])}
      >
        {figure.kind === 'share' && (
          <>
            <line className="lens-trend__limit" x1={0} x2={CHART.width} y1={top} y2={top} />
            <text className="lens-trend__month" x={0} y={top - 4}>
              {words.short({ kind: 'share', part: 1, of: 1 })}
            </text>
          </>
        )}
        {marks && (
          <Marks marks={marks} height={baseline - (baseline - top) * marks.bound} top={top} baseline={baseline} x={x} />
        )}
        <line className="lens-trend__baseline" x1={0} x2={CHART.width} y1={baseline} y2={baseline} />
        <path className="lens-trend__line" d={solid} />
        <path className="lens-trend__line lens-trend__line--running" d={dashed} />
        {points.map(({ month, x, y, running, label }) => (
          <g key={month}>
            <circle
              className={running ? 'lens-trend__point lens-trend__point--running' : 'lens-trend__point'}
              cx={x}
              cy={y}
              r={POINT}
            />
            {label !== null && (
              <text className="lens-trend__number" x={x} y={label} textAnchor="middle">
                {numberOf(month)}
              </text>
            )}
          </g>
        ))}
        {ends.map((month, at) => (
          <text
            key={month}
            className="lens-trend__month"
            x={at === 0 ? 0 : CHART.width}
            y={CHART.height - 6}
            textAnchor={at === 0 ? 'start' : 'end'}
          >
            {words.month(month)}
          </text>
        ))}
      </svg>
    </figure>
  );
}

interface MarksProps {
  marks: ChartMarks;
  height: number;
  top: number;
  baseline: number;
  x: (month: string) => number;
}

/** Both are lines with words, so that they are told without colour. */
function Marks({ marks: { end }, height, top, baseline, x }: MarksProps) {
  return (
    <>
      <line className="lens-trend__bound" x1={0} x2={CHART.width} y1={height} y2={height} />
      {end && (
        <>
          <line className="lens-trend__end" x1={x(end.month)} x2={x(end.month)} y1={top - 8} y2={baseline} />
          <text className="lens-trend__month" x={x(end.month)} y={top - 12} textAnchor="end">
            {end.words}
          </text>
        </>
      )}
    </>
  );
}
