import { atStake, recoverableAt } from '../lost';
import type { Funnel } from '../funnel';
import type { ReadStep } from '../read/measured';
import type { StepId } from '../steps';
import type { FrozenOption } from './frozenBrief';

/** What one may choose, and which step it is to raise to how much; without them it recovers nobody. */
export interface WantedOption {
  text: string;
  step?: StepId | undefined;
  /** Per cent. */
  to?: number | undefined;
}

/** Options that a page holds. */
export const MOST_OPTIONS = 5;

const PER_CENT = 100;

/**
 * @returns what an option recovers: customers who then go on to the end of the chain, if the step is raised and the
 *   others stay, and what they are worth in a year.
 */
export function frozenOption(
  { text, step = undefined, to = undefined }: WantedOption,
  funnel: Funnel<StepId>,
  size: number | null,
  value: readonly [low: number, high: number] | null,
): FrozenOption {
  if (step === undefined || to === undefined)
    return { text, step: step ?? null, to: null, recovers: null, money: null };
  const rate = to / PER_CENT;
  const found = recoverableAt(funnel, size, step, rate);
  if (found.state !== 'recoverable') return { text, step, to: rate, recovers: null, money: null };
  const { recoverable, low, high, upTo } = found;
  const money = atStake({ low, high }, value);
  return {
    ...{ text, step, to: rate },
    recovers: { customers: recoverable, low, high, upTo },
    money: money.state === 'at stake' ? { low: money.low, high: money.high } : null,
  };
}

/** @returns the steps that an option could raise to their threshold: those below it, else those nobody can tell of. */
export function stepsToRaise(steps: readonly Pick<ReadStep, 'id' | 'state' | 'threshold'>[]): {
  step: StepId;
  to: number;
}[] {
  const below = steps.filter(({ state }) => state === 'below');
  const unsure = steps.filter(({ state }) => state === 'cannot tell yet');
  return (below.length > 0 ? below : unsure).flatMap(({ id, threshold }) =>
    threshold === null ? [] : [{ step: id, to: Math.round(threshold * PER_CENT * 100) / 100 }],
  );
}
