/** Who was heard of those who should be: x of n, and how many others spoke beside them. */
export interface Heard {
  x: number;
  n: number;
  beside: number;
}

/**
 * Those who should be heard were asked, or stand on the roster of the epic's segment or stage; each counts once. Who
 * declined was not heard.
 * @param given everybody who gave an opinion.
 */
export function heardOf(asked: readonly string[], roster: readonly string[], given: readonly string[]): Heard {
  const wanted = new Set([...asked, ...roster]);
  const spoke = new Set(given);
  const x = [...wanted].filter((one) => spoke.has(one)).length;
  return { x, n: wanted.size, beside: spoke.size - x };
}
