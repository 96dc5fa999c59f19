import { quoteAll } from '../portfolioQuery';

/** The searches for what customers and projects did together. */

const IN_PROGRESS = 'statusCategory = "In Progress"';

/** @returns the epics of a scope with which customers are engaged, or are to be, in key order. */
export const engagedJql = (scope: string): string => `(${scope}) AND customerEngagement >= 0 ORDER BY key ASC`;

/** @returns the epics of a scope that are under way, to be counted. */
export const underWayJql = (scope: string): string => `(${scope}) AND ${IN_PROGRESS}`;

/** @returns those of them with a plan for customers, to be counted. */
export const plannedUnderWayJql = (scope: string): string => `${underWayJql(scope)} AND customerEngagement >= 0`;

/**
 * @returns the epics under way, those good for customers first. Who reads them leaves out those with a plan: how Jira
 *   treats an empty alias is not documented.
 */
export const underWayListJql = (scope: string): string => `${underWayJql(scope)} ORDER BY customerImpact DESC, key ASC`;

/** @returns the epics of a scope of which a gap was found, those of which most wait to be told upward first. */
export const gapsJql = (scope: string): string =>
  `(${scope}) AND customerGaps >= 1 ORDER BY customerGapsUntold DESC, key ASC`;

/** @returns issues by their keys: the viewer has to see each, or Jira refuses the search. */
export const keysJql = (keys: readonly string[]): string => `key in ${quoteAll(keys)} ORDER BY key ASC`;
