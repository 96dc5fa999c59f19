import { isWhole } from './parts';
import type { CountsCell } from './reading';

/** Two-sided, 95 per cent. */
export const Z = 1.959963984540054;

/** Fewer were asked than a percentage can be said of. */
export const FEWEST_ASKED = 5;

export interface Interval {
  low: number;
  high: number;
}

/** A rate from 0 to 1 with its counts. Without an interval everybody was counted. */
export interface Rate {
  state: 'share';
  x: number;
  n: number;
  p: number;
  low: number | null;
  high: number | null;
}

/** A percentage with its counts, or the reason why there is none. */
export type Share =
  | Rate
  | { state: 'too few to say'; x: number; n: number }
  | { state: 'refused'; x: number; n: number }
  | { state: 'not provided' | 'not applicable' };

/**
 * The share that a cell says: counted, x / n and nothing more; asked, with the interval of Wilson.
 *
 * An asked share of fewer than five is too few to say: x and n stand, and no percentage.
 */
export function shareOf(cell: CountsCell): Share {
  if (cell === null) return { state: 'not provided' };
  if ('state' in cell) return { state: cell.state };
  const { x, n, source } = cell;
  if (!isWhole(cell)) return { state: 'refused', x, n };
  if (n === 0) return { state: 'not provided' };
  if (source !== 'asked') return { state: 'share', x, n, p: x / n, low: null, high: null };
  if (n < FEWEST_ASKED) return { state: 'too few to say', x, n };
  return { state: 'share', x, n, p: x / n, ...wilson(x, n) };
}

/** Rates that lie closer are the same: 29.1 divided by 100 misses 291 of 1,000 by its last bit. */
const HAIR = 1e-12;

/** @returns whether a rate is at or above a bound, both from 0 to 1. */
export const reaches = (rate: number, bound: number): boolean => rate > bound - HAIR;

/** @returns the ends of a rate; both are the rate itself where everybody was counted. */
export const endsOf = ({ p, low, high }: Rate): Interval => ({ low: low ?? p, high: high ?? p });

/** @returns whether a sample was asked: only then a rate has an interval. */
export const hasInterval = ({ low }: Rate): boolean => low !== null;

/**
 * The interval of Wilson for x of n that were asked. None and all have an end that is set: computed, it would miss 0 or
 * 1 by a hair.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927), 209–212.
 *
 * @param x whole, from 0 to n.
 * @param n whole, from 1.
 */
export function wilson(x: number, n: number): Interval {
  const p = x / n;
  const square = Z * Z;
  const d = 1 + square / n;
  const centre = (p + square / (2 * n)) / d;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n))) / d;
  return { low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half };
}
