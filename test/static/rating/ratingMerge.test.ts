import fc from 'fast-check';
import { NEVER_RATED, type Changes, type Content } from '#domain/rating/assessment';
import {
  contentOf,
  fieldsOf,
  same,
  valueOf,
  withValues,
  type Field,
} from '../../../static/features/rating/session/content';
import { merge } from '../../../static/features/rating/session/merge';
import { canUndo, hasPending } from '../../../static/features/rating/session/ratingSession';
import { SessionDriver } from '../../../static/features/rating/session/sessionDriver';
import { MemoryRatingServer, type Trouble } from '../../support/screen/ratingServer';

const STAGES = ['awareness', 'purchase', 'retention'];
const impact = fc.integer({ min: -3, max: 3 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const content: fc.Arbitrary<Content> = fc
  .record({
    answers: fc.record({ impact, request: fc.constantFrom('yes', 'no') }, { requiredKeys: [] }),
    reason: orNull(fc.constantFrom('One', 'Two', 'Three')),
    disruption: orNull(fc.integer({ min: 0, max: 3 })),
    stage: orNull(fc.constantFrom(...STAGES)),
    otherStages: fc.subarray(STAGES),
    sponsor: orNull(fc.constantFrom('ann', 'bob')),
  })
  .map((made) => withValues(made, [], made));

/** Stages are left out: the primary one and the others depend on each other. */
const separateFields = (...contents: Content[]): Field[] =>
  fieldsOf(...contents).filter((field) => field !== 'stage' && field !== 'otherStages');

const change: fc.Arbitrary<Changes> = fc.oneof(
  orNull(impact).map((value) => ({ answers: { impact: value } })),
  orNull(fc.constantFrom('yes', 'no')).map((value) => ({ answers: { request: value } })),
  orNull(fc.constantFrom('One', 'Two', ' ', 'Three ')).map((reason) => ({ reason })),
  orNull(fc.integer({ min: 0, max: 3 })).map((disruption) => ({ disruption })),
  orNull(fc.constantFrom(...STAGES)).map((stage) => ({ stage })),
  fc.subarray(STAGES).map((otherStages) => ({ otherStages })),
);

test('merge: what one changed is kept, what both changed alike is kept, what they changed differently is asked', () => {
  fc.assert(
    fc.property(content, content, content, (base, mine, theirs) => {
      const merged = merge(base, mine, theirs);
      for (const field of separateFields(base, mine, theirs)) {
        const [b, m, t, result] = [base, mine, theirs, merged.content].map((one) => valueOf(one, field)) as [
          never,
          never,
          never,
          never,
        ];
        const iChanged = !same(b, m);
        const theyChanged = !same(b, t);
        expect(merged.conflicts.includes(field)).toBe(iChanged && theyChanged && !same(m, t));
        expect(merged.taken.includes(field)).toBe(theyChanged && !iChanged);
        expect(result).toEqual(iChanged ? m : t);
      }
      expect(merged.content.otherStages).not.toContain(merged.content.stage ?? 'none');
    }),
  );
});

test('merge: with nobody else, mine stands; with nothing of mine, theirs', () => {
  fc.assert(
    fc.property(content, content, (base, other) => {
      expect(merge(base, other, base)).toEqual({ content: other, conflicts: [], taken: [] });
      expect(merge(base, base, other).content).toEqual(other);
    }),
  );
});

test('undo: as many steps back as were made, and the start is on screen and stored again', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.array(change, { maxLength: 12 }), async (start, changes) => {
      const server = new MemoryRatingServer({ assessment: { ...NEVER_RATED, ...start, version: 1 } });
      const driver = new SessionDriver(server.view(), server);
      const seen: Content[] = [];
      for (const one of changes) {
        const before = driver.state().content;
        driver.edit(one);
        if (
          fieldsOf(before, driver.state().content).some(
            (field) => !same(valueOf(before, field), valueOf(driver.state().content, field)),
          )
        )
          seen.push(before);
        await server.rest();
      }
      for (const before of seen.reverse()) {
        expect(canUndo(driver.state())).toBe(true);
        driver.undo();
        for (const field of fieldsOf(before, driver.state().content))
          expect(valueOf(driver.state().content, field)).toEqual(valueOf(before, field));
      }
      await server.rest();
      expect(canUndo(driver.state())).toBe(false);
      expect(contentOf(server.stored)).toEqual(start);
    }),
    { numRuns: 60 },
  );
});

