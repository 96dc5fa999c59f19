import { newlySampled, sampleSize } from './sample';

/**
 * What is told to everybody cannot be judged blind any more, so it is never drawn: one that is left out stays left out.
 * With more that are judged the sample grows, and whoever stands just behind its end may come into it; so only what is
 * far behind is left out for good, and what is near waits untold.
 */
const FAR = 2;

/** @returns how many of the first in the order of the sample have to be known. @param judged how many in all. */
export const drawnAmong = (judged: number): number => FAR * sampleSize(judged);

/** A judgement that waits for being drawn, or was. */
export interface Drawable {
  isSampled: boolean;
  /** Neither drawn nor left out so far. */
  isUndrawn: boolean;
}

/**
 * @param first the first `drawnAmong(judged)` in the order of the sample, drawn before or not.
 * @param undrawn all that wait. @param judged how many are judged in all.
 * @returns of those that wait, who comes into the sample now, and who is left out for good; the others go on waiting.
 */
export function draw<Judged extends Drawable>(
  first: readonly Judged[],
  undrawn: readonly Judged[],
  judged: number,
): { sampled: Judged[]; leftOut: Judged[] } {
  const near = new Set(first);
  return {
    sampled: newlySampled(first, judged).filter(({ isUndrawn }) => isUndrawn),
    leftOut: undrawn.filter((one) => !near.has(one)),
  };
}
