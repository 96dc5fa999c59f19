import { MOST_FROZEN } from '#domain/board/board';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { idOf } from '../../support/local/seedEpics';
import { PM, READER, startBoardSite, type BoardSite } from './boardSite';

let jira: BoardSite['jira'];
let freeze: BoardSite['freeze'];
let read: BoardSite['read'];
beforeAll(async () => {
  ({ jira, freeze, read } = await startBoardSite());
});
afterAll(() => jira.stop());

const stored = async (): Promise<string> => JSON.stringify((await jira.calls()).store);

test('freezes the records, ranked by the server, without titles, keys or names; ties are ties', async () => {
  await jira.clearCalls();
  const board = await read(await freeze());
  expect(board.board).toMatchObject({
    title: 'November 1',
    scope: 'All epics',
    places: 2,
    author: PM,
    epics: 5,
    more: false,
    settingsVersion: 0,
  });
  expect(board.epics.map(({ issueId, rank, tied, floor }) => [issueId, rank, tied, Math.round(floor)])).toEqual([
    [idOf(1), 1, false, 70],
    [idOf(2), 2, false, 47],
    [idOf(3), 3, true, 23],
    [idOf(4), 3, true, 23],
    [idOf(5), 5, false, -47],
  ]);
  expect(board.epics[0]).toMatchObject({
    answers: { impact: 3, request: 'no' },
    stage: 'retention',
    sponsored: true,
    mayDecide: true,
  });
  expect(board).toMatchObject({ leftOut: 0, decisions: [], mayDelete: true });
  expect(JSON.stringify(board.epics)).not.toMatch(/board-member|Epic number|X-1/);
  expect(await stored()).not.toContain('Epic number');
});

test('a forged property cannot freeze a false score', async () => {
  const forged = { v: 1, version: 1, settings: 0, floor: 100, ceiling: 100, answers: { impact: 3, request: 'yes' } };
  expect(
    (await jira.rest(PM, 'PUT', `/rest/api/3/issue/${idOf(5)}/properties/${SUMMARY_PROPERTY}`, forged)).status,
  ).toBe(200);
  const { epics } = await read(await freeze());
  expect(epics.at(-1)).toMatchObject({ issueId: idOf(5), rank: 5, answers: { impact: -2, request: 'no' } });
});

test('the newest board comes with who is new since, of the epics that it does not hold', async () => {
  const newest = await freeze([idOf(1), idOf(2)]);
  await rate(jira, PM, idOf(8), { answers: { impact: 1 } });
  const asked = { issueIds: [idOf(1), idOf(3), idOf(8), idOf(8)] };
  const { newest: told } = valueOf(await onPage(jira, READER, 'board.newest', asked));
  expect(told?.board.id).toBe(newest);
  expect(told?.epics.map(({ issueId }) => issueId)).toEqual([idOf(1), idOf(2)]);
  expect(told?.newcomers).toEqual([idOf(8)]);
  expect(JSON.stringify(told)).not.toContain(PM);
  expect(valueOf(await onPage(jira, 'outsider', 'board.newest', asked))).toEqual({ newest: null });
});

test('newcomers of a board are the epics whose first save came after it, of those that the caller sees', async () => {
  const { board } = await read(await freeze());
  await rate(jira, PM, idOf(6), { answers: { impact: 1 } });
  await rate(jira, PM, idOf(6), { answers: { request: 'yes' } });
  await rate(jira, PM, idOf(1), { answers: { impact: 3 }, reason: 'Saved again, and rated before' });
  const asked = { since: board.at, issueIds: [idOf(6), idOf(1), idOf(12), '99999', idOf(6)] };
  expect(valueOf(await onPage(jira, PM, 'board.newcomers', asked))).toEqual({ newcomers: [idOf(6)] });
  expect(valueOf(await onPage(jira, 'outsider', 'board.newcomers', asked))).toEqual({ newcomers: [] });
  expect(valueOf(await onPage(jira, PM, 'board.newcomers', { ...asked, since: new Date().toISOString() }))).toEqual({
    newcomers: [],
  });
});

test('a board stays as it was when answers and weights change', async () => {
  const boardId = await freeze();
  const before = await read(boardId);
  await rate(jira, PM, idOf(4), { answers: { impact: 3, request: 'yes' } });
  const { version } = valueOf(await onPage(jira, 'admin', 'settings.open', {}));
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version,
      settings: weighted(10, 90),
      reason: 'Requests count',
    }),
  );
  await jira.run('work-consumer');
  expect(await read(boardId)).toEqual(before);
  const after = await read(await freeze());
  expect(after.epics[0]).toMatchObject({ issueId: idOf(4), rank: 1 });
  expect(after.board.settingsVersion).toBe(1);
});

