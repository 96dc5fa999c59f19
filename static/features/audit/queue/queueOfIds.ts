import { plainIssuesById } from '../../../host/issues/plainIssues';
import { whyUnread } from './auditServer';
import { DELIVERABLE_FIELDS, deliverableOf } from './deliverable';
import type { QueueSource } from './queueDriver';
import type { JudgedAmong } from './waiting';

/** Issues that Jira tells at once. */
const AT_ONCE = 100;

const chunksOf = (ids: readonly string[]): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(ids.length / AT_ONCE)) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(' '),
  );

/**
 * A queue of issues that are known by their ids: what they are is told by the viewer's own Jira, and what they may not
 * see is left out. @param issueIds tells which whenever the queue is read anew. @param judgedAmong says of them what is
 * judged, and by whom it may be.
 */
export const queueOfIds = (issueIds: () => readonly string[], judgedAmong: JudgedAmong): QueueSource => ({
  why: whyUnread,
  open: () => Promise.resolve({ parts: chunksOf(issueIds()), epics: null, isPart: false }),
  async page({ parts }, projectId, { part }) {
    const ids = (parts[part] ?? '').split(' ').filter((id) => id !== '');
    const isLast = part + 1 >= parts.length;
    const next = isLast ? null : { part: part + 1, readsAll: true };
    if (ids.length === 0) return { deliverables: [], readOnly: 0, next };
    const [found, among] = await Promise.all([plainIssuesById(ids, DELIVERABLE_FIELDS), judgedAmong(ids)]);
    const left = found.filter(({ id }) => !among.judged.has(id)).map(deliverableOf);
    const there = left.filter(({ project }) => projectId === null || project.id === projectId);
    const deliverables = there.filter(({ id }) => among.judgeable.has(id));
    return { deliverables, readOnly: there.length - deliverables.length, next };
  },
});
