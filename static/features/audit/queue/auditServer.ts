import { speaksToCustomers } from '#domain/audit/classes';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { failureSentence, NotTold } from '../../../host/failureSentence';
import { call } from '../../../host/server';
import { freshKey } from '../../register/form/useSaveEntry';
import { readAuditScope, scopeIn } from './auditScope';
import type { Draft } from './draft';
import type { QueueServer } from './queueDriver';
import { readWaiting } from './readWaiting';
import type { QueueMakings } from './useQueue';

/** @returns what is saved of what was said: a sentence only where the class has one. */
export function changesOf({ class: chosen, sentence, path, enabler }: Draft): Values {
  const words = sentence.trim();
  const speaks = chosen !== null && speaksToCustomers(chosen);
  const isThrough = chosen !== 'none';
  return {
    class: chosen,
    sentence: speaks && words !== '' ? words : null,
    path: isThrough ? path : null,
    enabler: isThrough ? enabler : null,
  };
}

/** The queue's way to the server. */
export const auditServer: QueueServer = {
  async judgedAmong(issueIds) {
    const answer = await call('audit.state', { issueIds: [...issueIds] });
    if (!answer.ok) throw new NotTold(answer.error.message);
    const { issues } = answer.value;
    const judged = issues.filter(({ state }) => state !== 'none');
    return {
      judged: new Map(judged.map(({ issueId, by }) => [issueId, by])),
      judgeable: new Set(issues.filter(({ mayJudge }) => mayJudge).map(({ issueId }) => issueId)),
    };
  },

  async save({ deliverable: { id }, said }) {
    const sent = { kind: 'judgement', home: { issueId: id }, version: 0, changes: changesOf(said) } as const;
    const answer = await call('entry.save', { ...sent, key: freshKey() });
    if (answer.ok) return { ok: true, entryId: answer.value.entry.id, version: answer.value.entry.version };
    return { ok: false, met: answer.error.code === 'conflict', problem: answer.error.message };
  },

  async takeBack({ entryId, version }) {
    const answer = await call('entry.remove', { id: entryId, version });
    return answer.ok ? null : answer.error.message;
  },
};

const UNREAD = 'What waits could not be read. Try again in a minute.';

/** @returns why something could not be read, in the words of Jira or of the server. */
export const whyUnread = (error: unknown): string => failureSentence(error, UNREAD);

/** The queue of what waits for a judgement, by the viewer's own searches. */
export const judgingMakings = (settings: Settings): QueueMakings => ({
  server: auditServer,
  source: {
    open: (told) => readAuditScope(settings, told),
    why: whyUnread,
    page: (scope, projectId, cursor) => readWaiting(scopeIn(scope, projectId).parts, cursor, auditServer.judgedAmong),
  },
});
