/**
 * What one cell of a measure holds: a reading, or one of two reasons why there is none. A cell that nobody filled in is
 * *not provided*. It is never 0, and never what stood there the month before.
 */

/** Everybody was counted, a sample was asked, or a system counted: only what was asked has an interval. */
export type Source = 'counted' | 'asked' | 'system';

/** So many of so many. */
export interface Counts {
  x: number;
  n: number;
  source: Source;
  /** Of the definition that it was read by; the first where it is absent. */
  version?: number;
}

export type Cell = Counts | { state: 'not applicable' | 'not provided' } | null;

/** What is wrong with a cell, and where it stands in what was pasted. */
export interface Refused {
  state: 'refused';
  row: number;
  column: string;
  problem: string;
}

export type CheckedCell = { state: 'reading'; x: number; n: number } | { state: 'not applicable' | 'not provided' };

/** @returns whether the parts can be: whole numbers, no fewer than none, no more than all. */
export const isWhole = ({ x, n }: Pick<Counts, 'x' | 'n'>): boolean =>
  Number.isInteger(x) && Number.isInteger(n) && x >= 0 && x <= n;

/** @returns what a cell says; what cannot be is refused with its row and column. */
export function checkCell(cell: Cell, row: number, column: string): CheckedCell | Refused {
  if (cell === null) return { state: 'not provided' };
  if ('state' in cell) return { state: cell.state };
  const { x, n } = cell;
  if (isWhole(cell)) return { state: 'reading', x, n };
  const problem = x > n ? `${x} of ${n} is more than all` : `${x} of ${n} are no whole numbers from 0 on`;
  return { state: 'refused', row, column, problem };
}
