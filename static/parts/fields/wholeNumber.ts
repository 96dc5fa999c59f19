import { readWholeNumber } from '#kernel/numbers';

/** Least and most, both allowed. */
export interface WholeNumberRange {
  least: number;
  most: number;
}

/** @returns the number that was typed, or null where it is no whole number in range. */
export function readInRange(typed: string, { least, most }: WholeNumberRange): number | null {
  const value = readWholeNumber(typed);
  return value !== undefined && value >= least && value <= most ? value : null;
}

/** @returns what is wrong with what was typed, in words; null when nothing is. */
export function wholeNumberProblem(typed: string, range: WholeNumberRange): string | null {
  return readInRange(typed, range) === null ? `Write a whole number from ${range.least} to ${range.most}.` : null;
}
