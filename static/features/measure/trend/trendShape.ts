import { scaleLinear, scalePoint } from 'd3-scale';
import { FORMULAS, type Formula, type Value } from '#domain/measure/formula';
import type { Series } from '#domain/measure/months';
import { valueOf } from '#domain/measure/value';

export interface TrendSize {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface TrendPoint {
  period: string;
  x: number;
  y: number;
  /** Ends of the interval, in px; null without one. */
  low: number | null;
  high: number | null;
}

export interface TrendShape {
  points: TrendPoint[];
  /** One path a run of neighbours of one definition. Gaps are not bridged, nor definitions joined. */
  lines: string[];
  /** Months without a reading between the first and the last, each as wide as a month. */
  gaps: { period: string; from: number; to: number; state: 'not provided' | 'not applicable' }[];
  /** Where another definition begins. */
  breaks: { x: number; period: string }[];
  /** Heights of values, for axes. */
  heightOf: (value: number) => number;
  from: number;
  to: number;
}

/** @returns the height of a value: of shares in per cent; null where it has none. */
const levelOf = (value: Value): number | null =>
  value.state === 'share' ? 100 * value.p : value.state === 'value' ? value.value : null;

const endsOf = (value: Value): [number, number] | null => {
  if ((value.state !== 'share' && value.state !== 'value') || value.low === null || value.high === null) return null;
  return value.state === 'share' ? [100 * value.low, 100 * value.high] : [value.low, value.high];
};

/**
 * Lays a series out.
 * @param formulaOf of the version in force in a month.
 * @param isClose only the heights between the least and the most: where no axis is drawn, the way counts.
 */
export function trendShape(
  series: Series,
  formulaOf: (period: string) => Formula,
  size: TrendSize,
  isClose = false,
): TrendShape {
  const told = series.months.flatMap(({ period, reading }) => {
    const value = reading === null ? null : valueOf(formulaOf(period), reading);
    const level = value && levelOf(value);
    return value === null || level === null ? [] : [{ period, level, ends: endsOf(value) }];
  });
  const { from, to } = isClose ? closeExtent(told) : extent(told, formulaOf(series.months.at(-1)?.period ?? ''));
  const heightOf = scaleLinear([from, to], [size.height - size.bottom, size.top]);
  const across = scalePoint(
    series.months.map(({ period }) => period),
    [size.left, size.width - size.right],
  );
  const x = (period: string): number => across(period) ?? size.left;
  const points = told.map(({ period, level, ends }) => ({
    period,
    x: x(period),
    y: heightOf(level),
    low: ends && heightOf(ends[0]),
    high: ends && heightOf(ends[1]),
  }));
  const at = new Map(points.map((point) => [point.period, point]));
  const half = across.step() / 2;
  return {
    points,
    lines: series.lines.map((line) => pathOf(line.flatMap((period) => at.get(period) ?? []))).filter((d) => d !== ''),
    gaps: series.months.flatMap(({ period, state }) =>
      state === 'reading' ? [] : [{ period, from: x(period) - half, to: x(period) + half, state }],
    ),
    breaks: series.lines.slice(1).flatMap((line, index) => {
      const [first, before] = [line[0], series.lines[index]?.at(-1)];
      const isNeighbour = first !== undefined && before !== undefined && isAfter(series, before, first);
      return isNeighbour ? [{ x: x(first) - half, period: first }] : [];
    }),
    heightOf,
    from,
    to,
  };
}

/** Two months beside each other that no line joins: another definition began. */
const isAfter = ({ months }: Series, before: string, first: string): boolean =>
  months.findIndex(({ period }) => period === first) === months.findIndex(({ period }) => period === before) + 1;

const pathOf = (points: readonly TrendPoint[]): string =>
  points.length < 2 ? '' : points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('');

/** A tenth of the most is shown at least, so that noise is not drawn as a mountain. */
function closeExtent(told: readonly { level: number }[]): { from: number; to: number } {
  const all = told.map(({ level }) => level);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0) return { from: 0, to: 1 };
  const lacks = Math.max(0, Math.max(Math.abs(most), 1) / 10 - (most - least));
  return { from: least - lacks / 2, to: most + lacks / 2 };
}

/** Shares on 0 to 100 where that tells anything; else from the least to the most, with room. */
function extent(
  told: readonly { level: number; ends: [number, number] | null }[],
  formula: Formula,
): { from: number; to: number } {
  const all = told.flatMap(({ level, ends }) => [level, ...(ends ?? [])]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0) return { from: 0, to: 1 };
  if (FORMULAS[formula].of !== 'unit' && least >= 0) return { from: 0, to: 100 };
  const from = Math.min(0, least);
  return { from, to: most === from ? from + 1 : most };
}
