import { partsOf, scoreOfParts, type Part, type RatedAnswers, type Scale } from '#domain/rating/score';

/**
 * The points of one criterion, in tenths of a point shown with one decimal; `low` equals `high` when it is answered.
 */
export interface ReceiptLine {
  part: Part;
  low: number;
  high: number;
}

/** A score taken apart: the lows add up to the floor and the highs to the ceiling, as shown. */
export interface Receipt {
  lines: ReceiptLine[];
  floor: number;
  ceiling: number;
}

/**
 * Takes a score apart into points per criterion, each rounded to one decimal by largest remainder, so that what is
 * shown adds up to what is shown.
 * @param parts of the answers, where they are known. @returns null when the epic is not rated.
 */
export function receiptOf(
  scale: Scale,
  rated: RatedAnswers,
  parts: readonly Part[] = partsOf(scale, rated),
): Receipt | null {
  const score = scoreOfParts(scale, parts);
  if (!score) return null;
  const points = (end: 'low' | 'high') =>
    parts.map(({ criterion, range }) => (100 * criterion.weight * range[end]) / scale.totalWeight);
  const floor = toTenth(score.floor);
  const ceiling = toTenth(score.ceiling);
  const lows = apportion(points('low'), floor);
  const highs = apportion(points('high'), ceiling);
  return { lines: parts.map((part, i) => ({ part, low: lows[i] ?? 0, high: highs[i] ?? 0 })), floor, ceiling };
}

/** @returns points with one decimal, half away from zero, never -0. */
export const toTenth = (value: number): number =>
  (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9)) / 10 || 0;

/**
 * Largest-remainder rounding to tenths: each number is rounded down, then the tenths still missing from the total go to
 * the largest remainders, the first of equals first.
 */
export function apportion(values: readonly number[], total: number): number[] {
  const tenths = values.map((value) => Math.floor(value * 10 + 1e-7));
  const remainders = values.map((value, i) => value * 10 - (tenths[i] ?? 0));
  const order = remainders.map((_, i) => i).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const missing = Math.round(total * 10) - tenths.reduce((sum, tenth) => sum + tenth, 0);
  const step = Math.sign(missing);
  const receivers = step < 0 ? [...order].reverse() : order;
  for (let i = 0; i < Math.abs(missing) && receivers.length > 0; i += 1) {
    const at = receivers[i % receivers.length] ?? 0;
    tenths[at] = (tenths[at] ?? 0) + step;
  }
  return tenths.map((tenth) => tenth / 10 || 0);
}
