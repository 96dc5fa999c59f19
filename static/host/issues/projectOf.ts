import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

const fetched = z.object({
  issues: z.array(z.object({ fields: z.object({ project: z.object({ id: z.string(), key: z.string() }) }) })),
});

/** @returns the project of an issue; null where the viewer does not see it. @throws JiraError */
export async function projectOf(issueId: string): Promise<{ id: string; key: string } | null> {
  const asked = { issueIdsOrKeys: [issueId], fields: ['project'] };
  const answer = fetched.parse(await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', asked));
  return answer.issues[0]?.fields.project ?? null;
}
