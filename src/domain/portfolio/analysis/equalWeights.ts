import { rank, type Place, type Rankable } from '../rank';
import { scoreOf, type Scale } from '#domain/rating/score';
import type { RatedEpic } from './standing';

/**
 * The same criteria with weight 1 each: the second opinion beside every official rank (Dawes, "The robust beauty of
 * improper linear models", American Psychologist 34, 1979). A criterion that is off stays off.
 */
export function equalWeights(scale: Scale): Scale {
  return {
    ...scale,
    criteria: scale.criteria.map((criterion) => ({ ...criterion, weight: 1 })),
    totalWeight: scale.criteria.length,
  };
}

/** @returns the ranking with every active weight 1, best first; complete only if every epic is given. */
export function rankWithEqualWeights(scale: Scale, epics: readonly RatedEpic[]): Place<Rankable>[] {
  const equal = equalWeights(scale);
  return rank(epics.map(({ key, rated }) => ({ key, score: scoreOf(equal, rated) }))).ranked;
}
