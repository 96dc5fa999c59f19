import fc from 'fast-check';
import { CLASSES } from '#domain/audit/classes';
import type { Deliverable } from '../../../static/features/audit/queue/deliverable';
import { isBegun, NOTHING_SAID, type Draft } from '../../../static/features/audit/queue/draft';
import {
  currentOf,
  emptyQueue,
  inOwnOrder,
  withDraft,
  withJudged,
  withNews,
  withPage,
  withProject,
  withRefused,
  withSending,
  withSkipped,
} from '../../../static/features/audit/queue/queue';
import { QueueDriver, type QueueServer, type QueueSource } from '../../../static/features/audit/queue/queueDriver';

/** What an auditor and others may do in any order, and what must hold after each step. */

const ME = 'auditor';
const PROJECTS = ['10000', '10010', '10020'];
const PAGE = 4;

const deliverables = Array.from({ length: 17 }, (_, at): Deliverable => {
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
class World {
  readonly judged = new Map<string, { by: string; version: number }>();
  /** What the server does with the next save, and the next undoing. */
  next: 'answers' | 'refuses' = 'answers';
  lags = false;
  /** Pages are told of later: what they hold is as old as the question. */
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
    judgedAmong: (ids) =>
      Promise.resolve({ judged: new Set(ids.filter((id) => this.judged.has(id))), judgeable: new Set(ids) }),
    save: ({ deliverable: { id } }) => {
      if (this.next === 'refuses') return Promise.resolve({ ok: false, met: false, problem: 'No answer came.' });
      if (this.judged.has(id)) return Promise.resolve({ ok: false, met: true, problem: 'Somebody was first.' });
      this.judged.set(id, { by: ME, version: 1 });
      return Promise.resolve({ ok: true, entryId: `judgement-i${id}`, version: 1 });
    },
    takeBack: ({ deliverable: { id } }) => {
      if (this.next === 'refuses') return Promise.resolve('Somebody looked at it again.');
      this.judged.delete(id);
      return Promise.resolve(null);
    },
  };
}

type Step =
  | { does: 'write'; draft: Draft }
  | { does: 'save' | 'undo'; answers: World['next'] }
  | { does: 'skip' | 'read anew' | 'hold' | 'release' }
  | { does: 'choose'; projectId: string | null }
  | { does: 'others judge'; which: number[] };

const draft = fc.record({
  class: fc.constantFrom(null, ...CLASSES),
  sentence: fc.constantFrom('', 'pay in the app', '   '),
  path: fc.constantFrom(null, 'path-1'),
  enabler: fc.constantFrom(null, 'MOB-1'),
});
const answers = fc.constantFrom<World['next']>('answers', 'answers', 'answers', 'refuses');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: draft.map((said) => ({ does: 'write', draft: said }) as const) },
  { weight: 5, arbitrary: answers.map((how) => ({ does: 'save', answers: how }) as const) },
  { weight: 2, arbitrary: answers.map((how) => ({ does: 'undo', answers: how }) as const) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('skip' as const, 'read anew' as const, 'hold' as const, 'release' as const)
      .map((does) => ({ does })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, ...PROJECTS).map((projectId) => ({ does: 'choose', projectId }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(deliverables.length - 1), { minLength: 1, maxLength: 4 })
      .map((which) => ({ does: 'others judge', which }) as const),
  },
);

/** What was written and not saved, as a person would remember it. */
type Written = Map<string, Draft>;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

async function take(driver: QueueDriver, world: World, written: Written, one: Step): Promise<void> {
  const at = currentOf(driver.current().queue);
  switch (one.does) {
    case 'write':
      if (!at) return;
      driver.draft(at.id, one.draft);
      if (isBegun(one.draft)) written.set(at.id, one.draft);
      else written.delete(at.id);
      return;
    case 'save': {
      world.next = one.answers;
      const said = at && written.get(at.id);
      await driver.save();
      if (at && said && said.class !== null && world.judged.get(at.id)?.by === ME) written.delete(at.id);
      return;
    }
    case 'undo': {
      world.next = one.answers;
      const [last] = driver.current().queue.judged;
      await driver.undo();
      if (last) {
        const isUndone = !world.judged.has(last.deliverable.id);
        expect(driver.current().said.text.startsWith('Undone')).toBe(isUndone);
        if (isUndone && isBegun(last.said)) written.set(last.deliverable.id, last.said);
      }
      return;
    }
    case 'skip':
      return driver.skip();
    case 'read anew':
      world.lags = !world.lags;
      void driver.start();
      return;
    case 'hold':
      world.isSlow = true;
      return;
    case 'release':
      world.isSlow = false;
      return world.release();
    case 'choose':
      return driver.choose(one.projectId);
    case 'others judge':
      for (const which of one.which) {
        const id = deliverables[which]?.id ?? '';
        if (!world.judged.has(id)) world.judged.set(id, { by: 'somebody else', version: 1 });
      }
  }
}

