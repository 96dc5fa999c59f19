import { reaches } from '#domain/measure/share';
import { toDisplay } from '#domain/rating/rounding';
import { funnelOf, type Funnel, type Step } from './funnel';

/** How a whole path stands against its target. */
export type PathState = 'off target' | 'on target' | 'cannot tell yet' | 'no target' | 'not provided';

export interface PathStanding<Id extends string = string> {
  state: PathState;
  /** What was reached of the target, in whole per cent; null without a target or a funnel. */
  adoption: number | null;
  funnel: Funnel<Id>;
}

/**
 * How a path stands: off target when even the high end of its funnel is under the target, on target when the low end
 * reaches it. Counted throughout: by the value.
 *
 * The funnel may end before the last step (`isWhole`): then a screen says up to which step the path stands so.
 * @param target rate from 0 to 1; null where nobody set one.
 */
export function pathState<Id extends string>(steps: readonly Step<Id>[], target: number | null): PathStanding<Id> {
  const funnel = funnelOf(steps);
  if (funnel.state !== 'chain') return { state: 'not provided', adoption: null, funnel };
  if (target === null) return { state: 'no target', adoption: null, funnel };
  const { p, low, high } = funnel;
  const adoption = target > 0 ? toDisplay((100 * p) / target) : null;
  if (!reaches(high ?? p, target)) return { state: 'off target', adoption, funnel };
  return { state: reaches(low ?? p, target) ? 'on target' : 'cannot tell yet', adoption, funnel };
}
