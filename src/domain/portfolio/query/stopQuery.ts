import { quoteAll } from '../portfolioQuery';

/** The JQL of the stop list: what is found is what the viewer's own search finds. */

const STOPS = ['proposed', 'stop', 'change', 'keep'] as const;

/** @returns the issues that somebody proposed to stop, whatever was decided, in key order. */
export const stopsJql = (): string => `customerStop in ${quoteAll(STOPS)} ORDER BY key ASC`;

/** @returns the issues of which somebody says that they have nothing to do with the customer, unanswered. */
export const objectionsJql = (): string => 'customerOpenObjections >= 1 ORDER BY key ASC';

/** @returns the issues of a scope that are not done, in key order. */
export const openByKeyJql = (scope: string): string => `(${scope}) AND statusCategory != Done ORDER BY key ASC`;
