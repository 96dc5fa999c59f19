import { isWhole, type Cell } from './reading';

/** Two-sided, 95 per cent. */
export const Z = 1.959963984540054;

/** Fewer were asked than a percentage can be said of. */
export const FEWEST_ASKED = 5;

export interface Interval {
  low: number;
  high: number;
}

/** A percentage with its counts, or the reason why there is none. Without an interval everybody was counted. */
export type Share =
  | { state: 'share'; x: number; n: number; p: number; low: number | null; high: number | null }
  | { state: 'too few to say'; x: number; n: number }
  | { state: 'refused'; x: number; n: number }
  | { state: 'not provided' | 'not applicable' };

/** @returns the share that a cell says. */
export function shareOf(cell: Cell): Share {
  if (cell === null) return { state: 'not provided' };
  if ('state' in cell) return { state: cell.state };
  const { x, n, source } = cell;
  if (!isWhole(cell)) return { state: 'refused', x, n };
  if (n === 0) return { state: 'not provided' };
  if (source !== 'asked') return { state: 'share', x, n, p: x / n, low: null, high: null };
  if (n < FEWEST_ASKED) return { state: 'too few to say', x, n };
  return { state: 'share', x, n, p: x / n, ...wilson(x, n) };
}

/**
 * The interval of Wilson for x of n that were asked. None and all have an end that is set: computed, it would miss 0 or
 * 1 by a hair.
 */
export function wilson(x: number, n: number): Interval {
  const p = x / n;
  const square = Z * Z;
  const d = 1 + square / n;
  const centre = (p + square / (2 * n)) / d;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n))) / d;
  return { low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half };
}
