import type { Interval } from '#domain/measure/share';
import { atStake, lostAt, recoverableAt } from '#domain/path/lost';
import type { ReadStep } from '#domain/path/read/measured';
import type { PathStanding } from '#domain/path/pathState';
import { valueOfCustomer } from '#domain/path/read/worst';
import type { StepId } from '#domain/path/steps';
import type { KindValues } from '#domain/register/kinds/index';

export interface Ranged extends Interval {
  value: number;
}

/** What is lost at a step, and what its threshold would bring back, in customers and money. */
export interface StepFigures {
  /** Of all customers, from 0 to 1, how many are left after it; null where the chain has ended. */
  left: number | null;
  lost: Ranged | null;
  lostMoney: Interval | null;
  recoverable: Ranged | null;
  recoverableMoney: Interval | null;
}

type Path = Pick<KindValues<'path'>, 'customers' | 'valueLow' | 'valueHigh'>;

/** @returns the figures of each step of a path. */
export function chainFigures(
  path: Path,
  steps: readonly ReadStep[],
  { funnel }: PathStanding<StepId>,
): Record<StepId, StepFigures> {
  const value = valueOfCustomer(path);
  const of = ({ id, threshold }: ReadStep): StepFigures => {
    const lost = lostAt(funnel, path.customers, id);
    const back = threshold === null ? null : recoverableAt(funnel, path.customers, id, threshold);
    const recoverable = back && back.state === 'recoverable' ? { ...back, value: back.recoverable } : null;
    return {
      left: leftAfter(funnel, id),
      lost: lost.state === 'lost' ? { ...lost, value: lost.lost } : null,
      lostMoney: ends(atStake(lost, value)),
      recoverable,
      recoverableMoney: recoverable && ends(atStake(recoverable, value)),
    };
  };
  return Object.fromEntries(steps.map((step) => [step.id, of(step)])) as Record<StepId, StepFigures>;
}

const ends = (stake: ReturnType<typeof atStake>): Interval | null => ('low' in stake ? stake : null);

function leftAfter(funnel: PathStanding<StepId>['funnel'], step: StepId): number | null {
  if (funnel.state !== 'chain') return null;
  const at = funnel.links.findIndex(({ id }) => id === step);
  return at < 0 ? null : funnel.links.slice(0, at + 1).reduce((product, { rate }) => product * rate.p, 1);
}
