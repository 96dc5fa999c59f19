import { syntheticEpics } from '#sandbox/seeds/synthetic';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf, type Summary } from '#domain/publication/summary';
import { anAssessment } from './generators';

/**
 * A portfolio of any size as boards know it: a few epics stand out, the others spread over the lower levels; some have
 * answers missing, a few of those the one that matters.
 */

/** Epics that have the best answers, or nearly. */
const OUTSTANDING = 40;
/**
 * Every how many epics one is not rated, lacks the answer on impact and could so still be anywhere, or lacks the answer
 * on the request.
 */
const [UNRATED, OPEN, HALF_OPEN] = [7, 2_000, 10];

export const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const SCALE = scaleOf(DEFAULT_SETTINGS);

/** @returns what was published of the n-th of so many epics, from 0; undefined where it is not rated. */
export function publishedAt(place: number, epics: number): Summary | undefined {
  // Not one after the other: a place in the file must say nothing about the rank.
  const spread = (place * 7919) % epics;
  if (spread >= OUTSTANDING && spread % UNRATED === 0) return undefined;
  const stands = spread < OUTSTANDING;
  const request = { request: spread % 3 === 0 && !stands ? 'no' : 'yes' };
  const impact = { impact: stands ? (spread < OUTSTANDING / 2 ? 3 : 2) : (spread % 4) - 3 };
  const answers = spread % OPEN === 1 ? request : spread % HALF_OPEN === 1 ? impact : { ...impact, ...request };
  const stage = spread % 11 === 0 ? null : STAGES[spread % 4]!;
  return summaryOf(anAssessment({ answers, stage, disruption: spread % 4 }), SCALE, 0);
}

/** @returns the epics as an NDJSON file has them. */
export function* largePortfolio(epics: number): Generator<string> {
  const properties = (place: number): Record<string, unknown> | undefined => {
    const summary = publishedAt(place, epics);
    return summary && { [SUMMARY_PROPERTY]: summary };
  };
  yield* syntheticEpics(epics, { projects: ['SYN', 'NEW', 'OLD'], properties });
}
