import { scopeJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { issueTypeNames, visibleProjects } from '../../../host/jira';
import { JiraError } from '../../../host/jiraRequest';

/**
 * Reads a scope as far as the viewer can see it: if Jira refuses a name in it, what it knows of the scope is read
 * instead.
 * @param read is given the JQL of the scope, and whether projects were left out of it.
 * @returns null when the viewer sees none of the chosen projects. @throws JiraError
 */
export async function readKnown<T>(
  scope: Scope,
  initiativeTypes: readonly string[],
  read: (jql: string, someProjectsHidden: boolean) => Promise<T>,
): Promise<T | null> {
  try {
    return await read(scopeJql(scope, initiativeTypes), false);
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
    const known = await whatIsKnown(scope, initiativeTypes, error);
    return known && read(scopeJql(known.scope, known.types), known.hidden);
  }
}

/**
 * Jira refuses a whole query for one name that it does not know: a hidden project, or a type that was renamed and so
 * has no epics.
 */
async function whatIsKnown(
  scope: Scope,
  initiativeTypes: readonly string[],
  refusal: JiraError,
): Promise<{ scope: Scope; types: readonly string[]; hidden: boolean } | null> {
  const types = await knownTypes(initiativeTypes);
  const visible = scope.kind === 'projects' ? await visibleProjects(scope.projectIds) : [];
  if (scope.kind === 'projects' && visible.length === 0) return null;
  const hidden = scope.kind === 'projects' && visible.length < scope.projectIds.length;
  if (!hidden && types.length === initiativeTypes.length) throw refusal;
  return { scope: hidden ? { kind: 'projects', projectIds: visible.map(({ id }) => id) } : scope, types, hidden };
}

/** A single type is not looked up: without it there is nothing to ask for. */
async function knownTypes(initiativeTypes: readonly string[]): Promise<readonly string[]> {
  if (initiativeTypes.length === 1) return initiativeTypes;
  const known = new Set((await issueTypeNames()).map((name) => name.toLowerCase()));
  const types = initiativeTypes.filter((name) => known.has(name.trim().toLowerCase()));
  return types.length > 0 ? types : initiativeTypes;
}
