import { scopeJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { issueTypes } from '../../../host/issues/issueTypes';
import { visibleProjects } from '../../../host/jira';
import { JiraError } from '../../../host/jiraRequest';

/** Jira has none of the issue types that are rated, as far as the viewer can see. */
export class UnknownTypes extends Error {
  override readonly name = 'UnknownTypes';

  constructor(readonly types: readonly string[]) {
    super('None of the issue types that are rated is known to Jira.');
  }
}

/**
 * Reads a scope as far as the viewer can see it: if Jira refuses a name in it, what it knows of the scope is read
 * instead.
 * @param read is given the JQL of the scope, and whether projects were left out of it.
 * @returns null when the viewer sees none of the chosen projects. @throws JiraError, UnknownTypes
 */
export async function readKnown<T>(
  scope: Scope,
  initiativeTypes: readonly string[],
  read: (jql: string, someProjectsHidden: boolean) => Promise<T>,
): Promise<T | null> {
  try {
    return await read(scopeJql(scope, initiativeTypes), false);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const known = await whatIsKnown(scope, initiativeTypes);
    if (known === 'everything') throw error;
    return known && read(scopeJql(known.scope, known.types), known.hidden);
  }
}

const isRefusal = (error: unknown): boolean => error instanceof JiraError && error.kind === 'refused';

interface KnownScope {
  scope: Scope;
  types: readonly string[];
  hidden: boolean;
}

/**
 * Jira refuses a whole query for one name that it does not know: a hidden project, or a type that was renamed or never
 * was there.
 * @returns `everything` where it knows all of them; null where none of the projects is visible. @throws UnknownTypes
 */
async function whatIsKnown(
  scope: Scope,
  initiativeTypes: readonly string[],
): Promise<KnownScope | 'everything' | null> {
  const visible = scope.kind === 'projects' ? await visibleProjects(scope.projectIds) : [];
  if (scope.kind === 'projects' && visible.length === 0) return null;
  const hidden = scope.kind === 'projects' && visible.length < scope.projectIds.length;
  const types = await knownTypes(initiativeTypes);
  if (types.length === 0) throw new UnknownTypes(initiativeTypes);
  if (!hidden && types.length === initiativeTypes.length) return 'everything';
  return { scope: hidden ? { kind: 'projects', projectIds: visible.map(({ id }) => id) } : scope, types, hidden };
}

async function knownTypes(initiativeTypes: readonly string[]): Promise<readonly string[]> {
  const known = new Set((await issueTypes()).map(({ name }) => name.toLowerCase()));
  return initiativeTypes.filter((name) => known.has(name.trim().toLowerCase()));
}
