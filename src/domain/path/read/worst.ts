import type { KindValues } from '#domain/register/kinds/index';
import { funnelOf } from '../funnel';
import { lostAt } from '../lost';
import type { StepId } from '../steps';
import type { ReadStep } from './measured';

type Worth = Pick<KindValues<'path'>, 'valueLow' | 'valueHigh'>;

/** @returns what a customer of a path is worth a year, from and to; null where an end was not said. */
export const valueOfCustomer = ({ valueLow, valueHigh }: Worth): readonly [low: number, high: number] | null =>
  typeof valueLow === 'number' && typeof valueHigh === 'number' ? [valueLow, valueHigh] : null;

/** @returns the step at which most customers are lost, of those that are below; of all where none is. */
export function worstStep(steps: readonly ReadStep[]): StepId | null {
  const funnel = funnelOf(steps);
  // Which step is the worst does not hang on how many customers there are.
  const found = steps.flatMap(({ id, state }) => {
    const lost = lostAt(funnel, 1, id);
    return lost.state === 'lost' ? [{ id, state, lost: lost.lost }] : [];
  });
  const below = found.filter(({ state }) => state === 'below');
  const [worst] = (below.length > 0 ? below : found).sort((a, b) => b.lost - a.lost);
  return worst?.id ?? null;
}
