import type { Deliverable } from '../../../static/features/audit/queue/deliverable';
import type { Draft } from '../../../static/features/audit/queue/draft';
import type { QueueServer, QueueSource } from '../../../static/features/audit/queue/queueDriver';

/** What is judged, and the server that knows of it, for tests of the queue. */

export const ME = 'auditor';
export const PROJECTS = ['10000', '10010', '10020'];
const PAGE = 4;

export const deliverables = Array.from({ length: 17 }, (_, at): Deliverable => {
  const project = PROJECTS[at % PROJECTS.length] ?? '';
  return {
    id: String(12_001 + at),
    key: `P${project}-${at}`,
    summary: `Deliverable ${at}`,
    type: 'Task',
    project: { id: project, key: `P${project}` },
    parent: at % 2 === 0 ? { key: `EPIC-${at % 4}`, summary: 'An epic' } : null,
  };
});

/** A server with an index that may lag: a list may hold what was judged, the newest records never miss it. */
export class World {
  readonly judged = new Map<string, { by: string; version: number }>();
  /** What was said of each, as it came to the server. */
  readonly classes = new Map<string, Draft['class']>();
  /** What the server does with the next save, and the next undoing. */
  next: 'answers' | 'refuses' = 'answers';
  lags = false;
  /** Every answer but that to an undoing comes later: a page is as old as its question, news may come at any moment. */
  isSlow = false;
  private held: (() => void)[] = [];

  release(): void {
    for (const one of this.held.splice(0)) one();
  }

  readonly source: QueueSource = {
    why: String,
    open: () => Promise.resolve({ parts: ['all'], epics: 3, isPart: false }),
    page: async (_, projectId, { token }) => {
      const from = Number(token ?? 0);
      const all = deliverables.filter(({ id, project }) => {
        const isThere = this.lags || token !== undefined || !this.judged.has(id);
        return isThere && (projectId === null || project.id === projectId);
      });
      const found = all.slice(from, from + PAGE).filter(({ id }) => !this.judged.has(id));
      const isLast = from + PAGE >= all.length;
      const next = isLast ? null : { part: 0, token: String(from + PAGE), readsAll: false };
      if (this.isSlow) await new Promise<void>((go) => this.held.push(go));
      return { deliverables: found, readOnly: 0, next };
    },
  };

  readonly server: QueueServer = {
    judgedAmong: async (ids) => {
      if (this.isSlow) await new Promise<void>((go) => this.held.push(go));
      const judged = ids.filter((id) => this.judged.has(id));
      return {
        judged: new Map(judged.map((id) => [id, this.judged.get(id)?.by ?? null])),
        judgeable: new Set(ids),
      };
    },
    save: async ({ deliverable: { id }, said }) => {
      const answers = this.next;
      if (this.isSlow) await new Promise<void>((go) => this.held.push(go));
      if (answers === 'refuses') return { ok: false, met: false, problem: 'No answer came.' };
      if (this.judged.has(id)) return { ok: false, met: true, problem: 'Somebody was first.' };
      this.judged.set(id, { by: ME, version: 1 });
      this.classes.set(id, said.class);
      return { ok: true, entryId: `judgement-i${id}`, version: 1 };
    },
    takeBack: ({ deliverable: { id } }) => {
      if (this.next === 'refuses') return Promise.resolve('Somebody looked at it again.');
      this.judged.delete(id);
      return Promise.resolve(null);
    },
  };
}
