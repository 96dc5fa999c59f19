import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import type { ImportedEpic } from '../../../../static/features/rating/importing/importPlan';
import { ImportRun, type ImportState } from '../../../../static/features/rating/importing/importRun';
import { aRow, ManyRatings } from '../manyRatings';

const columns = ratingColumns(DEFAULT_SETTINGS);
const impact = columns[0]!;
const stage = columns.find(({ field }) => field === 'stage')!;
const ROWS = Array.from({ length: 12 }, (_, index) => aRow(index + 1, { version: 2, answers: { impact: 1 } }));

/** A clock that only waits move on; each wait lasts until the others had their turn. */
function aClock() {
  const waits: number[] = [];
  let time = 0;
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds / 1000);
    await new Promise((resolve) => setTimeout(resolve, 0));
    time += milliseconds;
  };
  return { waits, wait, now: () => time };
}

function anImport(clock: Omit<ReturnType<typeof aClock>, 'waits'> = aClock()) {
  const server = new ManyRatings(ROWS);
  const states: ImportState[] = [];
  const epics = ROWS.map(({ id, key, summary }, index): ImportedEpic => ({
    id,
    key,
    summary,
    line: index + 2,
    cells: [
      { column: impact, from: 1, to: 3 },
      { column: stage, from: null, to: 'purchase' },
    ],
  }));
  const run = new ImportRun(
    epics.map((epic) => ({ epic, version: 2 })),
    { save: server.save, wait: clock.wait, now: clock.now },
    { state: (state) => states.push(state), stored: () => undefined },
  );
  const stored = () => ROWS.map(({ id }) => [server.at(id).stored.answers['impact'], server.at(id).stored.stage]);
  return { server, run, states, stored };
}

const BEFORE = ROWS.map(() => [1, null]);
const AFTER = ROWS.map(() => [3, 'purchase']);

test('saves every epic once, a few at once, and can be taken back', async () => {
  const { server, run, states, stored } = anImport();
  expect(await run.run()).toEqual({ step: 'imported', epics: 12 });
  expect(stored()).toEqual(AFTER);
  expect(server.order).toHaveLength(12);
  expect(server.mostInFlight).toBe(4);
  expect(states.filter(({ step }) => step === 'importing').map((state) => 'done' in state && state.done)).toEqual([
    ...Array(13).keys(),
  ]);
  expect(await run.undo()).toEqual({ step: 'putBack', why: 'You took the import back.', epics: 12, left: [] });
  expect(stored()).toEqual(BEFORE);
});

test('one refused save in the middle puts back what was saved', async () => {
  const { server, run, stored } = anImport();
  const { save } = server.at('10007');
  server.at('10007').save = async () => ({
    ok: false,
    error: { code: 'forbidden', message: 'You may not edit this.' },
  });
  expect(await run.run()).toMatchObject({
    step: 'putBack',
    why: 'NET-7 was refused: You may not edit this.',
    left: [],
  });
  server.at('10007').save = save;
  expect(stored()).toEqual(BEFORE);
});

test('somebody else changed the same answer: nothing is imported, and theirs stays', async () => {
  const { server, run, stored } = anImport();
  server.at('10005').write({ answers: { impact: -3 } });
  expect(await run.run()).toMatchObject({
    step: 'putBack',
    why: expect.stringContaining('NET-5 was refused: somebody changed it meanwhile'),
  });
  expect(stored()).toEqual(BEFORE.map((one, index) => (index === 4 ? [-3, null] : one)));
});

test('somebody else changed another answer: both are kept', async () => {
  const { server, run } = anImport();
  server.at('10005').write({ answers: { request: 'yes' } });
  expect(await run.run()).toEqual({ step: 'imported', epics: 12 });
  expect(server.at('10005').stored).toMatchObject({ answers: { impact: 3, request: 'yes' }, stage: 'purchase' });
});

test('taking back leaves what somebody changed since, says so, and puts the rest of that epic back', async () => {
  const { server, run, stored } = anImport();
  await run.run();
  server.at('10003').write({ answers: { impact: 0 } });
  expect(await run.undo()).toMatchObject({
    step: 'putBack',
    epics: 11,
    left: [{ key: 'NET-3', why: 'somebody changed it meanwhile.' }],
  });
  expect(stored()).toEqual(BEFORE.map((one, index) => (index === 2 ? [0, null] : one)));
});

test('a save whose answer got lost counts as saved when it is there, and is put back with the rest', async () => {
  const { server, run, stored } = anImport();
  server.at('10004').trouble = ['answerLost'];
  server.at('10009').trouble = ['notArrived'];
  expect(await run.run()).toEqual({ step: 'imported', epics: 12 });
  expect(stored()).toEqual(AFTER);
});

