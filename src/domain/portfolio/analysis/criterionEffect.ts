import { legalUtilities, type Criterion } from '#domain/rating/criterion';
import { toGrid } from '#domain/rating/rounding';
import { partsOf, scoreOfParts, type RatedAnswers, type Scale } from '#domain/rating/score';

/** Beyond this many different scores the question whether they suffice is settled. */
const MOST_COUNTED = 20_000;

/**
 * Finds the criteria that change the order of no pair of these epics: without them every pair stands, or ties, as it
 * does with them. Yields the share that is done, 0 to 1.
 * @returns none while fewer than two criteria take part or fewer than two epics are ranked.
 */
export function* idleCriteriaSteps(scale: Scale, epics: readonly RatedAnswers[]): Generator<number, Criterion[]> {
  const parts = epics.map((rated) => partsOf(scale, rated)).filter((one) => scoreOfParts(scale, one) !== null);
  if (parts.length < 2 || scale.criteria.length < 2) return [];
  const floor = (weights: readonly number[], total: number) =>
    parts.map((one) =>
      toGrid((100 * one.reduce((sum, { range }, at) => sum + range.low * (weights[at] ?? 0), 0)) / total),
    );
  const weights = scale.criteria.map(({ weight }) => weight);
  const now = floor(weights, scale.totalWeight);
  const idle: Criterion[] = [];
  for (const [without, criterion] of scale.criteria.entries()) {
    yield without / scale.criteria.length;
    const others = weights.map((weight, at) => (at === without ? 0 : weight));
    if (sameOrder(now, floor(others, scale.totalWeight - criterion.weight))) idle.push(criterion);
  }
  return idle;
}

/** @returns whether two lists of scores of the same epics put every pair in the same order, ties included. */
function sameOrder(a: readonly number[], b: readonly number[]): boolean {
  const order = a
    .map((_, at) => at)
    .sort((one, other) => (a[one] ?? 0) - (a[other] ?? 0) || (b[one] ?? 0) - (b[other] ?? 0));
  return order.every((at, place) => {
    const before = order[place - 1];
    if (before === undefined) return true;
    const [inA, inB] = [(a[at] ?? 0) - (a[before] ?? 0), (b[at] ?? 0) - (b[before] ?? 0)];
    return Math.sign(inA) === Math.sign(inB);
  });
}

/**
 * How many different scores epics with complete answers can have.
 * @returns null when there is no telling number: a count of customers takes part, or there are more than 20,000.
 */
export function differentScores(scale: Scale): number | null {
  let sums = new Set([0]);
  for (const criterion of scale.criteria) {
    const legal = legalUtilities(criterion, scale.stages);
    if (legal === 'anyShare') return null;
    const next = new Set<number>();
    for (const sum of sums)
      for (const u of legal) next.add(toGrid(sum + (100 * criterion.weight * u) / scale.totalWeight));
    if (next.size > MOST_COUNTED) return null;
    sums = next;
  }
  return scale.criteria.length === 0 ? 0 : sums.size;
}

/**
 * @returns how many of this many epics, completely rated, must at least share a score with another; 0 when none has to.
 */
export function forcedTies(scale: Scale, epics: number): number {
  const different = differentScores(scale);
  // All but one of the scores can be an epic's own; the others share the last.
  return different === null || different === 0 || epics <= different ? 0 : epics - different + 1;
}
