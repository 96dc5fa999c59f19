import type { CountsCell } from '#domain/measure/reading';
import { endsOf, reaches, shareOf, type Rate, type Share } from '#domain/measure/share';

/** How a step stands against its threshold. */
export type Standing = 'below' | 'holds' | 'cannot tell yet';

export type StepState = Standing | 'no threshold' | Exclude<Share['state'], 'share'>;

/**
 * How a step stands: below when its upper end is under the threshold, holds when its lower end reaches it, otherwise
 * nobody can tell yet. Counted: by the value. A cell that has no percentage has no standing, and says why.
 * @param threshold rate from 0 to 1; null where the path has none for the step.
 */
export function stepState(cell: CountsCell, threshold: number | null): StepState {
  const share = shareOf(cell);
  if (share.state !== 'share') return share.state;
  return threshold === null ? 'no threshold' : standingAgainst(share, threshold);
}

/** @returns how a rate stands against a threshold, both from 0 to 1. */
export function standingAgainst(rate: Rate, threshold: number): Standing {
  const { low, high } = endsOf(rate);
  if (!reaches(high, threshold)) return 'below';
  return reaches(low, threshold) ? 'holds' : 'cannot tell yet';
}
