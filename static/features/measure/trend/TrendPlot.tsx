import { useRef } from 'react';
import { FORMULAS, type Formula } from '#domain/measure/formula';
import type { Series } from '#domain/measure/months';
import { useHost } from '../../../host/HostProvider';
import { useWidth } from '../../journey/picture/useWidth';
import { monthWords } from '../cells/monthWords';
import { trendShape, type TrendShape, type TrendSize } from './trendShape';
import './trend.css';

const PLOT: TrendSize = { width: 720, height: 220, left: 44, right: 16, top: 22, bottom: 28 };
const WIDEST = 880;
const GUIDES = 4;

interface TrendPlotProps {
  series: Series;
  formulaOf: (period: string) => Formula;
  /** What it shows, in a sentence. */
  says: string;
  /** Marks across the picture. */
  marks: { value: number; words: string }[];
  unit: string | null;
  /** Whether a reading was owed of a month: only such a gap is shaded. */
  isOwed: (period: string) => boolean;
}

/** The months of a measure: its value with the interval, gaps as gaps, and definitions that no line joins. */
export function TrendPlot(props: TrendPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div ref={box}>
      <Plot {...props} size={width === 0 ? PLOT : { ...PLOT, width: Math.min(width, WIDEST) }} />
    </div>
  );
}

function Plot({ series, formulaOf, says, marks, unit, isOwed, size }: TrendPlotProps & { size: TrendSize }) {
  const { locale } = useHost();
  const shape = trendShape(series, formulaOf, size);
  const { points, lines, breaks, gaps, heightOf } = shape;
  const periods = series.months.map(({ period }) => period);
  const seen = marks.filter(({ value }) => value >= shape.from && value <= shape.to);
  return (
    <svg
      className="measure-trend"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="img"
      aria-label={says}
    >
      <Guides
        shape={shape}
        size={size}
        of={FORMULAS[formulaOf(periods.at(-1) ?? '')].of === 'per cent' ? '%' : (unit ?? '')}
      />
      {gaps
        .filter(({ period, state }) => state === 'not applicable' || isOwed(period))
        .map(({ from, to, state }) => (
          <rect
            key={from}
            className={`measure-trend__gap${state === 'not applicable' ? ' measure-trend__gap--none' : ''}`}
            x={from}
            width={to - from}
            y={size.top}
            height={size.height - size.top - size.bottom}
          />
        ))}
      {seen.map(({ value, words }) => (
        <g key={words}>
          <line
            className="measure-trend__mark"
            x1={size.left}
            x2={size.width - size.right}
            y1={heightOf(value)}
            y2={heightOf(value)}
          />
          <text className="measure-trend__text" x={size.left + 4} y={heightOf(value) - 4}>
            {words}
          </text>
        </g>
      ))}
      {breaks.map(({ x, period }) => (
        <g key={period}>
          <line className="measure-trend__break" x1={x} x2={x} y1={size.top - 8} y2={size.height - size.bottom} />
          <text
            className="measure-trend__text"
            x={x > size.width / 2 ? x - 4 : x + 4}
            y={12}
            textAnchor={x > size.width / 2 ? 'end' : 'start'}
          >
            new definition, not comparable
          </text>
        </g>
      ))}
      {points.map(({ period, x, low, high }) =>
        low === null || high === null ? null : (
          <line key={period} className="measure-trend__interval" x1={x} x2={x} y1={low} y2={high} />
        ),
      )}
      {lines.map((d) => (
        <path key={d} className="measure-trend__line" d={d} />
      ))}
      {points.map(({ period, x, y }) => (
        <circle key={period} className="measure-trend__point" cx={x} cy={y} r={3} />
      ))}
      {endsOf(periods).map((period, at, all) => (
        <text
          key={period}
          className="measure-trend__text"
          x={size.left + (at / Math.max(1, all.length - 1)) * (size.width - size.left - size.right)}
          y={size.height - 8}
          textAnchor={at === 0 ? 'start' : at === all.length - 1 ? 'end' : 'middle'}
        >
          {monthWords(period, locale, 'short')}
        </text>
      ))}
    </svg>
  );
}

/** The first month and the last, and one between them where that lies in the middle. */
function endsOf(periods: readonly string[]): string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const middle = periods.length % 2 === 1 && periods.length > 4 ? periods[(periods.length - 1) / 2] : undefined;
  return [...new Set([first, ...(middle === undefined ? [] : [middle]), last])];
}

function Guides({ shape: { from, to, heightOf }, size, of }: { shape: TrendShape; size: TrendSize; of: string }) {
  const { locale } = useHost();
  const number = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const levels = Array.from({ length: GUIDES + 1 }, (_, at) => from + (at * (to - from)) / GUIDES);
  return levels.map((level) => (
    <g key={level}>
      <line
        className="measure-trend__guide"
        x1={size.left}
        x2={size.width - size.right}
        y1={heightOf(level)}
        y2={heightOf(level)}
      />
      <text className="measure-trend__text" x={size.left - 6} y={heightOf(level) + 4} textAnchor="end">
        {of === '%' ? `${number.format(level)}%` : number.format(level)}
      </text>
    </g>
  ));
}
