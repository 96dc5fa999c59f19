import { toGrid } from '#domain/rating/rounding';
import type { Place } from '../rank';
import type { Rankable } from '../rank';
import { partsOf, type RatedAnswers, type Scale } from '#domain/rating/score';
import type { Criterion } from '#domain/rating/criterion';

/** An epic that can be compared: its place in the ranking and its answers. */
export interface RatedEpic extends Rankable {
  rated: RatedAnswers;
}

/**
 * The weight of one criterion at which two epics draw level, and beyond which they change places; other weights stay.
 */
export interface SwapWeight {
  criterion: Criterion;
  weight: number;
  /** Whether the criterion has to weigh more or less than now. */
  needs: 'more' | 'less';
}

/** How an epic stands to the next better rank. */
export interface Standing<T extends RatedEpic> {
  /** The place next above; of several epics tied there, the one with the lowest key. */
  above: Place<T>;
  /** Points from floor to floor, on the grid; 0 when the ceiling decided. */
  distance: number;
  /** Both have the same floor: the more certain of the two ranks first. */
  ceilingDecided: boolean;
  swaps: SwapWeight[];
}

const SAME_UTILITY = 1e-9;
const SMALLEST_WEIGHT = 1e-9;

/**
 * @param places the ranking, best first, as `rank` returns it.
 * @returns how the epic stands to the next better rank, or null when it is first or not ranked.
 */
export function standingOf<T extends RatedEpic>(
  scale: Scale,
  places: readonly Place<T>[],
  key: string,
): Standing<T> | null {
  const at = places.findIndex(({ epic }) => epic.key === key);
  const own = places[at];
  if (!own) return null;
  const better = places.slice(0, at).filter(({ rank }) => rank < own.rank);
  const nextRank = better.at(-1)?.rank;
  const above = better.find(({ rank }) => rank === nextRank);
  if (!above?.epic.score || !own.epic.score) return null;
  const distance = toGrid(above.epic.score.floor - own.epic.score.floor);
  return {
    above,
    distance,
    ceilingDecided: distance === 0,
    swaps: swapWeights(scale, own.epic.rated, above.epic.rated),
  };
}

/**
 * The weights at which two epics draw level: w* = (A_j - A_i) / (u_i - u_j), with A the weighted utilities of the other
 * criteria; missing answers at their low end (one-way sensitivity of a weighted sum: Triantaphyllou and Sanchez,
 * Decision Sciences 28, 1997).
 * @param own the epic that stands behind. @returns one entry for each criterion that can make them change places.
 */
export function swapWeights(scale: Scale, own: RatedAnswers, other: RatedAnswers): SwapWeight[] {
  const [mine, theirs] = [partsOf(scale, own), partsOf(scale, other)];
  const differences = mine.map(({ range }, at) => range.low - (theirs[at]?.range.low ?? 0));
  const behind = scale.criteria.reduce((sum, { weight }, at) => sum - weight * (differences[at] ?? 0), 0);
  return scale.criteria.flatMap((criterion, at): SwapWeight[] => {
    const difference = differences[at] ?? 0;
    if (Math.abs(difference) <= SAME_UTILITY) return [];
    const weight = (behind + criterion.weight * difference) / difference;
    if (!(weight > SMALLEST_WEIGHT)) return [];
    return [{ criterion, weight, needs: difference > 0 ? 'more' : 'less' }];
  });
}
