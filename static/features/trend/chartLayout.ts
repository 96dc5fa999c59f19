import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

/** One month of a chart: `value` null is a gap. */
export interface ChartMonth {
  month: string;
  value: number | null;
  /** Not ended: drawn open, and reached by a dashed line. */
  running: boolean;
}

export interface ChartPoint {
  month: string;
  x: number;
  y: number;
  running: boolean;
  /** Height of its number; null where it has none, so that numbers never run into each other. */
  label: number | null;
}

export interface ChartLayout {
  points: ChartPoint[];
  /** SVG paths; empty where there is nothing to join. Gaps are not bridged. */
  solid: string;
  dashed: string;
  baseline: number;
  top: number;
  /** Where a month stands. */
  x: (month: string) => number;
}

export const CHART = { width: 320, height: 132, left: 22, right: 22, top: 26, bottom: 24 } as const;

const ABOVE = 9;
/** Below a point its number begins a line's height further away. */
const BELOW = 20;
/** Points so near to each other that the number of one would stand on the other. */
const NEAR = 24;

/** @param most value at the top of the chart, above 0. */
export function chartLayout(months: readonly ChartMonth[], most: number): ChartLayout {
  const baseline = CHART.height - CHART.bottom;
  const x = scalePoint(
    months.map(({ month }) => month),
    [CHART.left, CHART.width - CHART.right],
  );
  const y = scaleLinear([0, most], [baseline, CHART.top]);
  const at = (one: ChartMonth): [number, number] => [x(one.month) ?? 0, y(one.value ?? 0)];
  const known = months.filter(({ value }) => value !== null);
  const labelled = new Set([known[0]?.month, known.at(-1)?.month]);
  /** The last number goes below its point where the point before it is higher and near: there it would cover it. */
  const numberAt = (one: ChartMonth): number => {
    const [px, py] = at(one);
    const before = known.at(-2);
    if (one !== known.at(-1) || !before) return py - ABOVE;
    const [bx, by] = at(before);
    return by < py && px - bx < NEAR && py + BELOW < baseline ? py + BELOW : py - ABOVE;
  };
  const joined = (some: readonly ChartMonth[], defined: (one: ChartMonth) => boolean): string =>
    line<ChartMonth>(
      (one) => at(one)[0],
      (one) => at(one)[1],
    ).defined(defined)(some) ?? '';
  return {
    points: known.map((one) => {
      const [px, py] = at(one);
      return {
        month: one.month,
        x: px,
        y: py,
        running: one.running,
        label: labelled.has(one.month) ? numberAt(one) : null,
      };
    }),
    solid: joined(months, ({ value, running }) => value !== null && !running),
    dashed: joined(lastStep(months), ({ value }) => value !== null),
    baseline,
    top: CHART.top,
    x: (month) => x(month) ?? 0,
  };
}

/** The running month with the one before it. */
function lastStep(months: readonly ChartMonth[]): ChartMonth[] {
  const first = months.findIndex(({ running }) => running);
  return first < 1 ? [] : months.slice(first - 1, first + 1);
}
