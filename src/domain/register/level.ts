import type { Facts } from './facts';

/**
 * The level that the rating gives for what customers suffer while the work is done, beside what is recorded of it. The
 * level may not be lower than the worst record says; it is shown, and nobody is forced.
 */

/** From this level on customers notice: they have to be told before, and lists mark it. */
export const NOTICEABLE = 2;
export const SEVERE = 3;

/** Words for the levels 0 to 3 inside of a sentence. */
const LEVEL_WORDS = ['none', 'minor', 'noticeable', 'severe'] as const;

/** @returns the word for a level inside of a sentence: `severe`; null for what is no level. */
export const levelWord = (level: number): string | null => LEVEL_WORDS[level] ?? null;

/** What the rating says, and the worst that is recorded: a level from 0 to 3 each. */
export interface LevelBelowRecords {
  /** Null where the question was not answered. */
  rated: number | null;
  recorded: number;
}

/**
 * @param rated level of the rating; null where the question was not answered, which is below every record.
 * @param facts what is counted of the disruptions of the epic.
 * @returns both levels where the rating says less than the worst record that stands; null where it does not.
 */
export function levelBelowRecords(
  rated: number | null | undefined,
  { disruptionDepth: recorded }: Pick<Facts, 'disruptionDepth'>,
): LevelBelowRecords | null {
  if (recorded === undefined || levelWord(recorded) === null) return null;
  return recorded > (rated ?? -1) ? { rated: rated ?? null, recorded } : null;
}

/** @returns the two beside each other: `recorded as severe, rated as none`. */
export function levelBelowWords({ rated, recorded }: LevelBelowRecords): string {
  const word = rated === null ? null : levelWord(rated);
  return `recorded as ${levelWord(recorded)}, ${word === null ? 'not rated' : `rated as ${word}`}`;
}
