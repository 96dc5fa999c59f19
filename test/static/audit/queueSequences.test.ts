import fc from 'fast-check';
import { CLASSES } from '#domain/audit/classes';
import type { Deliverable } from '../../../static/features/audit/queue/deliverable';
import { isBegun, NOTHING_SAID, type Draft } from '../../../static/features/audit/queue/draft';
import {
  currentOf,
  draftOf,
  emptyQueue,
  inOwnOrder,
  withDraft,
  withJudged,
  withNews,
  withNext,
  withPage,
  withProject,
  withRefused,
  withSending,
  withSkipped,
  withUndone,
  withoutWaiting,
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

type Step =
  | { does: 'write'; draft: Draft }
  | { does: 'save' | 'undo'; answers: World['next'] }
  | { does: 'skip' | 'next' | 'read anew' | 'hold' | 'release' }
  | { does: 'press for another'; which: number }
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
      .constantFrom('skip' as const, 'next' as const, 'read anew' as const, 'hold' as const, 'release' as const)
      .map((does) => ({ does })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, ...PROJECTS).map((projectId) => ({ does: 'choose', projectId }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.nat(deliverables.length - 1).map((which) => ({ does: 'press for another', which }) as const),
  },
  {
    weight: 2,
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

/** Whoever sits before the screen: what stands on it changes by what they do, and by nothing else. */
class Auditor {
  readonly written: Written = new Map();
  /** The class of what was saved last of each, as they saw it on the screen. */
  readonly saved = new Map<string, Draft['class']>();
  private isActing = false;
  private undoing: string | null = null;
  private seen: string | null = null;
  /** What took the place of another without them. */
  readonly swapped: string[] = [];

  constructor(
    private readonly driver: QueueDriver,
    private readonly world: World,
  ) {
    driver.subscribe(() => {
      const now = currentOf(driver.current().queue)?.id ?? null;
      const mayChange = this.isActing || this.seen === null || (now !== null && now === this.undoing);
      if (now !== this.seen && !mayChange) this.swapped.push(`${this.seen} gave way to ${now}`);
      this.seen = now;
    });
  }

  private act<T>(does: () => T): T {
    this.isActing = true;
    try {
      return does();
    } finally {
      this.isActing = false;
    }
  }

  async take(one: Step): Promise<void> {
    const { driver, world, written } = this;
    const at = currentOf(driver.current().queue);
    switch (one.does) {
      case 'write':
        if (!at) return;
        driver.say(at.id, one.draft);
        if (isBegun(one.draft)) written.set(at.id, one.draft);
        else written.delete(at.id);
        return;
      case 'save': {
        if (!at) return;
        world.next = one.answers;
        const said = draftOf(driver.current().queue, at.id).class;
        void this.act(() => driver.save(at.id));
        if (driver.current().queue.sending.some(({ deliverable }) => deliverable.id === at.id))
          this.saved.set(at.id, said);
        return;
      }
      case 'press for another': {
        const id = deliverables[one.which]?.id ?? '';
        if (id === at?.id) return;
        const before = driver.current().queue;
        await driver.save(id);
        driver.skip(id);
        expect(driver.current().queue).toEqual(before);
        return;
      }
      case 'undo':
        return this.undo(one.answers);
      case 'skip':
        return at ? this.act(() => driver.skip(at.id)) : undefined;
      case 'next':
        return at ? this.act(() => driver.next(at.id)) : undefined;
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
        return this.act(() => driver.choose(one.projectId));
      case 'others judge':
        for (const which of one.which) {
          const id = deliverables[which]?.id ?? '';
          if (!world.judged.has(id)) world.judged.set(id, { by: 'somebody else', version: 1 });
        }
    }
  }

  private async undo(answers: World['next']): Promise<void> {
    const { driver, world, written } = this;
    world.next = answers;
    const [last] = driver.current().queue.judged;
    this.undoing = last?.deliverable.id ?? null;
    await driver.undo();
    this.undoing = null;
    if (!last) return;
    const isUndone = !world.judged.has(last.deliverable.id);
    expect(driver.current().said.text.startsWith('Undone')).toBe(isUndone);
    if (isUndone && isBegun(last.said)) written.set(last.deliverable.id, last.said);
  }
}

function holds(driver: QueueDriver, world: World, { written, saved, swapped }: Auditor): void {
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
  // What was saved of each is what stood on the screen with it.
  for (const id of mine) {
    expect(world.classes.get(id)).toBe(saved.get(id));
    written.delete(id);
  }
  expect(swapped).toEqual([]);
  // What was written is kept where one can find it.
  const sent = queue.sending.map(({ deliverable, said }) => [deliverable.id, said] as const);
  const kept = new Map([...queue.drafts, ...sent, ...queue.met.flatMap(keptOf)]);
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
      const auditor = new Auditor(driver, world);
      await driver.start();
      for (const one of steps) {
        await auditor.take(one);
        await settled();
        holds(driver, world, auditor);
      }
      // Whoever goes on to the end has everything judged, by somebody.
      driver.choose(null);
      world.next = 'answers';
      world.isSlow = false;
      world.release();
      await driver.start();
      await settled();
      for (let turn = 0; turn <= deliverables.length; turn += 1) {
        const at = currentOf(driver.current().queue);
        if (!at) break;
        driver.say(at.id, { ...NOTHING_SAID, class: 'functional' });
        await driver.save(at.id);
        driver.next(at.id);
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
  expect(withPage(withNews(judged, new Map([[three.id, null]])), null, [three]).waiting).toEqual([two]);
  expect(withPage(withProject(judged, two.project.id), null, deliverables).waiting).toEqual([]);
  // What was put off stays behind what is new.
  expect(withPage(withSkipped(judged, two.id), null, deliverables.slice(3, 5)).waiting).toEqual([
    three,
    ...deliverables.slice(3, 5),
    two,
  ]);
});

test('what stands on the screen stays there, whatever comes back or is told of it', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const said = { ...NOTHING_SAID, class: 'customer', sentence: 'pay in the app' } as const;
  const sent = withSending(withDraft(withPage(emptyQueue(), null, [one, two]), one.id, said), one.id);
  // What was not saved comes next, with what was said and why.
  const refused = withRefused(sent, one.id, 'No answer came.');
  expect(refused.waiting).toEqual([two, one]);
  expect([refused.drafts.get(one.id), refused.refused.get(one.id)]).toEqual([said, 'No answer came.']);
  // News of what is on its way is the answer to it alone.
  expect(withNews(sent, new Map([[one.id, 'me']])).sending).toEqual(sent.sending);
  // Somebody else judged what is being read: it stays until one goes on, and is not saved.
  const writing = withDraft(sent, two.id, said);
  const news = withNews(writing, new Map([[two.id, 'anna']]));
  expect([currentOf(news), news.overtaken.get(two.id), draftOf(news, two.id)]).toEqual([two, 'anna', said]);
  expect(withSending(news, two.id)).toBe(news);
  const next = withNext(news, two.id);
  expect([currentOf(next), next.met]).toEqual([null, [{ deliverable: two, begun: said }]]);
  expect(withSkipped(news, two.id)).toEqual(next);
  expect(withProject(news, three.project.id).met).toEqual(next.met);
  // What is read anew, or comes while all others were put off, stands behind it.
  const putOff = withSkipped(withSkipped(withPage(emptyQueue(), null, [one, two]), one.id), two.id);
  expect(withPage(putOff, null, [three]).waiting).toEqual([one, three, two]);
  expect(withPage(withoutWaiting(putOff), null, [three, two]).waiting).toEqual([one, three, two]);
});

test('what is undone stands on the screen at once, unless one went on or began to write', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const begun = withDraft(withPage(emptyQueue(), null, [one, two, three]), one.id, { ...NOTHING_SAID, class: 'none' });
  const judged = withJudged(withSending(begun, one.id), one.id, { entryId: 'judgement-1', version: 1 });
  expect(withUndone(judged, one.id, two.id).waiting).toEqual([one, two, three]);
  expect(withUndone(withSkipped(judged, two.id), one.id, two.id).waiting).toEqual([three, one, two]);
  const writing = withDraft(judged, two.id, { ...NOTHING_SAID, sentence: 'see' });
  expect(withUndone(writing, one.id, two.id).waiting).toEqual([two, one, three]);
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
