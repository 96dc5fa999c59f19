import type { MonthCell } from '#domain/measure/months';
import { partsOfKind } from '#domain/measure/parts';
import { emptyOf, readingOf, versionOf, type Cell, type CountsCell } from '#domain/measure/reading';
import { shareOf, type Share } from '#domain/measure/share';
import type { KindValues } from '#domain/register/kinds/index';
import { EVERYBODY } from '#domain/settings/lists';
import { stepState, type StepState } from '../stepState';
import { STEP_IDS, type StepId } from '../steps';

/** A measure of a path, with all that was read of it. */
export interface Measured {
  id: string;
  values: KindValues<'measure'>;
  /** Segment, or everybody → month → cell, with the version of the definition of that month. */
  cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** Month → when what was read of it was saved last. */
  entered: Readonly<Record<string, string>>;
}

/** What a measure of a path can show. */
export type Shows = NonNullable<KindValues<'measure'>['shows']>;

/** @returns whose cells are told of a path: its segment, where the measure tells it apart, otherwise everybody. */
export const segmentIn = ({ cells }: Pick<Measured, 'cells'>, segment: string | null): string =>
  segment !== null && Object.keys(cells[segment] ?? {}).length > 0 ? segment : EVERYBODY;

/** The cells of a measure for the customers of a path, the oldest first. */
export function cellsFor(measure: Pick<Measured, 'cells'>, segment: string | null): MonthCell[] {
  const own = measure.cells[segmentIn(measure, segment)] ?? {};
  return Object.keys(own)
    .sort()
    .flatMap((period) => (own[period] ? [{ ...own[period], period }] : []));
}

/** @returns the cell as counts, where it has them. */
export function countsIn(cell: Cell): CountsCell {
  const reading = readingOf(cell);
  if (reading === null) return emptyOf(cell) === 'not applicable' ? { state: 'not applicable' } : null;
  const counts = partsOfKind('counts', reading);
  return counts && { x: counts.x, n: counts.n, source: reading.source, version: versionOf(reading) };
}

const hasPercentage = (cell: Cell): boolean => shareOf(countsIn(cell)).state === 'share';

/**
 * The cell by which a step stands: the newest that has a percentage; months without one are skipped. That a step does
 * not apply any more is said of the step itself.
 */
export function newestOf(cells: readonly MonthCell[]): MonthCell | null {
  const newest = cells.findLast((cell) => countsIn(cell) !== null) ?? null;
  if (emptyOf(newest) === 'not applicable') return newest;
  return cells.findLast(hasPercentage) ?? newest;
}

/** One of the six steps, as it was read. */
export interface ReadStep {
  id: StepId;
  /** Null where nothing measures it. */
  measure: Measured | null;
  cells: MonthCell[];
  /** The cell by which it stands, and its month. */
  cell: CountsCell;
  period: string | null;
  share: Share;
  /** Rate from 0 to 1; null where none is set. */
  threshold: number | null;
  state: StepState;
}

/** @returns those measures of a path that show something, the one that was read last first. */
export function showing(measures: readonly Measured[], shows: Shows, segment: string | null): Measured[] {
  const newest = (one: Measured): string => cellsFor(one, segment).at(-1)?.period ?? '';
  return measures
    .filter(({ values }) => values.shows === shows)
    .sort((a, b) => (newest(a) > newest(b) ? -1 : newest(a) < newest(b) ? 1 : a.id < b.id ? -1 : 1));
}

const PER_CENT = 100;

/** @returns the six steps of a path in order, each by the measure of it that was read last. */
export const readSteps = (segment: string | null, measures: readonly Measured[]): ReadStep[] =>
  STEP_IDS.map((id) => {
    const measure = showing(measures, id, segment)[0] ?? null;
    const cells = measure ? cellsFor(measure, segment) : [];
    const newest = newestOf(cells);
    const cell = countsIn(newest);
    const percent = measure?.values.threshold;
    const threshold = typeof percent === 'number' ? percent / PER_CENT : null;
    return {
      ...{ id, measure, cells, cell, threshold },
      period: newest?.period ?? null,
      share: shareOf(cell),
      state: stepState(cell, threshold),
    };
  });
