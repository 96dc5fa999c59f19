import fc from 'fast-check';
import { CLASSES } from '#domain/audit/classes';
import type { Deliverable } from '../../../static/features/audit/queue/deliverable';
import { isBegun, NOTHING_SAID, type Draft } from '../../../static/features/audit/queue/draft';
import { currentOf, draftOf } from '../../../static/features/audit/queue/queue';
import { QueueDriver } from '../../../static/features/audit/queue/queueDriver';
import { deliverables, ME, PROJECTS, World } from './queueWorld';

/** What an auditor and others may do in any order, and what must hold after each step. */

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

test('nothing is said to wait for nobody before anything was read', () => {
  const world = new World();
  expect(new QueueDriver(world.source, world.server, ME, null).current().isReading).toBe(true);
});