test('nothing rated: no board; ids that are not there, or sent twice, are left out', async () => {
  expect(
    failureOf(
      await onPage(jira, PM, 'board.freeze', {
        title: 'x',
        scope: 'x',
        places: 1,
        issueIds: [idOf(11), '99999'],
        more: false,
      }),
    ),
  ).toMatchObject({ code: 'invalid' });
  const { epics } = await read(await freeze([idOf(1), '99999', idOf(1), idOf(11)]));
  expect(epics.map(({ issueId }) => issueId)).toEqual([idOf(1)]);
});

test('two boards frozen at the same moment are two boards', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, (_, n) => freeze([idOf(1)], PM, `At once ${n}`)));
  expect(new Set(ids).size).toBe(4);
});

test('who sends the very same again, because no answer came, gets the board that is there; else another', async () => {
  const boardId = await freeze([idOf(1), idOf(2)], PM, 'Twice');
  expect(await freeze([idOf(1), idOf(2)], PM, 'Twice')).toBe(boardId);
  const others = [
    await freeze([idOf(1)], PM, 'Twice'),
    await freeze([idOf(1), idOf(2)], 'admin', 'Twice'),
    await freeze([idOf(1), idOf(2)], PM, 'Thrice'),
  ];
  await rate(jira, PM, idOf(2), { answers: { impact: 3 } });
  others.push(await freeze([idOf(1), idOf(2)], PM, 'Twice'));
  expect(new Set([boardId, ...others]).size).toBe(5);
});

test('is listed newest first, page by page, for who may browse one of its projects', async () => {
  const own = [await freeze([idOf(1)], PM, 'First'), await freeze([idOf(1)], PM, 'Second')];
  for (let n = 0; n < 20; n += 1) own.push(await freeze([idOf(1)], PM, `Board ${n}`));
  const listed: string[] = [];
  for (let before: string | undefined, pages = 0; pages < 10; pages += 1) {
    const page = valueOf(await onPage(jira, READER, 'board.list', before === undefined ? {} : { before }));
    expect(page.boards.length).toBeLessThanOrEqual(20);
    listed.push(...page.boards.map(({ id }) => id));
    before = page.next;
    if (before === undefined) break;
  }
  expect(listed.slice(0, own.length)).toEqual([...own].reverse());
  expect(new Set(listed).size).toBe(listed.length);
  expect(valueOf(await onPage(jira, 'outsider', 'board.list', {}))).toEqual({ boards: [] });
});

test('who made it, or an administrator, deletes it with its decisions; nobody else', async () => {
  const boardId = await freeze();
  valueOf(
    await onPage(jira, PM, 'board.decide', { boardId, issueId: idOf(1), version: 0, decision: 'go', reason: null }),
  );
  for (const id of [boardId, '20200101000000000'])
    expect(failureOf(await onPage(jira, READER, 'board.delete', { boardId: id })).code).toBe('forbidden');
  expect((await read(boardId, READER)).mayDelete).toBe(false);
  expect(valueOf(await onPage(jira, 'admin', 'board.delete', { boardId }))).toEqual({ deleted: true });
  expect(failureOf(await onPage(jira, PM, 'board.read', { boardId })).code).toBe('notFound');
  expect(failureOf(await onPage(jira, PM, 'board.delete', { boardId })).code).toBe('forbidden');
  const again = await freeze([idOf(1)]);
  valueOf(await onPage(jira, PM, 'board.delete', { boardId: again }));
});

test('cost: freezing and reading take one permission check and a bounded number of store operations', async () => {
  const costOf = async (action: () => Promise<unknown>) => {
    await jira.clearCalls();
    await action();
    const calls = await jira.calls();
    return { requests: calls.jira.map(({ path }) => path.split('?')[0]), store: calls.store.map(({ op }) => op) };
  };
  const ids = Array.from({ length: MOST_FROZEN }, (_, n) => idOf(n + 1));
  let boardId = '';
  const freezing = await costOf(async () => void (boardId = await freeze(ids, PM, 'Cost')));
  expect(freezing.requests).toEqual(['/rest/api/3/permissions/check']);
  // Twelve are there: the rest was never seen, so it is not read either.
  expect(freezing.store.sort()).toEqual(['batchGet', 'get', 'getMany', 'set', 'transact']);
  const reading = await costOf(() => read(boardId));
  expect(reading.requests).toEqual(['/rest/api/3/permissions/check']);
  expect(reading.store).toEqual(['get', 'batchGet', 'getMany', 'get', 'getMany']);
  const listing = await costOf(async () => valueOf(await onPage(jira, PM, 'board.list', {})));
  expect(listing.requests).toEqual(['/rest/api/3/permissions/check']);
  expect(listing.store).toEqual(['getMany']);
});
