import { hashOf, spread } from '#kernel/hash';

/**
 * Which judgements are looked at a second time: nobody chooses them, and nobody can foresee them from the list. Each
 * issue has a place in a fixed order that follows from its id alone; the first tenth of those judged is the sample.
 */

/** One of so many judged is looked at again. */
const ONE_OF = 10;
/** And never fewer than that, while there are so many. */
export const FEWEST_LOOKS = 20;

const HEX_DIGITS = 8;

/**
 * @returns the place of an issue in the order of the sample: texts of one length first and then the id, so that an
 *   index that sorts texts holds the issues in this order. Never change it: the sample would be another one.
 */
export const sampleOrder = (issueId: string): string =>
  `${spread(hashOf(`second look ${issueId}`))
    .toString(16)
    .padStart(HEX_DIGITS, '0')}.${issueId}`;

/** @returns how many are looked at again. @param judged whole, from 0. */
export const sampleSize = (judged: number): number =>
  Math.min(judged, Math.max(FEWEST_LOOKS, Math.ceil(judged / ONE_OF)));

/**
 * Who comes into the sample now: of the first `sampleSize(judged)` in the order of the sample those that are not in it
 * yet. Whoever was chosen before stays chosen, also when others come before them later: so the sample can be larger.
 * @param first the judged issues in the order of `sampleOrder`, at least the first `sampleSize(judged)` of them.
 * @param judged how many are judged in all.
 */
export const newlySampled = <Judged extends { isSampled: boolean }>(
  first: readonly Judged[],
  judged: number,
): Judged[] => first.slice(0, sampleSize(judged)).filter(({ isSampled }) => !isSampled);
