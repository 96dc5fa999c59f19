import { daysAfter } from '#kernel/days';
import { sayDo, type Reward, type StageNeed } from './sayDo';
import { sidesOf, type StageSides } from './sides';

/** We say that one stage matters, and reward another. */
export interface Contradiction {
  /** The stage that is needed most above what is rewarded at it. */
  says: string;
  /** The stage that is rewarded most above what is needed of it. */
  rewarded: string;
  /** How far all of what is said lies from all of what is rewarded, from 0 to 1. */
  distance: number;
}

/** From so many points of a hundred on, at both stages, the two are told to contradict each other. */
export const CONTRADICTS_FROM = 10;
const POINTS = 100;
/** Shares of whole numbers that are ten points apart may be off by their last bit. */
const LAST_BIT = 1e-9;

/**
 * @param stages in the order of the journey; of stages with the same distance the earlier is named.
 * @returns null where needs and rewards are close to each other, or one of them is not known.
 */
export function contradictionIn(stages: readonly StageNeed[], rewards: readonly Reward[]): Contradiction | null {
  const { distance, surplus } = sayDo(stages, rewards);
  const sides = sidesOf(stages, rewards);
  if (distance === null || surplus === null || sides === null) return null;
  const short = sides.reduce((most, one) => (lackOf(one) > lackOf(most) + LAST_BIT ? one : most));
  const over = sides.find(({ id }) => id === surplus);
  if (!over || !isFar(lackOf(short)) || !isFar(-lackOf(over))) return null;
  return { says: short.id, rewarded: surplus, distance };
}

/** @returns by how many points of a hundred a stage is needed more than it is rewarded; below 0 the other way. */
export const lackOf = ({ need, reward }: StageSides): number => (need.p - reward.p) * POINTS;

const isFar = (points: number): boolean => points >= CONTRADICTS_FROM - LAST_BIT;

/** What is decided about a contradiction. */
export type RewardDecision = 'reward' | 'need' | 'keep';

/** Who wants to change something has so long for it; what is kept is looked at again after a year. */
export const STANDS_DAYS: Readonly<Record<RewardDecision, number>> = { reward: 90, need: 90, keep: 365 };

/** A decision as it is kept. */
export interface DecidedReward {
  at: string;
  says: string | null;
  rewarded: string | null;
  decision: RewardDecision | null;
}

export interface Settled<D extends DecidedReward> {
  decided: D;
  /** Until when it stands, ISO 8601 in UTC. */
  until: string;
  /** Its time is over, and the contradiction is still there. */
  isOver: boolean;
}

/**
 * @param decisions whole ones, in any order. @param now ISO 8601 in UTC.
 * @returns the newest decision about just this contradiction, and whether it still stands; null where there is none.
 */
export function settledBy<D extends DecidedReward>(
  { says, rewarded }: Contradiction,
  decisions: readonly D[],
  now: string,
): Settled<D> | null {
  const about = decisions.filter((one) => one.says === says && one.rewarded === rewarded && one.decision !== null);
  const [decided] = about.sort((one, other) => (one.at < other.at ? 1 : -1));
  if (!decided || decided.decision === null) return null;
  const until = daysAfter(decided.at, STANDS_DAYS[decided.decision]);
  return { decided, until, isOver: until <= now };
}
