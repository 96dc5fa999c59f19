import { partsOfKind } from '#domain/measure/parts';
import { versionOf, readingOf } from '#domain/measure/reading';
import type { MonthCell } from '#domain/measure/months';
import { monthsBetween, monthsLater } from '#domain/trend/month';
import { substitutionOf, type Completed, type Substitution } from '../shift/substitution';

/** Months in a row, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/** Two periods of one length, one after the other, and whether customers moved over between them. */
export interface Shift {
  before: Period;
  after: Period;
  months: number;
  substitution: Substitution;
}

/** A year is compared with the year before; where there is less, as long as there is. */
const LENGTHS = [12, 6, 3, 1] as const;

/** @returns the lengths in months that whole readings fill, the longest first; one reading at least. */
function lengthsOf(every: number): number[] {
  const filled = LENGTHS.filter((months) => months % every === 0);
  return filled.length > 0 ? filled : [every];
}

/**
 * Compares the newest months with as many before them: the longest period of which every month was read by one
 * definition, in both.
 * @param cells of the measure that counts who did it digitally, of all ways.
 * @param every how many months lie between two readings: a month in which none was owed is no gap.
 * @returns null where nothing was ever read. Where no length can be compared, the newest month says why.
 */
export function shiftOf(cells: readonly MonthCell[], every = 1): Shift | null {
  const byMonth = new Map(cells.map((cell) => [cell.period, cell]));
  const newest = cells.filter((cell) => completedIn(cell) !== null).at(-1)?.period;
  if (newest === undefined) return null;
  // Who reads more often than is owed has every month told.
  const rhythms = [...new Set([1, every])];
  const shifts = lengthsOf(every).flatMap((months) =>
    rhythms.map((rhythm) => shiftOver(months, rhythm, newest, byMonth)),
  );
  return shifts.find(({ substitution }) => 'digital' in substitution) ?? shifts.at(-1) ?? null;
}

function shiftOver(months: number, every: number, newest: string, cells: ReadonlyMap<string, MonthCell>): Shift {
  const after = { from: monthsLater(newest, 1 - months), to: newest };
  const before = { from: monthsLater(after.from, -months), to: monthsLater(after.from, -1) };
  const substitution = substitutionOf(sumOf(before, every, cells), sumOf(after, every, cells));
  return { before, after, months, substitution };
}

/** A period in which a month was not read, or that a new definition cuts, has no sum. */
function sumOf({ from, to }: Period, every: number, cells: ReadonlyMap<string, MonthCell>): Completed {
  const read = monthsBetween(from, to).filter((_, at) => (at + 1) % every === 0);
  const all = read.map((month) => completedIn(cells.get(month)));
  const [first] = all;
  const isOne = all.every((one) => one !== null && one.version === first?.version);
  if (!isOne || !first) return { digital: null, all: null };
  const sum = (of: (one: Whole) => number): number => all.reduce((total, one) => total + (one ? of(one) : 0), 0);
  return {
    digital: sum(({ x }) => x),
    all: sum(({ n }) => n),
    months: all.length * every,
    version: first.version,
  };
}

interface Whole {
  x: number;
  n: number;
  version: number;
}

function completedIn(cell: MonthCell | undefined): Whole | null {
  const reading = readingOf(cell ?? null);
  const counts = reading && partsOfKind('counts', reading);
  return reading && counts && { x: counts.x, n: counts.n, version: versionOf(reading) };
}
