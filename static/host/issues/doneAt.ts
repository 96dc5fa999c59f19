import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

const fetched = z.object({
  issues: z.array(z.object({ fields: z.object({ resolutiondate: z.nullish(z.string()) }) })),
});

/** @returns when an issue was done, as Jira writes times; null while it is not. @throws JiraError */
export async function doneAt(issueId: string): Promise<string | null> {
  const answer = fetched.parse(
    await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [issueId], fields: ['resolutiondate'] }),
  );
  return answer.issues[0]?.fields.resolutiondate ?? null;
}
