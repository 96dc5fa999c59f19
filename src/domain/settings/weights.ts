import * as z from 'zod/mini';
import { WEIGHT_MAX, type Criterion } from '#domain/rating/criterion';
import { activeCriteria, MOST_IN_USE, settingsProblems, type Settings } from './settings';
import { identifier } from '#kernel/scalars';

/** Another weighting of the criteria in use: weight by the criterion's id; what it does not name keeps its weight. */
export const weightsSchema = z
  .record(identifier, z.number().check(z.gte(0), z.lte(WEIGHT_MAX)))
  .check(z.refine((weights) => Object.keys(weights).length <= MOST_IN_USE));
export type Weights = z.infer<typeof weightsSchema>;

/** @returns the criteria that can be given a weight: those that are not archived, in the order of the settings. */
export const weighableCriteria = (settings: Settings): Criterion[] =>
  settings.criteria.filter(({ archived }) => !archived);

/** @returns the weights in force, those of 0 included. */
export const weightsOf = (settings: Settings): Weights =>
  Object.fromEntries(weighableCriteria(settings).map(({ id, weight }) => [id, weight]));

/** @returns the same settings with these weights; ids that are no criterion in use change nothing. */
export function withWeights(settings: Settings, weights: Weights): Settings {
  const weigh = (criterion: Criterion): Criterion =>
    criterion.archived || !Object.hasOwn(weights, criterion.id)
      ? criterion
      : { ...criterion, weight: weights[criterion.id] ?? criterion.weight };
  return { ...settings, criteria: settings.criteria.map(weigh) };
}

/** @returns the ids of a weighting that are no criterion in use (any more). */
export function unknownCriteria(settings: Settings, weights: Weights): string[] {
  const known = new Set(weighableCriteria(settings).map(({ id }) => id));
  return Object.keys(weights).filter((id) => !known.has(id));
}

/** @returns whether a weighting changes nothing in these settings. */
export const changesNothing = (settings: Settings, weights: Weights): boolean =>
  weighableCriteria(settings).every(({ id, weight }) => (weights[id] ?? weight) === weight);

/** @returns whether scores can be computed with these weights. */
export const canWeigh = (settings: Settings, weights: Weights): boolean =>
  settingsProblems(withWeights(settings, weights)).length === 0;

/**
 * @returns one weight for all criteria that take part, about as large as theirs are on average, so that totals stay
 * alike.
 */
export function evenWeights(settings: Settings): Weights {
  const active = weighableCriteria(settings).filter(({ weight }) => weight > 0);
  const mean = active.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, active.length);
  const even = mean >= 1 ? Math.round(mean) : mean;
  return Object.fromEntries(weighableCriteria(settings).map(({ id, weight }) => [id, weight > 0 ? even : 0]));
}

/** @returns whether the weights that take part differ: an archived criterion weighs nothing. */
export function weighsDifferently(before: Settings, after: Settings): boolean {
  const [old, next] = [before, after].map(
    (settings) => new Map(activeCriteria(settings).map(({ id, weight }) => [id, weight])),
  );
  return old?.size !== next?.size || [...(old ?? [])].some(([id, weight]) => next?.get(id) !== weight);
}
