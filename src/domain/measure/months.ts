import { monthsBetween } from '#domain/trend/month';
import { partsOfKind, peopleOf } from './parts';
import { emptyOf, readingOf, versionOf, type Cell, type Reading } from './reading';

/** The cell of a month, `2026-11`. */
export type MonthCell = Exclude<Cell, null> & { period: string };

/** A month as it is drawn: `x` and `n` are null where there is no reading, or where its parts are no counts. */
export interface Month {
  period: string;
  state: 'reading' | 'not applicable' | 'not provided';
  x: number | null;
  n: number | null;
  reading: Reading | null;
}

/** Every month between two, and the runs of neighbours that one line may join. */
export interface Series {
  months: Month[];
  lines: string[][];
}

/**
 * Lays cells out by month. A month without a reading ends the line before it; so does another version of the
 * definition, because the two are not comparable. A reading of nobody says nothing, so it is not provided.
 */
export function seriesOf(from: string, to: string, cells: readonly MonthCell[]): Series {
  const byMonth = new Map(cells.map((cell) => [cell.period, cell]));
  const months: Month[] = [];
  const lines: string[][] = [];
  let before: number | null = null;
  for (const period of monthsBetween(from, to)) {
    const cell = byMonth.get(period) ?? null;
    const reading = readingOf(cell);
    if (!reading || peopleOf(reading) === 0) {
      months.push({ period, state: emptyOf(cell) ?? 'not provided', x: null, n: null, reading: null });
      before = null;
      continue;
    }
    const counts = partsOfKind('counts', reading);
    months.push({ period, state: 'reading', x: counts?.x ?? null, n: counts?.n ?? null, reading });
    const version = versionOf(reading);
    if (before === version) lines.at(-1)?.push(period);
    else lines.push([period]);
    before = version;
  }
  return { months, lines };
}
