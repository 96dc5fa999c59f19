import type { Reward, StageNeed } from './sayDo';

/** A part of a whole, with both: no share without its counts. */
export interface Part {
  x: number;
  n: number;
  /** From 0 to 1. */
  p: number;
}

/** Of one stage: what of all needs is its need, and what of all rewards is given at it. */
export interface StageSides {
  id: string;
  need: Part;
  reward: Part;
}

/** @returns both shares of each stage, in the order of the journey; null without needs, or without rewards. */
export function sidesOf(stages: readonly StageNeed[], rewards: readonly Reward[]): StageSides[] | null {
  const rewardAt = (id: string): number => sum(rewards.map(({ stage, weight }) => (stage === id ? weight : 0)));
  const needs = sum(stages.map(({ need }) => need));
  const weights = sum(stages.map(({ id }) => rewardAt(id)));
  if (needs === 0 || weights === 0) return null;
  const part = (x: number, n: number): Part => ({ x, n, p: x / n });
  return stages.map(({ id, need }) => ({ id, need: part(need, needs), reward: part(rewardAt(id), weights) }));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
