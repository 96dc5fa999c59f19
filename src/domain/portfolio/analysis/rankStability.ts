import { toGrid } from '#domain/rating/rounding';
import { partsOf, scoreOfParts, type RatedAnswers, type Scale } from '#domain/rating/score';
import { hashOf } from '#kernel/hash';
import { weightFactor } from './draws';

/** Between which ranks an epic moves while the weights move. */
export interface RankInterval {
  /** In nine of ten draws the rank is at least this good and at most this bad. */
  best: number;
  worst: number;
}

/** Fewer than for the bands: an interval of nine tenths needs no more to be read off a picture. */
const STABILITY_DRAWS = 200;
const TAIL = 0.05;

interface Ends {
  key: string;
  low: number[];
  high: number[];
}

/**
 * Rank stability over the weight tolerance: the official rule of ranking in 200 draws of the weights alone, missing
 * answers as the rule takes them (central rank intervals: Lahdelma and Salminen, "SMAA-2", Operations Research 49,
 * 2001). Yields the share that is done, 0 to 1.
 * @returns the interval of every epic that has a score.
 */
export function* rankStabilitySteps(
  scale: Scale,
  epics: readonly { key: string; rated: RatedAnswers }[],
  tolerance: number,
): Generator<number, Map<string, RankInterval>> {
  const field = epics.flatMap(({ key, rated }): Ends[] => {
    const parts = partsOf(scale, rated);
    return scoreOfParts(scale, parts)
      ? [{ key, low: parts.map(({ range }) => range.low), high: parts.map(({ range }) => range.high) }]
      : [];
  });
  const ranks = field.map(() => new Uint32Array(STABILITY_DRAWS));
  const hashes = scale.criteria.map(({ id }) => hashOf(id));
  for (let draw = 0; draw < STABILITY_DRAWS; draw += 1) {
    yield draw / STABILITY_DRAWS;
    const weights = scale.criteria.map(
      ({ weight }, at) => (weight / scale.totalWeight) * weightFactor(draw, hashes[at] ?? 0, tolerance),
    );
    ranksIn(field, weights).forEach((rank, at) => void ((ranks[at] ?? [])[draw] = rank));
  }
  return new Map(field.map(({ key }, at) => [key, intervalOf(ranks[at] ?? new Uint32Array())]));
}

function intervalOf(ranks: Uint32Array): RankInterval {
  const sorted = ranks.sort();
  const tail = Math.floor(sorted.length * TAIL);
  return { best: sorted[tail] ?? 0, worst: sorted[sorted.length - 1 - tail] ?? 0 };
}

/**
 * @returns the rank of each, in the order given: floor descending, then ceiling ascending, ties share the better rank.
 */
function ranksIn(field: readonly Ends[], weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const score = (utilities: readonly number[]): number =>
    toGrid((100 * utilities.reduce((sum, u, at) => sum + u * (weights[at] ?? 0), 0)) / total);
  const scores = field.map(({ low, high }, at) => ({ at, floor: score(low), ceiling: score(high) }));
  scores.sort((a, b) => b.floor - a.floor || a.ceiling - b.ceiling);
  const ranks = field.map(() => 0);
  let rank = 0;
  scores.forEach((one, place) => {
    const before = scores[place - 1];
    if (!before || before.floor !== one.floor || before.ceiling !== one.ceiling) rank = place + 1;
    ranks[one.at] = rank;
  });
  return ranks;
}
