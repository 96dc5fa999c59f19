import { inProjectJql, quoteAll, ratedJql, stageJql } from '../portfolioQuery';

/**
 * The JQL of the audit. Counts and lists are the viewer's own searches; none asks for what is published of an issue, so
 * that whoever takes a second look is not told the first class by the way.
 */

/** Keys that one search names at most. */
export const KEYS_AT_ONCE = 500;

const NOT_DONE = 'statusCategory != Done';

/** @returns the rated epics of a scope in key order, to read their keys. */
export const ratedByKeyJql = (scope: string): string => `${ratedJql(scope)} ORDER BY key ASC`;

/** @returns the rated epics of a scope at one stage in key order, to read their keys. */
export const stageByKeyJql = (scope: string, stage: string): string => `${stageJql(scope, stage)} ORDER BY key ASC`;

/** @returns these epics and what is directly below them, done or not. */
const withBelowJql = (keys: readonly string[]): string => `(key in ${quoteAll(keys)} OR parent in ${quoteAll(keys)})`;

/** @returns the deliverables of these epics, at most `KEYS_AT_ONCE`, done or not. */
export const withDoneJql = (keys: readonly string[]): string => belowJql(keys);

/** @returns the deliverables of these epics, at most `KEYS_AT_ONCE`: themselves and their children, not done. */
export const deliverablesJql = (keys: readonly string[]): string => `${withBelowJql(keys)} AND ${NOT_DONE}`;

/** @returns the deliverables of a filter that belong to these epics, which are at most `KEYS_AT_ONCE`. */
export const deliverablesOfJql = (deliverables: string, keys: readonly string[]): string =>
  `(${deliverables}) AND ${withBelowJql(keys)}`;

/** @returns the deliverables that are judged to be of one of these classes, to be counted. */
export const judgedAsJql = (deliverables: string, classes: readonly string[]): string =>
  `(${deliverables}) AND customerClass in ${quoteAll(classes)}`;

/**
 * @returns the deliverables that nobody judged. It asks for an empty alias: whoever asks it has to be ready for a
 *   refusal, and to look at all of them instead.
 */
export const unjudgedJql = (deliverables: string): string => `(${deliverables}) AND customerClass IS EMPTY`;

/** @returns the same in key order, to be read. */
export const byKeyOrderJql = (deliverables: string): string => `(${deliverables}) ORDER BY key ASC`;

/** @returns the deliverables of one project. */
export const deliverablesInJql = (deliverables: string, projectId: string | null): string =>
  projectId === null ? deliverables : inProjectJql(deliverables, projectId);

/** @returns the issues directly below these, to be counted. */
export const belowJql = (keys: readonly string[]): string => `parent in ${quoteAll(keys)}`;

/** @returns the same in key order. */
export const childrenJql = (keys: readonly string[]): string => `${belowJql(keys)} ORDER BY key ASC`;

/**
 * @returns what is assigned to the viewer and not done, the oldest first. @param filter what the settings say is
 *   audited; without it also what is not.
 */
export const ownDeliverablesJql = (filter: string | null): string =>
  `${filter === null ? '' : `(${filter}) AND `}assignee = currentUser() AND ${NOT_DONE} ORDER BY created ASC`;
