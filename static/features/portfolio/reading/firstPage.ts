import { rankedJql, ratedJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { countIssues, searchEpics, type FoundPage } from '../../../host/jira';
import { readKnown } from '../scope/knownScope';

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
export const readFirstPage = (scope: Scope, initiativeTypes: readonly string[]): Promise<FirstPage | null> =>
  readKnown(scope, initiativeTypes, async (jql, someProjectsHidden) => {
    const [page, epicsCounted, ratedCounted] = await Promise.all([
      searchEpics(rankedJql(jql)),
      countIssues(jql),
      countIssues(ratedJql(jql)),
    ]);
    return { scope: jql, page, epicsCounted, ratedCounted, someProjectsHidden };
  });
