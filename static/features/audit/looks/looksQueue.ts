import { plainIssuesById } from '../../../host/issues/plainIssues';
import { call } from '../../../host/server';
import { DELIVERABLE_FIELDS, deliverableOf } from '../queue/deliverable';
import { auditServer, changesOf, whyUnread } from '../queue/auditServer';
import type { QueueMakings } from '../queue/useQueue';
import type { Looked } from './useLooks';

/** Issues that Jira tells at once. */
const AT_ONCE = 100;

/**
 * The queue of second looks: what waits was told by the server, what it is by the viewer's own Jira. Nothing of it
 * tells the first class or its sentence.
 * @param issueIds what waits. @param onLooked is told both looks once the second is given.
 */
export const looksMakings = (issueIds: readonly string[], onLooked: (looked: Looked) => void): QueueMakings => ({
  source: {
    why: whyUnread,
    open: () => Promise.resolve({ parts: [''], epics: null, isPart: false }),
    async page(_, projectId, { part }) {
      const ids = issueIds.slice(part * AT_ONCE, (part + 1) * AT_ONCE);
      const found = (await plainIssuesById(ids, DELIVERABLE_FIELDS)).map(deliverableOf);
      const deliverables = found.filter(({ project }) => projectId === null || project.id === projectId);
      const isLast = (part + 1) * AT_ONCE >= issueIds.length;
      return { deliverables, readOnly: 0, next: isLast ? null : { part: part + 1, readsAll: true } };
    },
  },
  server: {
    // Whoever is first saves; the other one meets them then.
    judgedAmong: (ids) => Promise.resolve({ judged: new Set(), judgeable: new Set(ids) }),
    async save({ deliverable: { id: issueId }, said }) {
      const { class: chosen = null, sentence = null } = changesOf(said);
      const answer = await call('look.save', { issueId, changes: { class: chosen, sentence } });
      if (!answer.ok) return { ok: false, met: answer.error.code === 'conflict', problem: answer.error.message };
      const { judgement, look } = answer.value;
      onLooked({ issueId, judgement, look });
      return { ok: true, entryId: look.id, version: look.version };
    },
    // A second look stands: it is never offered to be taken back.
    takeBack: auditServer.takeBack,
  },
});
