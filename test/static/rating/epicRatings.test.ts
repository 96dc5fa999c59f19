import { ratingColumns } from '../../../static/features/rating/answers/columns';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { portfolioSettings } from '../../../static/features/portfolio/reading/portfolioEpic';
import { EpicRatings } from '../../../static/features/rating/saving/epicRatings';
import { aRow, ManyRatings, settled, someRatings } from './manyRatings';

const [impact, request, stage, disruption] = ratingColumns(DEFAULT_SETTINGS) as [never, never, never, never];
const rows = (count: number) => Array.from({ length: count }, (_, index) => aRow(index + 1));

test('each epic saves by itself, a few at once, never two saves of one, and one save for what is pasted', async () => {
  const { server, ratings } = someRatings(rows(60));
  ratings.edit(
    rows(60).flatMap(({ id }) => [
      { rowId: id, column: impact, value: 2 },
      { rowId: id, column: request, value: 'yes' },
      { rowId: id, column: stage, value: 'retention' },
    ]),
  );
  expect(ratings.progress).toEqual({ unsaved: 60, of: 60 });
  expect(ratings.stateAt('10001', impact).kind).toBe('saving');
  await settled(server);
  expect(server.mostInFlight).toBe(4);
  for (const epic of server.epics.values()) {
    expect(epic.saves).toHaveLength(1);
    expect(epic.stored).toMatchObject({ version: 1, answers: { impact: 2, request: 'yes' }, stage: 'retention' });
  }
  expect(ratings.progress).toEqual({ unsaved: 0, of: 0 });
  expect(ratings.stateAt('10060', stage).kind).toBe('saved');
  expect(ratings.stateAt('10060', disruption).kind).toBe('stored');
});

test('what others changed in other fields is kept beside', async () => {
  const { server, ratings } = someRatings([aRow(1, { version: 3, answers: { impact: 1 } })]);
  server.at('10001').write({ stage: 'purchase', reason: 'They said so.' });
  ratings.edit([{ rowId: '10001', column: impact, value: -2 }]);
  await settled(server);
  expect(server.at('10001').stored).toMatchObject({
    answers: { impact: -2 },
    stage: 'purchase',
    reason: 'They said so.',
  });
  expect(ratings.valueAt('10001', stage)).toBe('purchase');
  expect(ratings.stateAt('10001', impact).kind).toBe('saved');
});

test.each([
  ['mine', -2],
  ['theirs', 3],
] as const)('the same field changed by two people waits for the choice: %s', async (keep, stored) => {
  const { server, ratings } = someRatings([aRow(1, { version: 3, answers: { impact: 1 } })]);
  server.at('10001').write({ answers: { impact: 3 } });
  ratings.edit([
    { rowId: '10001', column: impact, value: -2 },
    { rowId: '10001', column: request, value: 'no' },
  ]);
  await settled(server);
  expect(ratings.stateAt('10001', impact)).toEqual({ kind: 'conflict', theirs: 3 });
  expect(ratings.stateAt('10001', request).kind).toBe('saved');
  expect(ratings.unsaved.stuck).toEqual(['10001']);
  ratings.resolve('10001', 'answers.impact', keep);
  await settled(server);
  expect(server.at('10001').stored.answers['impact']).toBe(stored);
  expect(ratings.progress.unsaved).toBe(0);
});

