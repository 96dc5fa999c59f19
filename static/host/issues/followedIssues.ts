import * as z from 'zod/mini';
import { person } from '../issuePeople';
import { searchIssues, type Person } from '../jira';
import { jiraRequest } from '../jiraRequest';

/** How far the work on an issue is: to be begun, under way, done. */
export type Progress = 'new' | 'indeterminate' | 'done';

/** An issue with what Jira shows the viewer of it now. */
export interface FollowedIssue {
  id: string;
  key: string;
  summary: string;
  labels: readonly string[];
  status: { name: string; progress: Progress };
  /** Null for nobody, and for somebody whom the viewer may not see. */
  assignee: Person | null;
  /** `2026-12-31`; null where none is set. */
  due: string | null;
}

const PROGRESS: Readonly<Record<string, Progress>> = { new: 'new', indeterminate: 'indeterminate', done: 'done' };

const FIELDS = {
  names: ['labels', 'status', 'assignee', 'duedate'],
  schema: z.object({
    labels: z.optional(z.array(z.string())),
    status: z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) }),
    assignee: person,
    duedate: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
};

const MOST = 100;

/**
 * The first hundred issues of a search as the viewer, and whether there are more.
 * @param justMade ids of issues that were created just now, which the search may not know by itself yet.
 * @throws JiraError
 */
export async function followedIssues(
  jql: string,
  justMade: readonly string[] = [],
): Promise<{ issues: FollowedIssue[]; more: boolean }> {
  const { issues, nextPageToken } = await searchIssues(jql, FIELDS, undefined, MOST, justMade);
  return { issues: issues.map(followed), more: nextPageToken !== undefined };
}

const fetched = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.extend(FIELDS.schema, { summary: z.nullish(z.string()) }),
    }),
  ),
});

/**
 * Issues by their keys, a hundred in one call. Those that the viewer may not see, and those that are gone, are left
 * out: a search that names one of them would be refused as a whole. @throws JiraError
 */
export async function issuesByKey(keys: readonly string[]): Promise<FollowedIssue[]> {
  const found: FollowedIssue[] = [];
  for (let start = 0; start < keys.length; start += MOST) {
    const asked = { issueIdsOrKeys: keys.slice(start, start + MOST), fields: ['summary', ...FIELDS.names] };
    const { issues } = fetched.parse(await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', asked));
    found.push(...issues.map(({ fields, ...one }) => followed({ ...one, summary: fields.summary ?? '', fields })));
  }
  return found;
}

function followed({
  id,
  key,
  summary,
  fields: { labels = [], status, assignee, duedate },
}: Pick<FollowedIssue, 'id' | 'key' | 'summary'> & { fields: z.infer<typeof FIELDS.schema> }): FollowedIssue {
  return {
    ...{ id, key, summary, labels, assignee, due: duedate ?? null },
    status: { name: status.name, progress: PROGRESS[status.statusCategory?.key ?? ''] ?? 'new' },
  };
}