function holds(driver: QueueDriver, world: World, written: Written): void {
  const { queue } = driver.current();
  const ids = [
    ...queue.waiting.map(({ id }) => id),
    ...[...queue.sending, ...queue.judged, ...queue.met].map(({ deliverable }) => deliverable.id),
  ];
  // Each in one place.
  expect(new Set(ids).size).toBe(ids.length);
  // What stands as judged is judged, by the viewer, and nothing else is.
  const mine = [...world.judged].filter(([, { by }]) => by === ME).map(([id]) => id);
  expect(queue.judged.map(({ deliverable }) => deliverable.id).sort()).toEqual(mine.sort());
  // What was written is kept where one can find it.
  const kept = new Map([...queue.drafts, ...queue.met.flatMap(keptOf)]);
  for (const [id, said] of written) expect(kept.get(id)).toEqual(said);
  if (queue.projectId !== null) expect(queue.waiting.every(({ project }) => project.id === queue.projectId)).toBe(true);
}

const keptOf = ({ deliverable, begun }: { deliverable: Deliverable; begun: Draft | null }): [string, Draft][] =>
  begun ? [[deliverable.id, begun]] : [];

test('judge, skip, undo, filter and news in any order: nothing is lost, nothing stands twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = new World();
      const driver = new QueueDriver(world.source, world.server, ME, null);
      const written: Written = new Map();
      await driver.start();
      for (const one of steps) {
        await take(driver, world, written, one);
        await settled();
        holds(driver, world, written);
      }
      // Whoever goes on to the end has everything judged, by somebody.
      driver.choose(null);
      world.next = 'answers';
      world.isSlow = false;
      world.release();
      await driver.start();
      for (let turn = 0; turn <= deliverables.length; turn += 1) {
        const at = currentOf(driver.current().queue);
        if (!at) break;
        driver.draft(at.id, { ...NOTHING_SAID, class: 'functional' });
        await driver.save();
        await settled();
      }
      expect(currentOf(driver.current().queue)).toBeNull();
      expect(world.judged.size).toBe(deliverables.length);
    }),
    { numRuns: 150 },
  );
});

test('what was read for another project, or stands elsewhere by now, does not wait a second time', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const begun = withPage(emptyQueue(null), null, [one, two, three, one]);
  expect(begun.waiting).toEqual([one, two, three]);
  const sent = withSending(withDraft(begun, one.id, { ...NOTHING_SAID, class: 'mixed' }), one.id);
  expect(withPage(sent, null, [one, two]).waiting).toEqual([two, three]);
  const judged = withJudged(sent, one.id, { entryId: 'judgement-1', version: 1 });
  expect(withPage(judged, null, [one]).waiting).toEqual([two, three]);
  expect(withPage(withNews(judged, new Set([two.id])), null, [two]).waiting).toEqual([three]);
  expect(withPage(withProject(judged, two.project.id), null, deliverables).waiting).toEqual([]);
  // What was put off stays behind what is new.
  expect(withPage(withSkipped(judged, two.id), null, deliverables.slice(3, 5)).waiting).toEqual([
    three,
    ...deliverables.slice(3, 5),
    two,
  ]);
});

test('what comes back stands first, but never takes the place of what is being written', () => {
  const [one, two] = deliverables as [Deliverable, Deliverable];
  const said = { ...NOTHING_SAID, class: 'customer', sentence: 'pay in the app' } as const;
  const sent = withSending(withDraft(withPage(emptyQueue(), null, [one, two]), one.id, said), one.id);
  expect(withRefused(sent, one.id).waiting).toEqual([one, two]);
  const writing = withDraft(sent, two.id, { ...NOTHING_SAID, sentence: 'see' });
  expect(withRefused(writing, one.id).waiting).toEqual([two, one]);
  expect(withRefused(writing, one.id).drafts.get(one.id)).toEqual(said);
});

test('deliverables of one parent stand together, and each judge begins at a parent of their own', () => {
  const begins = new Set(
    ['anna', 'ben', 'carla', 'dan', 'eva', 'finn', 'gina', 'hal'].map((who) => {
      const order = inOwnOrder(deliverables, who);
      expect([...order].sort((a, b) => a.id.localeCompare(b.id))).toEqual(deliverables);
      const parents = order.map((one) => one.parent?.key ?? one.key);
      expect(parents.filter((parent, at) => parent !== parents[at - 1])).toHaveLength(new Set(parents).size);
      return order[0]?.id;
    }),
  );
  expect(begins.size).toBeGreaterThan(2);
});

/**
 * @returns how often somebody judged what another judged in the same moment: all go on at one pace, and each knows what
 *   was judged before.
 */
function meetings(judges: readonly string[], all: readonly Deliverable[]): number {
  const orders = judges.map((who) => inOwnOrder(all, who));
  const judged = new Set<string>();
  let met = 0;
  while (judged.size < all.length) {
    const taken = orders.flatMap((order) => order.find(({ id }) => !judged.has(id))?.id ?? []);
    met += taken.length - new Set(taken).size;
    for (const id of taken) judged.add(id);
  }
  return met;
}

test('several who judge at one pace seldom meet, however they begin', () => {
  const many = Array.from({ length: 100 }, (_, at): Deliverable => {
    const [one] = deliverables as [Deliverable];
    return { ...one, id: String(20_001 + at), key: `M-${at}`, parent: { key: `EPIC-${at % 9}`, summary: 'An epic' } };
  });
  const tries = Array.from({ length: 40 }, (_, at) => meetings([`anna ${at}`, `ben ${at}`, `carla ${at}`], many));
  // Whoever followed another through the same list would meet at nearly every one of the 100.
  expect(Math.max(...tries)).toBeLessThan(20);
});

test('nothing is said to wait for nobody before anything was read', () => {
  const world = new World();
  expect(new QueueDriver(world.source, world.server, ME, null).current().isReading).toBe(true);
});
