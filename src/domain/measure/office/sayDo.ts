/** What customers need of a stage, as the board rated it. */
export interface StageNeed {
  id: string;
  /** From 0 on. */
  need: number;
}

/** A measure that people are rewarded on, and for how much. */
export interface Reward {
  /** The stage that it belongs to; null where it belongs to none. */
  stage: string | null;
  weight: number;
}

export interface SayDo {
  /** From 0, the same, to 1, nothing in common; null without needs or without rewards. */
  distance: number | null;
  /** The stage that is rewarded most above its need; null where none is. */
  surplus: string | null;
  /** Measures of no stage, left out. */
  leftOut: number;
}

/**
 * What we say and what we reward: half the sum over all stages of how far the share of the needs lies from the share of
 * the rewards. This is the total variation distance of the two shares.
 * @param stages in the order of the journey; of stages with the same surplus the earlier is named.
 */
export function sayDo(stages: readonly StageNeed[], rewards: readonly Reward[]): SayDo {
  const ids = new Set(stages.map(({ id }) => id));
  const counted = rewards.filter(({ stage }) => stage !== null && ids.has(stage));
  const leftOut = rewards.length - counted.length;
  const needs = stages.reduce((sum, { need }) => sum + need, 0);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (needs === 0 || weights === 0) return { distance: null, surplus: null, leftOut };
  // Times both sums, so that equal surpluses of whole numbers are equal to the last bit.
  const surpluses = stages.map(({ id, need }) => ({ id, surplus: rewardOf(counted, id) * needs - need * weights }));
  const distance = surpluses.reduce((sum, { surplus }) => sum + Math.abs(surplus), 0) / (2 * needs * weights);
  const most = surpluses.reduce<{ id: string | null; surplus: number }>(
    (best, one) => (one.surplus > best.surplus ? one : best),
    { id: null, surplus: 0 },
  );
  return { distance, surplus: most.id, leftOut };
}

const rewardOf = (rewards: readonly Reward[], id: string): number =>
  rewards.reduce((sum, { stage, weight }) => sum + (stage === id ? weight : 0), 0);
