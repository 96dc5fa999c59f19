import * as z from 'zod/mini';
import { MOST_READ_BACK } from '#contract/bounds/atOnce';
import type { EntryView } from '#contract/register';
import { stopsJql } from '#domain/portfolio/query/stopQuery';
import { NotTold } from '../../../host/failureSentence';
import type { Progress } from '../../../host/issues/followedIssues';
import { plainIssues, plainIssuesById, type PlainIssue } from '../../../host/issues/plainIssues';
import { call } from '../../../host/server';

/** An issue as Jira shows it to the viewer now. */
export interface ListedIssue {
  id: string;
  key: string;
  summary: string;
  projectId: string;
  status: { name: string; progress: Progress };
}

/** An issue that somebody proposed to stop, with the proposal that counts. */
export interface StopRow {
  issue: ListedIssue;
  stop: EntryView;
}

export interface StopsRead {
  rows: StopRow[];
  /** There are more issues than were read. */
  isPart: boolean;
}

const PROGRESS: Readonly<Record<string, Progress>> = { new: 'new', indeterminate: 'indeterminate', done: 'done' };

export const LISTED_FIELDS = {
  names: ['summary', 'status', 'project'],
  schema: z.object({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string() }),
    status: z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) }),
  }),
};

export const listedIssue = ({
  id,
  key,
  fields: { summary, status, project },
}: PlainIssue<z.infer<typeof LISTED_FIELDS.schema>>): ListedIssue => ({
  ...{ id, key, summary: summary ?? '', projectId: project.id },
  status: { name: status.name, progress: PROGRESS[status.statusCategory?.key ?? ''] ?? 'new' },
});

/** Pages of a hundred issues that are read. */
const MOST_PAGES = 3;

/**
 * Reads the proposals to stop something: the issues by the viewer's own search, with the status that Jira tells, and a
 * call for each fifty of them. @throws JiraError, NotTold
 */
export async function readStops(): Promise<StopsRead> {
  const issues: ListedIssue[] = [];
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await plainIssues(stopsJql(), LISTED_FIELDS, token);
    issues.push(...read.issues.map(listedIssue));
    token = read.nextPageToken;
    if (token === undefined) break;
  }
  const rows: StopRow[] = [];
  for (let start = 0; start < issues.length; start += MOST_READ_BACK) {
    const some = issues.slice(start, start + MOST_READ_BACK);
    const answer = await call('stop.list', { issueIds: some.map(({ id }) => id) });
    if (!answer.ok) throw new NotTold(answer.error.message);
    const byIssue = new Map(answer.value.stops.map((stop) => [issueIdOf(stop), stop]));
    rows.push(
      ...some.flatMap((issue) => {
        const stop = byIssue.get(issue.id);
        return stop ? [{ issue, stop }] : [];
      }),
    );
  }
  return { rows, isPart: token !== undefined };
}

const issueIdOf = ({ home }: EntryView): string => ('issueId' in home ? home.issueId : '');

/** An issue as Jira shows it after a step of its workflow was taken; null where it is not seen any more. */
export async function readIssue(issueId: string): Promise<ListedIssue | null> {
  const [issue] = await plainIssuesById([issueId], LISTED_FIELDS);
  return issue ? listedIssue(issue) : null;
}

/** What is told of proposals, in this order: what waits, what was decided and is not done, what is over. */
export interface StopGroups {
  waiting: StopRow[];
  decided: StopRow[];
  over: StopRow[];
}

/** @returns the proposals in their groups, what has waited longest first. */
export function stopGroups(rows: readonly StopRow[]): StopGroups {
  const oldest = [...rows].sort((one, other) => (sinceOf(one) < sinceOf(other) ? -1 : 1));
  const groupOf = ({ stop, issue }: StopRow): keyof StopGroups => {
    // What ended meanwhile needs no decision any more.
    if (issue.status.progress === 'done' || stop.status === 'keep') return 'over';
    return stop.status === 'proposed' ? 'waiting' : 'decided';
  };
  return {
    waiting: oldest.filter((row) => groupOf(row) === 'waiting'),
    decided: oldest.filter((row) => groupOf(row) === 'decided'),
    over: oldest.filter((row) => groupOf(row) === 'over').reverse(),
  };
}

/** Since when it stands as it stands. */
const sinceOf = ({ stop }: StopRow): string => stop.answer?.at ?? stop.at;
