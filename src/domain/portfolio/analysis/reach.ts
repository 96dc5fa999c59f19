import { kindOf } from '#domain/rating/criterion';
import type { Scale } from '#domain/rating/score';

/**
 * How far a score can move when every weight moves by its tolerance: what makes it safe to leave the rest of a long
 * list unread. With fixed utilities the weighted mean is a quotient of linear functions of the weights, so its extremes
 * stand where every weight is at one of its ends (Charnes and Cooper, 1962); for such weights the worst utilities with
 * a given mean are found greedily.
 */

/** Up to here all combinations of ends are tried; beyond, a bound is taken that holds for any number of criteria. */
const MOST_TRIED = 12;

/** Wider than what rounding to the grid and sums of floating point can move. */
const MARGIN = 1e-5;

interface Box {
  weight: number;
  low: number;
  high: number;
}

/**
 * The ceiling below which an epic cannot matter to a cut line: in no draw does it reach the first places, nor does its
 * being there change for another epic whether it does. For the epics with the highest floors, as many as there are
 * places, score in every draw at least what `floorOfLast` can fall to; who scores less than them all stands behind them
 * all.
 * @param floorOfLast floor of the last of those places, -100 to 100.
 * @param tolerance by how much weights move, 0 up to, not including, 1.
 * @returns a score from -101 (every epic matters) to `floorOfLast`.
 */
export function reachThreshold(scale: Scale, floorOfLast: number, tolerance: number): number {
  const boxes = boxesOf(scale);
  if (boxes.length === 0) return -101;
  const least = -highestOf(boxes.map(flip), -floorOfLast, tolerance) - MARGIN;
  if (highestOf(boxes, -100, tolerance) >= least) return -101;
  let [below, above] = [-100, floorOfLast];
  for (let step = 0; step < 50; step += 1) {
    const middle = (below + above) / 2;
    if (highestOf(boxes, middle, tolerance) < least) below = middle;
    else above = middle;
  }
  return below;
}

const flip = ({ weight, low, high }: Box): Box => ({ weight, low: -high, high: -low });

function boxesOf(scale: Scale): Box[] {
  return scale.criteria.map((criterion) => ({
    weight: criterion.weight / scale.totalWeight,
    ...kindOf(criterion).bounds,
  }));
}

/** @returns the highest score that an epic with this score, at the weights of the settings, can have in a draw. */
function highestOf(boxes: readonly Box[], score: number, tolerance: number): number {
  const mean = score / 100;
  if (boxes.length > MOST_TRIED) return 100 * twoPoints(mean, tolerance);
  let highest = -1;
  for (let heavier = 0; heavier < 2 ** boxes.length; heavier += 1)
    highest = Math.max(highest, withHeavier(boxes, mean, tolerance, heavier));
  return 100 * highest;
}

/** Any number of criteria: at worst all utilities are -1 or 1, and all that are 1 weigh more. */
function twoPoints(mean: number, tolerance: number): number {
  const [up, down] = [((1 + mean) / 2) * (1 + tolerance), ((1 - mean) / 2) * (1 - tolerance)];
  return (up - down) / (up + down);
}

/** @param heavier a bit for each criterion: set where its weight is at the upper end. */
function withHeavier(boxes: readonly Box[], mean: number, tolerance: number, heavier: number): number {
  const sums = { heavy: 0, light: 0, heavyLow: 0, lightLow: 0, room: 0 };
  boxes.forEach(({ weight, low, high }, at) => {
    if (heavier & (1 << at)) {
      sums.heavy += weight;
      sums.heavyLow += weight * low;
      sums.room += weight * (high - low);
    } else {
      sums.light += weight;
      sums.lightLow += weight * low;
    }
  });
  const spare = Math.max(0, mean - sums.heavyLow - sums.lightLow);
  const first = Math.min(spare, sums.room);
  const top = (1 + tolerance) * (sums.heavyLow + first) + (1 - tolerance) * (sums.lightLow + spare - first);
  return top / ((1 + tolerance) * sums.heavy + (1 - tolerance) * sums.light);
}
