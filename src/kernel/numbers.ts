/** The one place where a text that somebody typed, pasted or keeps in a file becomes a number. */

/** Word processors and spreadsheets write other signs for minus than the keyboard does. */
const plain = (typed: string): string => typed.trim().replace(/^[−–]/, '-');

/** @returns the number that was typed, with a point or a comma; undefined when it is none. */
export function readNumber(typed: string): number | undefined {
  const text = plain(typed).replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/**
 * @returns the whole number that was typed, as spreadsheets also write it ("+2", "2.0"); undefined when it is none, or
 * has more digits than are kept without loss.
 */
export function readWholeNumber(typed: string): number | undefined {
  const text = plain(typed);
  const value = /^[+-]?\d+(\.0{1,2})?$/.test(text) ? Number(text) : NaN;
  // Never -0, which is another value to some comparisons.
  return Number.isSafeInteger(value) ? value || 0 : undefined;
}
