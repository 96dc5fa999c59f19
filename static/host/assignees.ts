import * as z from 'zod/mini';
import type { Person } from './jira';
import { jiraRequest } from './jiraRequest';

const answerSchema = z.object({
  issues: z.array(
    z.object({ id: z.string(), fields: z.object({ assignee: z.nullish(z.object({ accountId: z.string(), displayName: z.optional(z.string()) })) }) }),
  ),
});

/** To whom at most 100 issues are assigned, by issue id; those of nobody, and those that the viewer may not see, are left out. @throws JiraError */
export async function assigneesById(issueIds: readonly string[]): Promise<Map<string, Person>> {
  if (issueIds.length === 0) return new Map();
  const answer = answerSchema.parse(await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: issueIds, fields: ['assignee'] }));
  return new Map(
    answer.issues.flatMap(({ id, fields: { assignee } }) => (assignee ? [[id, { accountId: assignee.accountId, displayName: assignee.displayName ?? 'someone' }]] : [])),
  );
}
