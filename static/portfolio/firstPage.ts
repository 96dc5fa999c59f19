import { rankedJql, ratedJql, scopeJql, type Scope } from '../../src/domain/portfolioQuery';
import { countIssues, searchEpics, visibleProjects, type FoundPage } from '../host/jira';
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
 * Reads the best rated epics of a scope and counts it. If Jira refuses a project, the projects that the viewer can see are read.
 * @returns null when the viewer sees none of the chosen projects. @throws JiraError
 */
export async function readFirstPage(scope: Scope, initiativeTypes: readonly string[]): Promise<FirstPage | null> {
  try {
    return await readScope(scope, initiativeTypes, false);
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused' || scope.kind !== 'projects') throw error;
    const visible = await visibleProjects(scope.projectIds);
    if (visible.length === 0) return null;
    if (visible.length === scope.projectIds.length) throw error;
    return readScope({ kind: 'projects', projectIds: visible.map(({ id }) => id) }, initiativeTypes, true);
  }
}

async function readScope(scope: Scope, initiativeTypes: readonly string[], someProjectsHidden: boolean): Promise<FirstPage> {
  const jql = scopeJql(scope, initiativeTypes);
  const [page, epicsCounted, ratedCounted] = await Promise.all([searchEpics(rankedJql(jql)), countIssues(jql), countIssues(ratedJql(jql))]);
  return { scope: jql, page, epicsCounted, ratedCounted, someProjectsHidden };
}
