import { call } from '../../../host/server';
import { auditServer, changesOf } from '../queue/auditServer';
import { queueOfIds } from '../queue/queueOfIds';
import type { QueueMakings } from '../queue/useQueue';
import type { JudgedAmong } from '../queue/waiting';
import type { Looked } from './useLooks';

/** Whoever is first saves; somebody else meets them then. */
const allOpen: JudgedAmong = (ids) => Promise.resolve({ judged: new Map(), judgeable: new Set(ids) });

/**
 * The queue of second looks: what waits was told by the server, what it is by the viewer's own Jira. Nothing of it
 * tells the first class or its sentence.
 * @param issueIds tells what waits whenever the queue is read.
 * @param onLooked is told both looks once the second is given.
 */
export const looksMakings = (
  issueIds: () => readonly string[],
  onLooked: (looked: Looked) => void = () => undefined,
): QueueMakings => ({
  source: queueOfIds(issueIds, allOpen),
  server: {
    judgedAmong: allOpen,
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