type Act =
  | { who: 'me' | 'other' | 'meanwhile'; change: Changes }
  | { who: 'undo' }
  | { who: 'trouble'; trouble: Trouble }
  | { who: 'pause' };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ who: fc.constantFrom('me' as const, 'me' as const, 'other' as const, 'meanwhile' as const), change }),
  fc.constant<Act>({ who: 'undo' }),
  fc.constant<Act>({ who: 'pause' }),
  fc.constantFrom<Trouble>('notArrived', 'answerLost').map((trouble): Act => ({ who: 'trouble', trouble })),
);

async function perform(one: Act, server: MemoryRatingServer, driver: SessionDriver): Promise<void> {
  if (one.who === 'me') driver.edit(one.change, one.change.reason !== undefined);
  else if (one.who === 'other') server.write(one.change);
  else if (one.who === 'meanwhile') server.meanwhile.push(() => server.write(one.change));
  else if (one.who === 'undo') driver.undo();
  else if (one.who === 'trouble') server.trouble.push(one.trouble);
  else await server.passTime();
}

test('whatever happens in whatever order: the screen is stored at last, but for fields to be chosen', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.array(act, { maxLength: 25 }), async (start, acts) => {
      const server = new MemoryRatingServer({ assessment: { ...NEVER_RATED, ...start, version: 1 } });
      const driver = new SessionDriver(server.view(), server);
      for (const one of acts) await perform(one, server, driver);
      server.trouble = [];
      server.meanwhile = [];
      await server.passTime();
      await driver.settle();

      const { content: shown, conflicts, view } = driver.state();
      expect(hasPending(driver.state())).toBe(false);
      expect(server.mostInFlight).toBeLessThanOrEqual(1);
      for (const field of fieldsOf(shown, contentOf(view.assessment))) {
        if (conflicts.includes(field)) expect(valueOf(shown, field)).not.toEqual(valueOf(view.assessment, field));
        else expect(valueOf(shown, field)).toEqual(valueOf(view.assessment, field));
      }
      // One more save, which brings in whatever others stored last; then every choice is made.
      driver.edit({ sponsor: 'zoe' });
      await driver.settle();
      for (const field of driver.state().conflicts) driver.resolve(field, 'mine');
      await driver.settle();
      const last = driver.state();
      expect(last.conflicts).toEqual([]);
      expect(last.view.assessment).toEqual(server.stored);
      for (const field of fieldsOf(last.content, server.stored))
        expect(valueOf(last.content, field)).toEqual(valueOf(server.stored, field));
    }),
    { numRuns: 150 },
  );
});

test('another person’s change to a field that I never touched always survives my saves', async () => {
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.array(orNull(impact), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
      async (start, mine, theirs) => {
        const server = new MemoryRatingServer({ assessment: { ...NEVER_RATED, ...start, version: 1 } });
        const driver = new SessionDriver(server.view(), server);
        server.meanwhile = theirs.map((disruption) => () => server.write({ disruption }));
        for (const value of mine) {
          driver.edit({ answers: { impact: value } });
          await server.passTime();
        }
        const written =
          server.meanwhile.length === theirs.length
            ? start.disruption
            : theirs[theirs.length - server.meanwhile.length - 1];
        expect(server.stored.disruption).toBe(written);
        expect(server.stored.answers['impact'] ?? null).toBe(mine.at(-1));
      },
    ),
    { numRuns: 60 },
  );
});
