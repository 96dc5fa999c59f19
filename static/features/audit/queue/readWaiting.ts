import { byKeyOrderJql, unjudgedJql } from '#domain/portfolio/query/auditQuery';
import { JiraError } from '../../../host/jiraRequest';
import { plainIssues } from '../../../host/issues/plainIssues';
import { DELIVERABLE_FIELDS, deliverableOf } from './deliverable';
import type { Among, JudgedAmong, WaitingCursor, WaitingPage } from './waiting';

/**
 * Reads one page of the deliverables that nobody judged, at most 100; it may hold none where others judged meanwhile.
 * @throws JiraError
 */
export async function readWaiting(
  parts: readonly string[],
  cursor: WaitingCursor,
  judgedAmong: JudgedAmong,
): Promise<WaitingPage> {
  const part = parts[cursor.part];
  if (part === undefined) return { deliverables: [], readOnly: 0, next: null };
  const { page, readsAll } = await pageOf(part, cursor);
  const found = page.issues.map(deliverableOf);
  const { judged, judgeable } = found.length === 0 ? NONE : await judgedAmong(found.map(({ id }) => id));
  const left = found.filter(({ id }) => !judged.has(id));
  const deliverables = left.filter(({ id }) => judgeable.has(id));
  const next = nextOf(parts, { ...cursor, readsAll }, page.nextPageToken);
  return { deliverables, readOnly: left.length - deliverables.length, next };
}

const NONE: Among = { judged: new Map(), judgeable: new Set() };

function nextOf(parts: readonly string[], { part, readsAll }: WaitingCursor, token?: string): WaitingCursor | null {
  if (token !== undefined) return { part, token, readsAll };
  return part + 1 >= parts.length ? null : { part: part + 1, readsAll };
}

async function pageOf(part: string, { token, readsAll }: WaitingCursor) {
  const read = async (all: boolean) => ({
    page: await plainIssues(byKeyOrderJql(all ? part : unjudgedJql(part)), DELIVERABLE_FIELDS, token),
    readsAll: all,
  });
  try {
    return await read(readsAll);
  } catch (error) {
    // What Jira refuses of the part itself, it refuses without the empty alias too.
    if (readsAll || token !== undefined || !(error instanceof JiraError && error.kind === 'refused')) throw error;
    return await read(true);
  }
}
