import type { Formula, Points, Value } from './formula';
import { isAsked, readingOf, versionOf, type Cell } from './reading';
import { endsOf, type Rate } from './share';
import { valueOf } from './value';

/** Which way something moved. Without an interval both sides were counted, or their formula has none. */
export interface Moved {
  state: 'up' | 'down' | 'cannot tell' | 'unchanged';
  /** The later less the earlier: of shares from −1 to 1; otherwise in points, or in the unit of the measure. */
  d: number;
  low: number | null;
  high: number | null;
}

/** Whether something moved, or the reason why nothing can be said of it. */
export type Change = Moved | { state: 'not comparable' | 'too few to say' | 'not provided' };

type Told = Rate | Points;

/**
 * Did it change? Asked: only where the whole 95 % interval of the difference lies on one side of 0. Both counted: the
 * sign decides. In this order: a side without a reading, another definition (or another unit), a side of too few.
 *
 * The interval of the difference of two shares is the hybrid of Newcombe from the ends of Wilson: R. G. Newcombe,
 * Interval estimation for the difference between independent proportions: comparison of eleven methods, Statistics in
 * Medicine 17 (1998), 873–890, his method 10. A counted side is a point.
 *
 * @param formula by which both sides are worked out.
 */
export function changeOf(earlier: Cell, later: Cell, formula: Formula = 'share'): Change {
  const [before, after] = [readingOf(earlier), readingOf(later)];
  const [from, to] = [valueOf(formula, earlier), valueOf(formula, later)];
  if (before === null || after === null || isAbsent(from) || isAbsent(to)) return { state: 'not provided' };
  if (versionOf(before) !== versionOf(after) || unitOf(from) !== unitOf(to)) return { state: 'not comparable' };
  if (!isTold(from) || !isTold(to)) return { state: 'too few to say' };
  const d = valueIn(to) - valueIn(from);
  if (!isAsked(before) && !isAsked(after)) return { state: bySign(d), d, low: null, high: null };
  const ends = endsOfDifference(d, from, to, isAsked(before), isAsked(after));
  return ends ? { state: byEnds(ends), d, ...ends } : { state: 'cannot tell', d, low: null, high: null };
}

/** What cannot be is no reading either. */
const isAbsent = ({ state }: Value): boolean =>
  state === 'not provided' || state === 'not applicable' || state === 'refused';

const isTold = (value: Value): value is Told => value.state === 'share' || value.state === 'value';

const unitOf = (value: Value): string | undefined => (value.state === 'value' ? value.unit : undefined);

const valueIn = (told: Told): number => (told.state === 'share' ? told.p : told.value);

const bySign = (d: number): Moved['state'] => (d > 0 ? 'up' : d < 0 ? 'down' : 'unchanged');

function byEnds({ low, high }: Ends): Moved['state'] {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'cannot tell';
}

interface Ends {
  low: number;
  high: number;
}

/** @returns null where a side was asked and its formula has no interval: a mean, a number, a duration. */
function endsOfDifference(d: number, from: Told, to: Told, fromAsked: boolean, toAsked: boolean): Ends | null {
  if (from.state === 'share' && to.state === 'share') {
    const [before, after] = [endsOf(from), endsOf(to)];
    return {
      low: d - Math.hypot(to.p - after.low, before.high - from.p),
      high: d + Math.hypot(after.high - to.p, from.p - before.low),
    };
  }
  if (from.state !== 'value' || to.state !== 'value') return null;
  if ((fromAsked && from.half === null) || (toAsked && to.half === null)) return null;
  const half = Math.hypot(from.half ?? 0, to.half ?? 0);
  return { low: d - half, high: d + half };
}
