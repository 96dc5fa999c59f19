import type { EntryState } from '#domain/register/kind';
import { CHECK_NAMES } from '#domain/register/kinds/measure/vetting';

/**
 * A survey is vetted once all ten checks hold, it is said who could not be asked, and somebody else has signed.
 */
export function isVettedBy({ values, answer, removed }: Pick<EntryState, 'values' | 'answer' | 'removed'>): boolean {
  const { whoNotAsked } = values;
  const isSaid = typeof whoNotAsked === 'string' && whoNotAsked.trim() !== '';
  return !removed && isSaid && CHECK_NAMES.every((name) => values[name] === true) && answer?.['signed'] === true;
}
