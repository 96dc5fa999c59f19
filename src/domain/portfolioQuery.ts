import { SIGNED_LEVELS } from './criterion';

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

const quoteAll = (values: readonly string[]): string => `(${values.map(quoteJql).join(', ')})`;

/**
 * Whether a filter stays inside the parentheses that it is put in. One that closes them itself would bring in issues of any type; quoted text
 * does not count.
 */
export function staysInParentheses(jql: string): boolean {
  let depth = 0;
  for (const [part] of jql.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()]/gs)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** @returns the epics of a scope: its issue types and, in parentheses of its own, its projects or filter. */
export function scopeJql(scope: Scope, initiativeTypes: readonly string[]): string {
  const types = `issuetype in ${quoteAll(initiativeTypes)}`;
  if (scope.kind === 'projects') return `${types} AND project in (${scope.projectIds.map(digits).join(', ')})`;
  return scope.kind === 'filter' ? `${types} AND (${scope.jql})` : types;
}

function digits(id: string): string {
  if (!/^[0-9]+$/.test(id)) throw new RangeError(`Not a project id: ${id}`);
  return id;
}

/** @returns the rated epics of a scope, best first, as the ranking rule orders them. */
export const rankedJql = (scope: string): string => `(${scope}) AND ${RATED} ${BEST_FIRST}`;

/** @returns all epics of a scope, rated or not, in key order: to begin with where nothing is rated. */
export const byKeyJql = (scope: string): string => `(${scope}) ORDER BY key ASC`;

/** @returns the rated epics of a scope, to be counted. */
export const ratedJql = (scope: string): string => `(${scope}) AND ${RATED}`;

/** @returns the rated epics of a scope that have an impact level. */
export const impactRatedJql = (scope: string): string => `${ratedJql(scope)} AND customerImpact >= ${SIGNED_LEVELS[0]}`;

/** @returns the rated epics of one primary stage. */
export const stageJql = (scope: string, stage: string): string => `${ratedJql(scope)} AND customerStage = ${quoteJql(stage)}`;

/** @returns the rated epics of one primary stage at one impact level. */
export const stageImpactJql = (scope: string, stage: string, level: number): string =>
  `${stageJql(scope, stage)} AND customerImpact = ${level}`;
