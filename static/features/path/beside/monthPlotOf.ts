import { seriesOf, type MonthCell, type Series } from '#domain/measure/months';
import { readingOf, versionOf } from '#domain/measure/reading';
import { monthsLater } from '#domain/trend/month';

/** Months that are drawn at most: two years. */
const MOST_MONTHS = 24;

/** Cells laid out for a picture. */
export interface LaidOut {
  months: string[];
  runs: Series['lines'];
  gaps: string[];
  breaks: string[];
}

/**
 * Lays cells out from the first month that was read to the newest, two years at most.
 * @returns null where nothing was read.
 */
export function laidOut(cells: readonly MonthCell[]): LaidOut | null {
  const read = cells.filter((cell) => readingOf(cell) !== null);
  const [first, last] = [read[0]?.period, read.at(-1)?.period];
  if (first === undefined || last === undefined) return null;
  const earliest = monthsLater(last, 1 - MOST_MONTHS);
  const from = first < earliest ? earliest : first;
  const { months, lines } = seriesOf(from, last, cells);
  return {
    months: months.map(({ period }) => period),
    runs: lines,
    gaps: months.filter(({ state }) => state === 'not provided').map(({ period }) => period),
    breaks: breaksIn(read.filter(({ period }) => period >= from)),
  };
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