test('an epic that may be stored although nothing ever answered is put back too', async () => {
  const { server, run, stored } = anImport();
  const real = server.at('10006').save.bind(server.at('10006'));
  let calls = 0;
  server.at('10006').save = async (version, changes) => {
    calls += 1;
    const answer = await real(version, changes);
    return calls <= 4 ? { ok: false, error: { code: 'unavailable', message: 'Not reached.' } } : answer;
  };
  expect(await run.run()).toMatchObject({ step: 'putBack', why: 'NET-6 was refused: Not reached.', left: [] });
  expect(stored()).toEqual(BEFORE);
});

test('cancelling puts back what was saved', async () => {
  const { server, run, stored } = anImport();
  const done = run.run();
  await new Promise((resolve) => setTimeout(resolve, 0));
  run.cancel();
  expect(await done).toMatchObject({ step: 'imported' });
  const second = anImport();
  let open = (): void => undefined;
  second.server.gate = new Promise((resolve) => (open = resolve));
  const ended = second.run.run();
  second.run.cancel();
  open();
  expect(await ended).toMatchObject({ step: 'putBack', why: 'You cancelled the import.', epics: 4, left: [] });
  expect(second.stored()).toEqual(BEFORE);
  expect([server.order.length, stored()]).toEqual([12, AFTER]);
});

test('what an earlier page planned is put back whole: what was saved, and what never was stays as it is', async () => {
  const { server, run, stored } = anImport();
  for (const { id } of ROWS.slice(0, 5)) server.at(id).write({ answers: { impact: 3 }, stage: 'purchase' });
  expect(await run.putBackAll('Broken off.')).toEqual({ step: 'putBack', why: 'Broken off.', epics: 12, left: [] });
  expect(stored()).toEqual(BEFORE);
});

const AN_HOUR_LEFT = {
  ok: false as const,
  error: { code: 'rateLimited' as const, message: 'Jira is busy.', retryAfter: 1800 },
};

/** Refuses the saves of some epics so many times each, as Jira does when the points of an hour are spent. */
function limited(
  server: ManyRatings,
  ids: readonly string[],
  times: number,
  answer: Awaited<ReturnType<ManyRatings['save']>> = AN_HOUR_LEFT,
): void {
  for (const id of ids) {
    const real = server.at(id).save.bind(server.at(id));
    let left = times;
    server.at(id).save = async (version, changes) => ((left -= 1) >= 0 ? answer : real(version, changes));
  }
}

test('asked to wait, an import waits as long as it is asked to, as often as it takes, then goes on', async () => {
  const clock = aClock();
  const { server, run, states, stored } = anImport(clock);
  limited(server, ['10004', '10005'], 6);
  expect(await run.run()).toEqual({ step: 'imported', epics: 12 });
  expect(stored()).toEqual(AFTER);
  expect(clock.waits.length).toBeGreaterThanOrEqual(6);
  expect(new Set(clock.waits)).toEqual(new Set([1800]));
  expect(states).toContainEqual({ step: 'importing', done: expect.any(Number) as number, of: 12, until: 1_800_000 });
  expect(states.filter(({ step }) => step === 'importing').at(-1)).toMatchObject({ until: null });
});

test('not told how long, it waits twice as long each time, at most a minute', async () => {
  const clock = aClock();
  const { server, run } = anImport(clock);
  limited(server, ['10012'], 9, { ok: false, error: { code: 'rateLimited', message: 'Jira is busy.' } });
  expect(await run.run()).toMatchObject({ step: 'imported' });
  // Saves that were on their way beside the first refusal may begin the row anew.
  expect(clock.waits.slice(-8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('a waiting import can be cancelled at once; putting back waits for what is left, and says so', async () => {
  let over = (): void => undefined;
  const { server, run, states, stored } = anImport({
    now: () => 0,
    wait: () => new Promise((resolve) => (over = resolve)),
  });
  limited(server, ['10005', '10006', '10007', '10008'], 1);
  const ended = run.run();
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  await turns();
  expect(states.at(-1)).toEqual({ step: 'importing', done: 4, of: 12, until: 1_800_000 });
  const saves = server.order.length;
  run.cancel();
  await turns();
  expect(states.at(-1)).toMatchObject({ step: 'puttingBack', done: 0, until: 1_800_000 });
  expect(server.order).toHaveLength(saves);
  over();
  expect(await ended).toMatchObject({ step: 'putBack', why: 'You cancelled the import.', left: [] });
  expect(stored()).toEqual(BEFORE);
});

test('putting back, too, waits as long as it is asked to', async () => {
  const clock = aClock();
  const { server, run, stored } = anImport(clock);
  await run.run();
  limited(
    server,
    ROWS.map(({ id }) => id),
    5,
  );
  expect(await run.undo()).toMatchObject({ step: 'putBack', epics: 12, left: [] });
  expect(clock.waits.length).toBeGreaterThan(4);
  expect(stored()).toEqual(BEFORE);
});
