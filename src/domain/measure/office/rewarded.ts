import type { KindValues } from '#domain/register/kinds/index';
import { outputShare, type Counting, type OutputShare } from './outputShare';
import type { Reward } from './sayDo';

/** A measure as the office asks it: what it counts, who is rewarded on it, and what took its place. */
export interface OfficeMeasure {
  id: string;
  name: string | null;
  /** Its own stage, or that of the path that it measures. */
  stage: string | null;
  counts: Counting;
  /** Null while nobody said whether customers care about it. */
  cares: boolean | null;
  /** Who is rewarded on it, and how much it weighs there. */
  who: string | null;
  weight: number | null;
  /** The measure whose place it takes, and since which month. */
  replaces: string | null;
  since: string | null;
  /** Why it stays rewarded though it counts what we do. */
  kept: string | null;
}

type Values = Pick<
  KindValues<'measure'>,
  | 'name'
  | 'stage'
  | 'counts'
  | 'customerCares'
  | 'rewarded'
  | 'rewardWeight'
  | 'replaces'
  | 'replacesSince'
  | 'rewardKept'
>;

/** @param stageOfPath stage of the path that it measures; null where it measures none, or that has none. */
export const officeMeasure = (id: string, values: Values, stageOfPath: string | null): OfficeMeasure => ({
  id,
  name: values.name,
  stage: values.stage ?? stageOfPath,
  counts: values.counts,
  cares: values.customerCares,
  who: values.rewarded,
  weight: values.rewardWeight,
  replaces: values.replaces === id ? null : values.replaces,
  since: values.replacesSince,
  kept: values.rewardKept,
});

/** Whether people are rewarded on a measure, as far as somebody said it. */
export const isRewarded = ({ who, weight }: Pick<OfficeMeasure, 'who' | 'weight'>): boolean =>
  who !== null || (weight ?? 0) > 0;

/** @returns what people are rewarded on, with its weight; what is rewarded without one is left out. */
export const rewardsIn = (measures: readonly OfficeMeasure[]): Reward[] =>
  measures.flatMap(({ stage, weight }) => (weight !== null && weight > 0 ? [{ stage, weight }] : []));

/** One measure took the place of another. */
export interface Replacement {
  old: OfficeMeasure;
  by: OfficeMeasure;
}

/** @returns each measure of which another says that it takes its place; the newest first, then by name. */
export function replacementsIn(measures: readonly OfficeMeasure[]): Replacement[] {
  const byId = new Map(measures.map((one) => [one.id, one]));
  const pairs = measures.flatMap((by) => {
    const old = by.replaces === null ? undefined : byId.get(by.replaces);
    return old ? [{ old, by }] : [];
  });
  const sinceOf = ({ by }: Replacement): string => by.since ?? '';
  return pairs.sort((one, other) =>
    sinceOf(one) === sinceOf(other) ? inOrder(one.old, other.old) : sinceOf(one) < sinceOf(other) ? 1 : -1,
  );
}

/**
 * What is rewarded though it counts what we do: nothing takes its place; or something does, which counts what changes
 * for customers, and the reward stayed with the old one.
 */
export interface RewardedOutput {
  measure: OfficeMeasure;
  by: OfficeMeasure | null;
}

/** @returns them, the heaviest first, then by name. */
export function rewardedOutputs(measures: readonly OfficeMeasure[]): RewardedOutput[] {
  const better = replacementsIn(measures).filter(({ by }) => by.counts === 'outcome');
  return measures
    .filter((one) => one.counts === 'output' && isRewarded(one))
    .sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0) || inOrder(one, other))
    .map((measure) => ({ measure, by: better.find(({ old }) => old.id === measure.id)?.by ?? null }));
}

/** What the office knows of its measures in numbers. */
export interface OfficeCounts extends OutputShare {
  rewarded: number;
  /** Of those, how many count what we do, and about how many customers are said to care. */
  rewardedOutput: number;
  rewardedCared: number;
  /** Rewarded, and nobody said how much it weighs. */
  weightless: number;
}

/** @param measures those in use. */
export function officeCounts(measures: readonly OfficeMeasure[]): OfficeCounts {
  const rewarded = measures.filter(isRewarded);
  return {
    ...outputShare(measures.map(({ counts }) => counts)),
    rewarded: rewarded.length,
    rewardedOutput: rewarded.filter(({ counts }) => counts === 'output').length,
    rewardedCared: rewarded.filter(({ cares }) => cares === true).length,
    weightless: rewarded.filter(({ weight }) => (weight ?? 0) === 0).length,
  };
}

function inOrder(one: OfficeMeasure, other: OfficeMeasure): number {
  const [a, b] = [one.name ?? '', other.name ?? ''];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? -1 : 1;
}
