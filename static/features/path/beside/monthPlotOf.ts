import { seriesOf, type Month, type MonthCell, type Series } from '#domain/measure/months';
import { readingOf, versionOf } from '#domain/measure/reading';
import { monthsBetween, monthsLater } from '#domain/trend/month';

/** Months that are drawn at most: two years. */
const MOST_MONTHS = 24;

/** Cells laid out for a picture. */
export interface LaidOut {
  months: string[];
  /** Those that were read, or owed: of the others nothing is missing. */
  told: string[];
  runs: Series['lines'];
  gaps: string[];
  breaks: string[];
}

/**
 * Lays cells out from the first month that was read to the newest, two years at most. A month that was not owed is no
 * gap, and a line goes on across it.
 * @param every so many months a reading is owed, counted from the first.
 * @returns null where nothing was read.
 */
export function laidOut(cells: readonly MonthCell[], every: number | null = 1): LaidOut | null {
  const read = cells.filter((cell) => readingOf(cell) !== null);
  const [first, last] = [read[0]?.period, read.at(-1)?.period];
  if (first === undefined || last === undefined) return null;
  const earliest = monthsLater(last, 1 - MOST_MONTHS);
  const from = first < earliest ? earliest : first;
  const { months, lines } = seriesOf(from, last, cells);
  const rhythm = Math.max(1, every ?? 1);
  const before = monthsBetween(first, from).length - 1;
  const isOwed = (at: number): boolean => (before + at) % rhythm === 0;
  const told = months.filter(({ state }, at) => state !== 'not provided' || isOwed(at));
  return {
    months: months.map(({ period }) => period),
    told: told.map(({ period }) => period),
    runs: rhythm === 1 ? lines : runsIn(told, cells),
    gaps: told.filter(({ state }) => state === 'not provided').map(({ period }) => period),
    breaks: breaksIn(read.filter(({ period }) => period >= from)),
  };
}

/** @returns neighbours among the months that are told which one line joins: both read, by one definition. */
function runsIn(told: readonly Month[], cells: readonly MonthCell[]): string[][] {
  const versions = new Map(cells.map((cell) => [cell.period, versionIn(cell)]));
  const runs: string[][] = [];
  let before: number | null = null;
  for (const { period, state } of told) {
    const version = state === 'reading' ? (versions.get(period) ?? 1) : null;
    if (version !== null && version === before) runs.at(-1)?.push(period);
    else if (version !== null) runs.push([period]);
    before = version;
  }
  return runs;
}

/** @returns the first month that was read by each later version of the definition. */
function breaksIn(read: readonly MonthCell[]): string[] {
  const versions = read.map((cell) => ({ period: cell.period, version: versionIn(cell) }));
  return versions
    .filter(({ version }, at) => at > 0 && version !== versions[at - 1]?.version)
    .map(({ period }) => period);
}

const versionIn = (cell: MonthCell): number => {
  const reading = readingOf(cell);
  return reading === null ? 1 : versionOf(reading);
};
