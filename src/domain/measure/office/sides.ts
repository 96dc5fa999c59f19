import type { Reward, StageNeed } from './sayDo';

/** Of one stage: its share of all that is needed, and of all that is rewarded; from 0 to 1 each. */
export interface StageSides {
  id: string;
  need: number;
  reward: number;
}

/** @returns both shares of each stage, in the order of the journey; null without needs, or without rewards. */
export function sidesOf(stages: readonly StageNeed[], rewards: readonly Reward[]): StageSides[] | null {
  const rewardAt = (id: string): number => sum(rewards.map(({ stage, weight }) => (stage === id ? weight : 0)));
  const needs = sum(stages.map(({ need }) => need));
  const weights = sum(stages.map(({ id }) => rewardAt(id)));
  if (needs === 0 || weights === 0) return null;
  return stages.map(({ id, need }) => ({ id, need: need / needs, reward: rewardAt(id) / weights }));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
