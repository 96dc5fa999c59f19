import { rankedJql, ratedJql, scopeJql, type Scope } from '../../src/domain/portfolioQuery';
import { countIssues, issueTypeNames, searchEpics, visibleProjects, type FoundPage } from '../host/jira';
import { JiraError } from '../host/jiraRequest';

/** The start of every reading, for the scope as far as the viewer can see it. */
export interface FirstPage {
  /** JQL of that scope. */
  scope: string;
  page: FoundPage;
  epicsCounted: number;
  ratedCounted: number;
  someProjectsHidden: boolean;
}

/**
 * Reads the best rated epics of a scope and counts it. If Jira refuses a name, what it knows of the scope is read.
 * @returns null when the viewer sees none of the chosen projects. @throws JiraError
 */
export async function readFirstPage(scope: Scope, initiativeTypes: readonly string[]): Promise<FirstPage | null> {
  try {
    return await readScope(scope, initiativeTypes, false);
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
    return readWhatIsKnown(scope, initiativeTypes, error);
  }
}

/** Jira refuses a whole query for one name that it does not know: a hidden project, or a type that was renamed and so has no epics. */
async function readWhatIsKnown(scope: Scope, initiativeTypes: readonly string[], refusal: JiraError): Promise<FirstPage | null> {
  const types = await knownTypes(initiativeTypes);
  const visible = scope.kind === 'projects' ? await visibleProjects(scope.projectIds) : [];
  if (scope.kind === 'projects' && visible.length === 0) return null;
  const hidden = scope.kind === 'projects' && visible.length < scope.projectIds.length;
  if (!hidden && types.length === initiativeTypes.length) throw refusal;
  const narrowed: Scope = hidden ? { kind: 'projects', projectIds: visible.map(({ id }) => id) } : scope;
  return readScope(narrowed, types, hidden);
}

/** A single type is not looked up: without it there is nothing to ask for. */
async function knownTypes(initiativeTypes: readonly string[]): Promise<readonly string[]> {
  if (initiativeTypes.length === 1) return initiativeTypes;
  const known = new Set((await issueTypeNames()).map((name) => name.toLowerCase()));
  const types = initiativeTypes.filter((name) => known.has(name.trim().toLowerCase()));
  return types.length > 0 ? types : initiativeTypes;
}

async function readScope(scope: Scope, initiativeTypes: readonly string[], someProjectsHidden: boolean): Promise<FirstPage> {
  const jql = scopeJql(scope, initiativeTypes);
  const [page, epicsCounted, ratedCounted] = await Promise.all([searchEpics(rankedJql(jql)), countIssues(jql), countIssues(ratedJql(jql))]);
  return { scope: jql, page, epicsCounted, ratedCounted, someProjectsHidden };
}
