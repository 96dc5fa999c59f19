import { partsOfKind } from '#domain/measure/parts';
import { readingOf, type Cell } from '#domain/measure/reading';
import type { MonthCell } from '#domain/measure/months';
import { costToServe, savingOf, type CostToServe } from '../shift/costToServe';
import { cellsFor, countsIn, showing, type Measured } from './measured';

/** What is compared when one asks what it saves that customers move over. */
export const POINTS_MOVED = 10;

/** How many do it digitally and in the other ways, and what that costs. */
export interface Ways {
  /** The measure that counts them, of which x is digital and n all. */
  measure: Measured;
  cells: MonthCell[];
  /** The newest month that was counted. */
  newest: { period: string; digital: number; other: number } | null;
  cost: {
    digital: number | null;
    other: number | null;
    /** Of one customer on average, in the newest month. */
    serve: CostToServe;
    /** In such a month, when so many points move over; null without both costs. */
    saving: number | null;
  };
}

const figureIn = (cell: Cell): number | null => {
  const reading = readingOf(cell);
  const figure = reading && partsOfKind('figure', reading);
  return figure ? figure.number : null;
};

/** @returns the newest number of a measure that shows a cost; null where there is none. */
function newestCost(
  measures: readonly Measured[],
  shows: 'costOfDigital' | 'costOfOther',
  segment: string | null,
): number | null {
  const [measure] = showing(measures, shows, segment);
  const cell = measure && cellsFor(measure, segment).findLast((one) => figureIn(one) !== null);
  return cell ? figureIn(cell) : null;
}

/** @returns the old way beside the new one; null where no measure of the path counts both. */
export function waysOf(measures: readonly Measured[], segment: string | null): Ways | null {
  const [measure] = showing(measures, 'ways', segment);
  if (!measure) return null;
  const cells = cellsFor(measure, segment);
  const newest = newestWays(cells);
  const digital = newestCost(measures, 'costOfDigital', segment);
  const other = newestCost(measures, 'costOfOther', segment);
  const serve = costToServe([
    { completed: newest?.digital ?? null, cost: digital },
    { completed: newest?.other ?? null, cost: other },
  ]);
  const all = newest ? newest.digital + newest.other : 0;
  const saving = newest && digital !== null && other !== null ? savingOf(all, POINTS_MOVED, other, digital) : null;
  return { measure, cells, newest, cost: { digital, other, serve, saving } };
}

function newestWays(cells: readonly MonthCell[]): Ways['newest'] {
  for (const cell of [...cells].reverse()) {
    const counts = countsIn(cell);
    if (counts !== null && 'x' in counts && counts.x <= counts.n)
      return { period: cell.period, digital: counts.x, other: counts.n - counts.x };
  }
  return null;
}
