import * as z from 'zod/mini';
import { person } from '../issuePeople';
import { searchIssues, type Person } from '../jira';

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
  return {
    issues: issues.map(({ id, key, summary, fields: { labels = [], status, assignee, duedate } }) => ({
      ...{ id, key, summary, labels, assignee, due: duedate ?? null },
      status: { name: status.name, progress: PROGRESS[status.statusCategory?.key ?? ''] ?? 'new' },
    })),
    more: nextPageToken !== undefined,
  };
}
