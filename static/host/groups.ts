import * as z from 'zod/mini';
import type { BoardGroup } from '#domain/settings/settings';
import { jiraRequest } from './jiraRequest';

const found = z.object({
  groups: z.array(z.object({ groupId: z.nullish(z.string()), name: z.string() })),
  total: z.optional(z.number()),
});

/**
 * Groups whose name contains what was typed, at most 20, as the viewer sees them; `more` when there are others. @throws
 * JiraError
 */
export async function findGroups(query: string): Promise<{ groups: BoardGroup[]; more: boolean }> {
  const answer = found.parse(
    await jiraRequest('GET', `/rest/api/3/groups/picker?maxResults=20&query=${encodeURIComponent(query)}`),
  );
  const groups = answer.groups.flatMap(({ groupId, name }) => (groupId ? [{ id: groupId, name }] : []));
  return { groups, more: (answer.total ?? 0) > answer.groups.length };
}
