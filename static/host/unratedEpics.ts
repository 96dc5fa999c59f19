import * as z from 'zod/mini';
import { SUMMARY_PROPERTY } from '../../src/domain/summary';
import { PAGE_SIZE } from './jira';
import { jiraRequest } from './jiraRequest';

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
const answerSchema = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({ summary: z.nullish(z.string()), assignee: person, reporter: person }),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  nextPageToken: z.nullish(z.string()),
});

function answererOf({ assignee, reporter }: { assignee?: z.infer<typeof person>; reporter?: z.infer<typeof person> }): Answerer | null {
  const found = assignee ?? reporter;
  return found ? { accountId: found.accountId, displayName: found.displayName ?? 'someone', role: assignee ? 'assignee' : 'reporter' } : null;
}

/** One page of epics with those who could rate them, as the viewer. @throws JiraError */
export async function searchUnrated(jql: string, nextPageToken?: string): Promise<{ epics: UnratedEpic[]; nextPageToken?: string }> {
  const answer = answerSchema.parse(
    await jiraRequest('POST', '/rest/api/3/search/jql', {
      jql,
      maxResults: PAGE_SIZE,
      fields: ['summary', 'assignee', 'reporter'],
      properties: [SUMMARY_PROPERTY],
      ...(nextPageToken ? { nextPageToken } : {}),
    }),
  );
  return {
    epics: answer.issues.map(({ id, key, fields, properties }) => ({
      id,
      key,
      summary: fields.summary ?? '',
      answerer: answererOf(fields),
      property: properties?.[SUMMARY_PROPERTY],
    })),
    ...(answer.nextPageToken ? { nextPageToken: answer.nextPageToken } : {}),
  };
}
