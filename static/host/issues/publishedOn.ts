import * as z from 'zod/mini';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { jiraRequest } from '../jiraRequest';

const AT_ONCE = 100;

const fetched = z.object({
  issues: z.array(z.object({ id: z.string(), properties: z.optional(z.record(z.string(), z.unknown())) })),
});

/**
 * What stands in the published property of at most 100 issues, not yet parsed, by id; of more, of the first. Those that
 * the viewer may not see are left out. @throws JiraError
 */
export async function publishedOn(issueIds: readonly string[]): Promise<Map<string, unknown>> {
  const ids = [...new Set(issueIds)].slice(0, AT_ONCE);
  if (ids.length === 0) return new Map();
  const asked = { issueIdsOrKeys: ids, fields: ['summary'], properties: [SUMMARY_PROPERTY] };
  const { issues } = fetched.parse(await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', asked));
  return new Map(issues.map(({ id, properties }) => [id, properties?.[SUMMARY_PROPERTY]]));
}
