import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Series } from '#domain/measure/months';

/** A line of a picture: its months with their values, and the runs of months that may be joined. */
export interface PlotLine {
  id: string;
  /** What stands at its end. */
  label: string;
  values: ReadonlyMap<string, number>;
  runs: Series['lines'];
  isDashed: boolean;
}

/** Something that happened on a day: drawn under its number. */
export interface PlotMark {
  n: number;
  /** A day, `2026-04-14`, or a time. */
  at: string;
}

export interface Plot {
  months: readonly string[];
  lines: readonly PlotLine[];
  /** Months of which nothing was provided. */
  gaps: readonly string[];
  /** The first month of each new definition. */
  breaks: readonly string[];
  marks: readonly PlotMark[];
  /** At the top; above 0. */
  most: number;
}

export interface PlotSize {
  width: number;
  height: number;
  /** Room for what stands at the ends of the lines. */
  right: number;
}

interface Point {
  month: string;
  x: number;
  y: number;
}

export interface PlotLayout {
  left: number;
  right: number;
  top: number;
  baseline: number;
  ticks: { value: number; y: number }[];
  months: { month: string; x: number }[];
  lines: { id: string; isDashed: boolean; paths: string[]; dots: Point[]; end: (Point & { labelY: number }) | null }[];
  gaps: { x: number; width: number }[];
  breaks: { month: string; x: number }[];
  marks: { n: number; x: number; row: number }[];
  /** Rows of marks under the picture. */
  markRows: number;
}

const LEFT = 40;
const TOP = 16;
const BOTTOM = 22;
const MONTH_ROOM = 64;
const MARK_ROOM = 24;
const LABEL_ROOM = 16;
const TICKS = 4;

/** Where everything stands in a picture of months. */
export function plotLayout(plot: Plot, size: PlotSize): PlotLayout {
  const [left, right] = [LEFT, size.width - size.right];
  const baseline = size.height - BOTTOM;
  const place = scalePoint(plot.months, [left, right]).padding(0.5);
  const step = place.step();
  const x = (month: string): number => place(month) ?? left;
  const y = scaleLinear([0, plot.most], [baseline, TOP]).nice(TICKS);
  const lines = plot.lines.map((one) => drawnLine(one, x, y));
  const marks = markPlaces(plot, x, step);
  return {
    ...{ left, right, baseline, top: TOP },
    ticks: y.ticks(TICKS).map((value) => ({ value, y: y(value) })),
    months: everyFew(plot.months, Math.max(1, Math.ceil(MONTH_ROOM / Math.max(1, step)))).map((month) => ({
      month,
      x: x(month),
    })),
    lines: apart(lines),
    gaps: runsOf(plot.months, plot.gaps).map(([first, last]) => ({
      x: x(first) - step / 2,
      width: x(last) - x(first) + step,
    })),
    breaks: plot.breaks.map((month) => ({ month, x: x(month) - step / 2 })),
    marks,
    markRows: Math.max(0, ...marks.map(({ row }) => row + 1)),
  };
}

type Drawn = PlotLayout['lines'][number];

function drawnLine(
  { id, isDashed, values, runs }: PlotLine,
  x: (month: string) => number,
  y: (value: number) => number,
): Drawn {
  const at = (month: string): Point => ({ month, x: x(month), y: y(values.get(month) ?? 0) });
  const pathOf = line<Point>(
    (one) => one.x,
    (one) => one.y,
  );
  const known = runs.map((run) => run.filter((month) => values.has(month)).map(at)).filter((run) => run.length > 0);
  // A month alone is a dot, and so is the end of the newest run: there the number stands.
  const end = known.at(-1)?.at(-1) ?? null;
  const alone = known.filter((run) => run.length === 1).flat();
  return {
    ...{ id, isDashed },
    paths: known.filter((run) => run.length > 1).map((run) => pathOf(run) ?? ''),
    dots: [...alone, ...(end && !alone.includes(end) ? [end] : [])],
    end: end && { ...end, labelY: end.y },
  };
}

/** Labels at the ends of lines do not run into each other: the lower one goes down. */
function apart(lines: Drawn[]): Drawn[] {
  let lowest = -Infinity;
  const byHeight = [...lines].sort((a, b) => (a.end?.y ?? 0) - (b.end?.y ?? 0));
  const placed = new Map(
    byHeight.flatMap(({ id, end }) => {
      if (!end) return [];
      lowest = Math.max(end.y, lowest + LABEL_ROOM);
      return [[id, lowest] as const];
    }),
  );
  return lines.map((one) => ({ ...one, end: one.end && { ...one.end, labelY: placed.get(one.id) ?? one.end.y } }));
}

const everyFew = (months: readonly string[], few: number): string[] =>
  months.filter((_, at) => (months.length - 1 - at) % few === 0);

/** @returns the first and last month of each run of neighbours. */
function runsOf(months: readonly string[], some: readonly string[]): [string, string][] {
  const wanted = new Set(some);
  const runs: [string, string][] = [];
  months.forEach((month, at) => {
    if (!wanted.has(month)) return;
    const last = runs.at(-1);
    if (last && last[1] === months[at - 1]) last[1] = month;
    else runs.push([month, month]);
  });
  return runs;
}

const DAYS = 30.4;

/** Marks on the day between two months; those that would cover each other stand one below the other. */
function markPlaces({ months, marks }: Plot, x: (month: string) => number, step: number): PlotLayout['marks'] {
  const ends: number[] = [];
  return marks
    .filter(({ at }) => months.includes(at.slice(0, 7)))
    .map(({ n, at }) => ({ n, x: x(at.slice(0, 7)) + (Number(at.slice(8, 10)) / DAYS - 0.5) * step }))
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const free = ends.findIndex((end) => end + MARK_ROOM <= mark.x);
      const row = free < 0 ? ends.length : free;
      ends[row] = mark.x;
      return { ...mark, row };
    });
}
