import type { Facts } from '../facts';
import type { EpicState } from '../kind';

/** What is counted of things that wait for somebody at an epic. */
const WAITING = ['openChallenges', 'openAsks', 'openObjections'] as const satisfies readonly (keyof Facts)[];

/**
 * @returns whether anything at an epic may wait for a person: whether it does is said by its kind. The panel asks here
 * first, and knows the kinds only where something may.
 */
export const mayBeAsked = (accountId: string, facts: Facts, { sponsor, ratedBy }: EpicState): boolean =>
  (accountId === sponsor || accountId === ratedBy) && WAITING.some((name) => (facts[name] ?? 0) > 0);
