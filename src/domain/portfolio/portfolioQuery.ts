import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import type { Score } from '#domain/rating/score';
import { ANYTHING_WAITS } from '#domain/voice/waits';
import { RISKS, type Risk } from './risks';

/**
 * The JQL that lists are made of, and the only place where it is quoted. Aliases are those of the manifest. "Rated" is
 * written as a comparison: how Jira treats empty values of an alias, in a filter or a sort, is not documented.
 */
const RATED = 'customerScore >= -100';
const BEST_FIRST = 'ORDER BY customerScore DESC, customerScoreBest ASC, key ASC';

/** What a list is about: everything, some projects by id, or a JQL filter without ORDER BY. */
export type Scope = { kind: 'all' } | { kind: 'projects'; projectIds: string[] } | { kind: 'filter'; jql: string };

/** @returns a value as a quoted JQL string; control characters become spaces, which Jira would refuse. */
export function quoteJql(value: string): string {
  const printable = value.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return `"${printable.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

/** @returns values as a quoted list of JQL. */
export const quoteAll = (values: readonly string[]): string => `(${values.map(quoteJql).join(', ')})`;

/** @returns the epics of a scope: its issue types and, in parentheses of its own, its projects or filter. */
export function scopeJql(scope: Scope, initiativeTypes: readonly string[]): string {
  const types = `issuetype in ${quoteAll(initiativeTypes)}`;
  if (scope.kind === 'projects') return `${types} AND project in (${scope.projectIds.map(digits).join(', ')})`;
  return scope.kind === 'filter' ? `${types} AND (${scope.jql})` : types;
}

/** @returns a filter for issues by their keys, which their own viewer was shown. */
export const keysJql = (keys: readonly string[]): string => `key in ${quoteAll(keys)}`;

/** @returns the filter of one project, by its key, name or id. */
export const projectFilter = (project: string): Scope => ({ kind: 'filter', jql: `project = ${quoteJql(project)}` });

/** @returns an id as JQL takes it without quotes. @throws RangeError where it is none. */
export function digits(id: string): string {
  if (!/^[0-9]+$/.test(id)) throw new RangeError(`Not an id: ${id}`);
  return id;
}

/** @returns the rated epics of a scope, best first, as the ranking rule orders them. */
export const rankedJql = (scope: string): string => `(${scope}) AND ${RATED} ${BEST_FIRST}`;

/**
 * @returns the rated epics of a scope whose lowest possible score is below a threshold and whose highest is not: those
 * that a list read down to the threshold has left out and that may still get above it. @param threshold from -101 to
 * 100.
 */
export const reachingJql = (scope: string, threshold: number): string =>
  `${ratedJql(scope)} AND customerScore < ${decimal(threshold)} AND ` +
  `customerScoreBest >= ${decimal(threshold)} ${BEST_FIRST}`;

/** Six decimals, as scores have, and rounded down, so that nobody who reaches the threshold is left out. */
const decimal = (value: number): string => String(Number((Math.floor(value * 1e6) / 1e6).toFixed(6)));

/**
 * Half of a step of the grid that scores stand on: a threshold between two neighbours, so that Jira never has to
 * compare decimals for equality.
 */
const HALF_STEP = 5e-7;

const above = (alias: string, value: number): string => `${alias} > ${(value + HALF_STEP).toFixed(7)}`;
const below = (alias: string, value: number): string => `${alias} < ${(value - HALF_STEP).toFixed(7)}`;
const notBelow = (alias: string, value: number): string => `${alias} > ${(value - HALF_STEP).toFixed(7)}`;
const notAbove = (alias: string, value: number): string => `${alias} < ${(value + HALF_STEP).toFixed(7)}`;

/**
 * @returns the rated epics of a scope that rank before a score, to be counted. @param except id of the epic that has
 * it: Jira may still hold another score of it.
 */
export const betterJql = (scope: string, { floor, ceiling }: Score, except: string): string =>
  `${ratedJql(scope)} AND id != ${digits(except)} AND ` +
  `(${above('customerScore', floor)} OR (${notBelow('customerScore', floor)} ` +
  `AND ${below('customerScoreBest', ceiling)}))`;

/**
 * @returns the same epics, the one at the next better rank first; of several tied there, the one with the lowest key.
 */
export const nextBetterJql = (scope: string, score: Score, except: string): string =>
  `${betterJql(scope, score, except)} ORDER BY customerScore ASC, customerScoreBest DESC, key ASC`;

/** @returns the other rated epics of a scope that share a score, to be counted. */
export const sameScoreJql = (scope: string, { floor, ceiling }: Score, except: string): string =>
  `${ratedJql(scope)} AND id != ${digits(except)} AND ${notBelow('customerScore', floor)} ` +
  `AND ${notAbove('customerScore', floor)} AND ` +
  `${notBelow('customerScoreBest', ceiling)} AND ${notAbove('customerScoreBest', ceiling)}`;

/** @returns the rated epics of a scope that were scored with other settings than those in force, to be counted. */
export const outdatedJql = (scope: string, settingsVersion: number): string =>
  `${ratedJql(scope)} AND customerSettings != ${settingsVersion}`;

/** @returns the epics of a scope at which somebody owes an answer, in key order: who reads them puts them in order. */
export const waitingJql = (scope: string): string => `(${scope}) AND (${ANYTHING_WAITS}) ORDER BY key ASC`;

/** @returns the epics of these sponsors at which something was ever asked of them, those that ask the most first. */
export const askingJql = (sponsors: readonly string[]): string =>
  `customerSponsor in ${quoteAll(sponsors)} AND customerOpenAsks >= 0 ORDER BY customerOpenAsks DESC, key ASC`;

/** @returns all epics of a scope, rated or not, in key order: to begin with where nothing is rated. */
export const byKeyJql = (scope: string): string => `(${scope}) ORDER BY key ASC`;

/**
 * @returns the epics of a scope that are not rated, in key order. The only query that asks for an empty alias: whoever
 * asks it has to be ready for a refusal and for epics that are rated, and to read the whole scope instead.
 */
export const unratedJql = (scope: string): string => `(${scope}) AND customerScore IS EMPTY ORDER BY key ASC`;

/** @returns the rated epics of a scope, to be counted. */
export const ratedJql = (scope: string): string => `(${scope}) AND ${RATED}`;

/** @returns the rated epics of a scope that were scored with one settings version. */
export const ratedWithJql = (scope: string, settingsVersion: number): string =>
  `${ratedJql(scope)} AND customerSettings = ${settingsVersion}`;

/** @returns the epics of a scope that no security level hides from anyone who may browse their project. */
export const unrestrictedJql = (scope: string): string => `(${scope}) AND level IS EMPTY`;

/** @returns the rated epics of a scope that have an impact level. */
export const impactRatedJql = (scope: string): string => `${ratedJql(scope)} AND customerImpact >= ${SIGNED_LEVELS[0]}`;

/** @returns the rated epics of a scope that leave customers worse off, the worst first. */
export const worstFirstJql = (scope: string): string =>
  `${ratedJql(scope)} AND customerImpact < 0 ORDER BY customerImpact ASC, customerDisruption DESC, key ASC`;

/**
 * @returns the epics of a scope on which somebody was asked, said or challenged something, in key order: what stands
 *   first is for who reads them, because how Jira sorts empty values of an alias is not documented.
 */
export const voicedJql = (scope: string): string =>
  `(${scope}) AND (customerAsked >= 0 OR customerOpenChallenges >= 0 OR customerOpenAsks >= 0) ORDER BY key ASC`;

/** @returns the epics of a scope of which customers asked for something, those with the most customers first. */
export const requestedJql = (scope: string): string =>
  `(${scope}) AND customerRequests >= 0 ORDER BY customerRequestCustomers DESC, key ASC`;

/** @returns the issues that are linked with one, the newest first. */
export const linkedJql = (key: string): string => `issue in linkedIssues(${quoteJql(key)}) ORDER BY created DESC`;

/** @returns the issues that have one of these labels, the newest first. */
export const labelledJql = (labels: readonly string[]): string => `labels in ${quoteAll(labels)} ORDER BY created DESC`;

/** @returns one epic, as the viewer sees it now. */
export const oneEpicJql = (issueId: string): string => `id = ${digits(issueId)}`;

/** @returns the epics of a scope of which it is known what came true, and on which somebody spoke; the newest first. */
export const foreseenJql = (scope: string): string =>
  `(${scope}) AND customerRealised >= ${SIGNED_LEVELS[0]} AND customerAsked >= 0 ORDER BY key DESC`;

/**
 * @returns the epics of a scope of which a disruption is recorded. What ends last is read first; where Jira sorts those
 *   without a date is not documented, and nothing depends on it.
 */
export const disruptedJql = (scope: string): string =>
  `(${scope}) AND customerDisruptions >= 1 ORDER BY customerDisruptionTo DESC, key ASC`;

/** @returns the epics of a scope that are rated as a noticeable or severe disruption, to be counted. */
export const disturbingJql = (scope: string): string => `(${scope}) AND customerDisruption >= 2`;

/** @returns the same as a list, the severe ones first. */
export const worstDisturbingJql = (scope: string): string =>
  `${disturbingJql(scope)} ORDER BY customerDisruption DESC, key ASC`;

/** @returns the rated epics of a scope that are not done and at risk for a reason, in key order. */
export const atRiskJql = (scope: string, risk: Risk): string =>
  `${ratedJql(scope)} AND statusCategory != Done AND ${RISKS[risk].jql} ORDER BY key ASC`;

/** @returns the epics of a scope in one project. */
export const inProjectJql = (scope: string, projectId: string): string =>
  `(${scope}) AND project = ${digits(projectId)}`;

/** @returns the rated epics of one primary stage. */
export const stageJql = (scope: string, stage: string): string =>
  `${ratedJql(scope)} AND customerStage = ${quoteJql(stage)}`;

/** @returns the rated epics that are not done and have one of these primary stages, the best first. */
export const atStagesJql = (scope: string, stages: readonly string[]): string =>
  `${ratedJql(scope)} AND statusCategory != Done AND ` +
  `(${stages.map((stage) => `customerStage = ${quoteJql(stage)}`).join(' OR ')}) ${BEST_FIRST}`;

/** @returns the rated epics of one primary stage at one impact level. */
export const stageImpactJql = (scope: string, stage: string, level: number): string =>
  `${stageJql(scope, stage)} AND customerImpact = ${level}`;

/** @returns the epics of a scope that are assigned to the viewer and not done, those that were changed last first. */
export const ownUnderWayJql = (scope: string): string =>
  `(${scope}) AND assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC`;

/** @returns the epics of a scope whose name has words that begin so. What the search takes for signs is left out. */
export const namedJql = (scope: string, words: string): string =>
  `(${scope}) AND summary ~ ${quoteJql(`${words.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim()}*`)} ORDER BY key ASC`;

/** @returns one epic of a scope by its key. Jira refuses a key that it does not know. */
export const keyedJql = (scope: string, key: string): string => `(${scope}) AND ${keysJql([key])}`;

/**
 * @returns the epics that are assigned to the viewer: those not done, and those done between so many days ago and so
 *   many; the oldest first.
 */
export const ownEpicsJql = (scope: string, daysAgo: number, atMost: number): string =>
  `(${scope}) AND assignee = currentUser() AND (statusCategory != Done OR ` +
  `(statusCategory = Done AND resolved <= -${daysAgo}d AND resolved >= -${atMost}d)) ORDER BY created ASC`;

/** @returns the rated epics that are not done whose sponsor is the viewer; those rated longest ago first. */
export const sponsoredJql = (scope: string): string =>
  `${ratedJql(scope)} AND customerSponsor = currentUser() AND statusCategory != Done ORDER BY customerRatedAt ASC`;
