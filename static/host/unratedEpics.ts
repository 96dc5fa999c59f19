import * as z from 'zod/mini';
import { searchIssues } from './jira';

/** Someone who could rate an epic: whoever it is assigned to, else whoever reported it. */
export interface Answerer {
  accountId: string;
  displayName: string;
  role: 'assignee' | 'reporter';
}

export interface UnratedEpic {
  id: string;
  key: string;
  summary: string;
  /** Null where Jira names nobody to this viewer. */
  answerer: Answerer | null;
  /** Whatever stands in the published property, not yet parsed; undefined when it was never rated. */
  property: unknown;
}

const person = z.nullish(z.object({ accountId: z.string(), displayName: z.optional(z.string()) }));
const PEOPLE = { names: ['assignee', 'reporter'], schema: z.object({ assignee: person, reporter: person }) };

function answererOf({ assignee, reporter }: { assignee?: z.infer<typeof person>; reporter?: z.infer<typeof person> }): Answerer | null {
  const found = assignee ?? reporter;
  return found ? { accountId: found.accountId, displayName: found.displayName ?? 'someone', role: assignee ? 'assignee' : 'reporter' } : null;
}

/** One page of epics with those who could rate them, as the viewer. @throws JiraError */
export async function searchUnrated(jql: string, nextPageToken?: string): Promise<{ epics: UnratedEpic[]; nextPageToken?: string }> {
  const { issues, ...next } = await searchIssues(jql, PEOPLE, nextPageToken);
  return { epics: issues.map(({ id, key, summary, fields, property }) => ({ id, key, summary, answerer: answererOf(fields), property })), ...next };
}
