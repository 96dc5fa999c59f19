import { monthsBetween } from '#domain/trend/month';
import type { Cell } from './reading';

/** The cell of a month, `2026-11`. */
export type MonthCell = Cell & { period: string };

/** A month as it is drawn: `x` and `n` are null where there is no reading. */
export interface Month {
  period: string;
  state: 'reading' | 'not applicable' | 'not provided';
  x: number | null;
  n: number | null;
}

/** Every month between two, and the runs of neighbours that one line may join. */
export interface Series {
  months: Month[];
  lines: string[][];
}

/**
 * Lays cells out by month. A month without a reading ends the line before it; so does another version of the
 * definition, because the two are not comparable.
 */
export function seriesOf(from: string, to: string, cells: readonly MonthCell[]): Series {
  const byMonth = new Map(cells.map((cell) => [cell.period, cell]));
  const months: Month[] = [];
  const lines: string[][] = [];
  let before: number | null = null;
  for (const period of monthsBetween(from, to)) {
    const cell = byMonth.get(period);
    if (!cell || 'state' in cell) {
      months.push({ period, state: cell?.state ?? 'not provided', x: null, n: null });
      before = null;
      continue;
    }
    const { x, n, version = 1 } = cell;
    months.push({ period, state: 'reading', x, n });
    if (before === version) lines.at(-1)?.push(period);
    else lines.push([period]);
    before = version;
  }
  return { months, lines };
}
