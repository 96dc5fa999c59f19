import { overlapsOf, type ChangingEpic, type Overlap } from '#domain/path/overlaps';
import { NotTold } from '../../../host/failureSentence';
import { plainIssuesById } from '../../../host/issues/plainIssues';
import { call } from '../../../host/server';
import { LISTED_FIELDS, listedIssue, type ListedIssue } from './stops';

/** Where issues that are not done meet, with those that the viewer sees. */
export interface MeetingIssues extends Omit<Overlap, 'issueIds'> {
  issues: ListedIssue[];
}

export interface OverlapsRead {
  overlaps: MeetingIssues[];
  /** Changes of paths, or by epics, that the viewer may not see. */
  hidden: number;
  isPart: boolean;
}

const MOST_PAGES = 20;
const ISSUES_AT_ONCE = 100;
const TWO = 2;

/** Reads where issues change the same stage, segment and channel. @throws JiraError, NotTold */
export async function readOverlaps(): Promise<OverlapsRead> {
  const epics: ChangingEpic[] = [];
  let hidden = 0;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await call('path.overlaps', cursor === undefined ? {} : { cursor });
    if (!answer.ok) throw new NotTold(answer.error.message);
    epics.push(...answer.value.epics);
    hidden += answer.value.hidden;
    cursor = answer.value.next;
    if (cursor === undefined) break;
  }
  const meeting = overlapsOf(epics);
  const ids = [...new Set(meeting.flatMap(({ issueIds }) => issueIds))];
  const open = new Map<string, ListedIssue>();
  for (let start = 0; start < ids.length; start += ISSUES_AT_ONCE)
    for (const issue of await plainIssuesById(ids.slice(start, start + ISSUES_AT_ONCE), LISTED_FIELDS)) {
      const listed = listedIssue(issue);
      // What is done is done by now, whoever did it twice.
      if (listed.status.progress !== 'done') open.set(issue.id, listed);
    }
  const overlaps = meeting.map(({ issueIds, ...rest }) => ({
    ...rest,
    issues: issueIds.flatMap((id) => open.get(id) ?? []),
  }));
  return {
    overlaps: overlaps.filter(({ issues }) => issues.length >= TWO),
    hidden,
    isPart: cursor !== undefined,
  };
}
