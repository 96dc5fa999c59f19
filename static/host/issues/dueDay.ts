import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

const fetched = z.object({
  issues: z.array(
    z.object({ fields: z.object({ duedate: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))) }) }),
  ),
});

/** @returns the day on which an issue is due, `2026-12-31`; null where none is set. @throws JiraError */
export async function dueDayOf(issueId: string): Promise<string | null> {
  const answer = fetched.parse(
    await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [issueId], fields: ['duedate'] }),
  );
  return answer.issues[0]?.fields.duedate ?? null;
}
