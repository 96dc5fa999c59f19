import { atLeastMore, foundByTwo, type AtLeastMore, type FoundByTwo, type FoundGap } from './atLeastMore';
import { sawHardData, type DataState, type Session } from './records';

/** What cohorts that saw real data found, beside what the others did. */
export interface ByRealData {
  /** Cohorts of each group; a session without a cohort is a group of its own. */
  saw: number;
  didNot: number;
  found: FoundByTwo;
  /** Null where one of the groups has nobody: then there are no two. */
  more: AtLeastMore | null;
}

const NOBODY = '';

/**
 * Two groups of customers: those who saw data as hard as their own in one session at least, and those who never did.
 * @param held sessions that took place.
 */
export function byRealData(
  held: readonly Session[],
  gaps: readonly FoundGap[],
  dataStates: readonly DataState[],
): ByRealData {
  const cohortOf = ({ cohort }: Session): string => cohort ?? NOBODY;
  const real = new Set(held.filter((one) => sawHardData(one, dataStates)).map(cohortOf));
  const others = new Set(held.map(cohortOf).filter((cohort) => !real.has(cohort)));
  const sessionsOf = (cohorts: ReadonlySet<string>): Set<string> =>
    new Set(held.filter((one) => cohorts.has(cohortOf(one))).map(({ id }) => id));
  const found = foundByTwo(gaps, sessionsOf(real), sessionsOf(others));
  const areTwo = real.size > 0 && others.size > 0;
  return {
    ...{ saw: real.size, didNot: others.size, found },
    more: areTwo ? atLeastMore(found.a, found.b, found.m) : null,
  };
}
