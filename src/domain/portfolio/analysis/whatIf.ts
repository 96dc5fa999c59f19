import type { Criterion } from '#domain/rating/criterion';
import { rank, type Place, type Rankable } from '../rank';
import { scoreOf, type RatedAnswers, type Scale } from '#domain/rating/score';
import { forcedTies, idleCriteriaSteps } from './criterionEffect';
import { rankingChange, type RankingChange } from './rankingChange';

/** What another weighting would do to a list of epics. */
export interface WhatIf {
  change: RankingChange;
  /** Criteria that take part in the tried weighting and change the order of no pair. */
  idle: Criterion[];
  /** Epics with a score of their own or shared, with the tried weighting. */
  ranked: number;
  /** Keys of those that share their rank with another, with the weights in force and with those that are tried. */
  tied: { now: ReadonlySet<string>; then: ReadonlySet<string> };
  /** How many at least would share a score with another if every epic were completely rated. */
  forcedTies: number;
}

export interface Tried {
  now: Scale;
  tried: Scale;
  epics: readonly { key: string; rated: RatedAnswers }[];
  /** The cut line. */
  places: number;
}

const SLICE = 250;

/** Ranks the epics with the weights in force and with those that are tried. Yields the share that is done, 0 to 1. */
export function* whatIfSteps({ now, tried, epics, places }: Tried): Generator<number, WhatIf> {
  const before = yield* rankSteps(now, epics);
  yield 0.3;
  const after = yield* rankSteps(tried, epics);
  yield 0.6;
  const change = rankingChange(before, after, places);
  const idle = yield* idleCriteriaSteps(
    tried,
    epics.map(({ rated }) => rated),
  );
  return {
    change,
    idle,
    ranked: after.length,
    tied: { now: tiedIn(before), then: tiedIn(after) },
    forcedTies: forcedTies(tried, after.length),
  };
}

const tiedIn = (places: readonly Place<Rankable>[]): Set<string> =>
  new Set(places.flatMap(({ epic, tied }) => (tied ? [epic.key] : [])));

function* rankSteps(scale: Scale, epics: Tried['epics']): Generator<number, Place<Rankable>[]> {
  const scored: Rankable[] = [];
  for (const [at, { key, rated }] of epics.entries()) {
    if (at % SLICE === 0) yield 0;
    scored.push({ key, score: scoreOf(scale, rated) });
  }
  return rank(scored).ranked;
}
