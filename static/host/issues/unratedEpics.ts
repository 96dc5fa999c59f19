import { ISSUE_PEOPLE, type IssuePeople } from '../issuePeople';
import { searchIssues } from '../jira';

export interface UnratedEpic {
  id: string;
  key: string;
  summary: string;
  people: IssuePeople;
  /** Whatever stands in the published property, not yet parsed; undefined when it was never rated. */
  property: unknown;
}

/** One page of epics with those whom Jira names on them, as the viewer. @throws JiraError */
export async function searchUnrated(
  jql: string,
  nextPageToken?: string,
): Promise<{ epics: UnratedEpic[]; nextPageToken?: string }> {
  const { issues, ...next } = await searchIssues(jql, ISSUE_PEOPLE, nextPageToken);
  return {
    epics: issues.map(({ id, key, summary, fields, property }) => ({ id, key, summary, people: fields, property })),
    ...next,
  };
}