test('a save that failed is tried again by itself, which is told with its time', async () => {
  const { server, ratings } = someRatings(rows(2));
  server.at('10001').trouble = ['notArrived'];
  server.at('10002').trouble = ['notArrived', 'notArrived'];
  const before = Date.now();
  ratings.edit(rows(2).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await settled(server);
  expect(ratings.unsaved.stuck).toEqual([]);
  expect(ratings.unsaved.retrying?.epics).toBe(2);
  expect(ratings.unsaved.retrying?.at).toBeGreaterThanOrEqual(before + 5_000);
  server.tryAgain();
  await settled(server);
  expect(ratings.stateAt('10001', impact).kind).toBe('saved');
  expect(ratings.unsaved.retrying?.epics).toBe(1);
  server.tryAgain();
  await settled(server);
  expect(ratings.stateAt('10002', impact).kind).toBe('saved');
  expect(ratings.unsaved.retrying).toBeNull();
});

test('a refused save says why, in the cell, and can be tried again or put back', async () => {
  const { server, ratings } = someRatings(rows(2));
  server.at('10001').trouble = ['notArrived'];
  server.at('10002').trouble = ['notArrived'];
  ratings.edit(rows(2).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await settled(server);
  expect(ratings.stateAt('10001', impact)).toMatchObject({ kind: 'failed', failure: { message: 'Not reached.' } });
  expect(ratings.unsaved.retrying?.epics).toBe(2);
  server.at('10002').trouble = ['notArrived'];
  ratings.unsaved.retry();
  await settled(server);
  expect(ratings.stateAt('10001', impact).kind).toBe('saved');
  expect(ratings.cancel()).toBe(1);
  expect(ratings.valueAt('10002', impact)).toBeNull();
  expect(ratings.progress.unsaved).toBe(0);
});

test('what was saved and then set back to what it was is not marked as changed; nor what was read anew', async () => {
  const { server, ratings } = someRatings([aRow(1, { version: 1, answers: { impact: 1 } })]);
  const stateAfter = async (value: number): Promise<string> => {
    ratings.edit([{ rowId: '10001', column: impact, value }]);
    await settled(server);
    return ratings.stateAt('10001', impact).kind;
  };
  expect([await stateAfter(3), await stateAfter(1), await stateAfter(2)]).toEqual(['saved', 'stored', 'saved']);
  expect(ratings.hasSaved).toBe(true);
  ratings.setRows([aRow(1, server.at('10001').stored)]);
  expect(ratings.stateAt('10001', impact).kind).toBe('stored');
});

test('cancelling takes back what was not sent, and nothing that was', async () => {
  const { server, ratings } = someRatings(rows(20));
  let open = (): void => undefined;
  server.gate = new Promise((resolve) => (open = resolve));
  ratings.edit(rows(20).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(ratings.cancel()).toBe(16);
  open();
  await settled(server);
  expect([...server.epics.values()].filter(({ stored }) => stored.version === 1)).toHaveLength(4);
  expect(rows(20).filter(({ id }) => ratings.valueAt(id, impact) === 1)).toHaveLength(4);
  expect(ratings.progress.unsaved).toBe(0);
});

test('undo and redo take a whole step, and leave alone what was changed since', async () => {
  const { server, ratings } = someRatings(rows(3));
  ratings.edit(rows(3).map(({ id }) => ({ rowId: id, column: impact, value: 2 })));
  ratings.edit([{ rowId: '10001', column: impact, value: 3 }]);
  await settled(server);
  expect(ratings.undo()).toBe(1);
  expect(ratings.undo()).toBe(3);
  expect(ratings.undo()).toBeNull();
  await settled(server);
  expect([...server.epics.values()].map(({ stored }) => stored.answers['impact'])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(ratings.redo()).toBe(3);
  await settled(server);
  server.at('10002').write({ answers: { impact: -1 } });
  ratings.edit([{ rowId: '10002', column: request, value: 'no' }]);
  await settled(server);
  ratings.undo();
  expect(ratings.undo()).toBe(2);
  await settled(server);
  expect(server.at('10002').stored.answers['impact']).toBe(-1);
});

test('rows that are read anew bring news, but neither an older version nor a loss of what is unsaved', async () => {
  const { server, ratings } = someRatings([aRow(1, { version: 1, answers: { impact: 1 } }), aRow(2), aRow(3)]);
  ratings.edit([{ rowId: '10001', column: impact, value: 2 }]);
  await settled(server);
  server.at('10002').trouble = ['notArrived'];
  ratings.edit([{ rowId: '10002', column: impact, value: 2 }]);
  await settled(server);
  ratings.setRows([
    aRow(1, { version: 1, answers: { impact: 1 } }),
    aRow(2),
    aRow(3, { version: 1, answers: { impact: 3 } }),
  ]);
  expect(rows(3).map(({ id }) => ratings.valueAt(id, impact))).toEqual([2, 2, 3]);
  expect(ratings.stateAt('10002', impact).kind).toBe('failed');
});

test('a pasted text that means nothing is marked until the cell gets an answer', () => {
  const { ratings } = someRatings(rows(1));
  ratings.mark([{ rowId: '10001', column: impact, written: '9', problem: 'No.' }]);
  expect(ratings.stateAt('10001', impact)).toEqual({ kind: 'wrong', written: '9', problem: 'No.' });
  expect(ratings.wrongCells).toBe(1);
  ratings.edit([{ rowId: '10001', column: impact, value: 1 }]);
  expect(ratings.stateAt('10001', impact).kind).toBe('saving');
  expect(ratings.wrongCells).toBe(0);
});

test('a value taken back before its turn is never sent; two waiting changes of one epic go as one save', async () => {
  const { server, ratings } = someRatings(rows(7));
  let open = (): void => undefined;
  server.gate = new Promise((resolve) => (open = resolve));
  ratings.edit(rows(6).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await settled(server, 2).catch(() => undefined);
  ratings.edit([{ rowId: '10006', column: request, value: 'yes' }]);
  ratings.edit([{ rowId: '10007', column: impact, value: 2 }]);
  ratings.undo();
  open();
  await settled(server);
  expect(server.at('10006').saves.map(({ changes }) => changes)).toEqual([{ answers: { impact: 1, request: 'yes' } }]);
  expect(server.at('10007').saves).toEqual([]);
  expect(ratings.progress.unsaved).toBe(0);
});

test('thousands of saves are told in a few goes', async () => {
  const { server, ratings } = someRatings(rows(2_000));
  let told = 0;
  ratings.listen(() => (told += 1));
  ratings.edit(rows(2_000).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await settled(server);
  expect(server.order).toHaveLength(2_000);
  expect(told).toBeLessThan(1_000);
});

test('when the server asks to wait, nothing more is sent until it is over, and then all of it is', async () => {
  let over = (): void => undefined;
  const server = new ManyRatings(rows(30));
  const after = (milliseconds: number, callBack: () => void): (() => void) => {
    if (milliseconds === 7_000) over = callBack;
    else setTimeout(callBack, 0);
    return () => undefined;
  };
  const ratings = new EpicRatings(portfolioSettings(DEFAULT_SETTINGS, 4), {
    open: server.open,
    save: server.save,
    after,
  });
  ratings.setRows(rows(30));
  const { save } = server.at('10001');
  server.at('10001').save = async () => ({
    ok: false,
    error: { code: 'rateLimited', message: 'Too much at once.', retryAfter: 7 },
  });
  ratings.edit(rows(30).map(({ id }) => ({ rowId: id, column: impact, value: 1 })));
  await settled(server);
  expect(server.order.length).toBeLessThanOrEqual(4);
  server.at('10001').save = save;
  over();
  await settled(server);
  expect([...server.epics.values()].filter(({ stored }) => stored.version === 1)).toHaveLength(30);
  expect(ratings.progress.unsaved).toBe(0);
});
