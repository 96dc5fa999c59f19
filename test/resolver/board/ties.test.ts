import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { idOf } from '../../support/local/seedEpics';
import { CLOSED, PM, READER, startBoardSite, type BoardSite } from './boardSite';

/** Ranks on the site are 1, 2, =3, =3, 5: a line after three places crosses the tie. */

let jira: BoardSite['jira'];
let read: BoardSite['read'];
beforeAll(async () => {
  ({ jira, read } = await startBoardSite());
});
afterAll(() => jira.stop());

let titles = 0;
const freeze = async (places = 3, viewer = PM, issueIds = [1, 2, 3, 4, 5].map(idOf)): Promise<string> =>
  valueOf(
    await onPage(jira, viewer, 'board.freeze', {
      title: `Tied ${(titles += 1)}`,
      scope: 'All epics',
      places,
      issueIds,
      more: false,
    }),
  ).id;
const UNSEEN = 'You do not see every epic of this tie. Ask somebody who does to decide it, or freeze a new board.';
const THIRD = idOf(3);
const FOURTH = idOf(4);
const order = (boardId: string, version: number, ids: string[], viewer = PM, reason = 'Prepaid customers wait') =>
  onPage(jira, viewer, 'board.orderTie', { boardId, version, order: ids, reason });

test('a board tells of the tie that crosses its line, and of none where none does', async () => {
  expect((await read(await freeze())).tie).toEqual({ rank: 3, open: 1, leftOut: 0, mayDecide: true, decided: null });
  for (const places of [1, 2, 4]) expect((await read(await freeze(places))).tie).toBeNull();
  expect((await read(await freeze(), READER)).tie).toMatchObject({ mayDecide: false });
});

test('an order belongs to its board, with who and why; what it replaced stays; no score or rank moves', async () => {
  const boardId = await freeze();
  const before = await read(boardId);
  expect(valueOf(await order(boardId, 0, [FOURTH, THIRD], PM, '  Prepaid customers wait '))).toMatchObject({
    version: 1,
    of: 2,
    places: [
      { issueId: FOURTH, place: 1 },
      { issueId: THIRD, place: 2 },
    ],
    reason: 'Prepaid customers wait',
    author: PM,
  });
  valueOf(await order(boardId, 1, [THIRD, FOURTH], 'admin', 'The contract ends in May'));
  const { tie, ...rest } = await read(boardId, READER);
  expect(tie?.decided).toMatchObject({
    version: 2,
    author: 'admin',
    reason: 'The contract ends in May',
    places: [{ issueId: THIRD }, { issueId: FOURTH }],
    earlier: [{ version: 1, author: PM, reason: 'Prepaid customers wait', places: [{ issueId: FOURTH }, {}] }],
  });
  const told = rest.epics.map(({ mayDecide: _, ...epic }) => epic);
  expect(told).toEqual(before.epics.map(({ mayDecide: _, ...epic }) => epic));
  expect((await read(await freeze())).tie?.decided).toBeNull();
});

test('is made of the epics of the tie alone, all of them, each once, with a reason', async () => {
  const boardId = await freeze();
  for (const ids of [
    [THIRD, idOf(2)],
    [THIRD, THIRD],
    [FOURTH, '99999'],
  ])
    expect(failureOf(await order(boardId, 0, ids))).toMatchObject({ code: 'invalid' });
  expect(failureOf(await order(boardId, 0, [THIRD, FOURTH], PM, ' ')).code).toBe('invalid');
  expect(failureOf(await order(await freeze(2), 0, [THIRD, FOURTH]))).toMatchObject({
    code: 'invalid',
    message: 'No tie crosses the line of this board. Reload the page.',
  });
  expect((await read(boardId)).tie?.decided).toBeNull();
});

test('two people at once: one is told what the other decided', async () => {
  const boardId = await freeze();
  const answers = await Promise.all([
    order(boardId, 0, [THIRD, FOURTH]),
    order(boardId, 0, [FOURTH, THIRD], 'admin', 'The other way'),
  ]);
  expect(answers.filter(({ ok }) => ok).length).toBe(1);
  const [refused] = answers.filter(({ ok }) => !ok);
  const { tie } = await read(boardId);
  expect(refused && failureOf(refused)).toMatchObject({
    code: 'conflict',
    current: { version: 1, reason: tie?.decided?.reason },
  });
});

test('who may not edit every epic of the tie is refused, and who sees none of the board finds none', async () => {
  const boardId = await freeze();
  expect(failureOf(await order(boardId, 0, [THIRD, FOURTH], READER))).toMatchObject({
    code: 'forbidden',
    message: 'A tie is decided by who may edit all of its epics.',
  });
  expect(await order(boardId, 0, [THIRD, FOURTH], 'outsider')).toEqual(
    await order('20200101000000000', 0, [THIRD, FOURTH], 'outsider'),
  );
});

test('a deleted epic of a tie is told as a hidden one; the reason that may speak of it is told no more', async () => {
  for (const n of [7, 8, 9]) await rate(jira, PM, idOf(n), { answers: { impact: 3, request: 'yes' } });
  const boardId = await freeze(2, PM, [7, 8, 9].map(idOf));
  valueOf(await order(boardId, 0, [9, 8, 7].map(idOf), PM, 'Because of the eighth'));
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(8)}`)).status).toBe(204);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const { tie } = await read(boardId);
  expect(tie).toMatchObject({ leftOut: 1, mayDecide: false, decided: { of: 3, reason: null } });
  expect(tie?.decided?.places).toEqual([
    { issueId: idOf(9), place: 1 },
    { issueId: idOf(7), place: 3 },
  ]);
  expect(JSON.stringify(tie)).not.toMatch(new RegExp(`eighth|${idOf(8)}`));
  expect(failureOf(await order(boardId, 1, [7, 9].map(idOf)))).toMatchObject({ code: 'forbidden', message: UNSEEN });
});

test('who left is erased from the ties that they decided, now and before', async () => {
  const boardId = await freeze();
  valueOf(await order(boardId, 0, [THIRD, FOURTH], CLOSED, 'one'));
  valueOf(await order(boardId, 1, [FOURTH, THIRD], PM, 'two'));
  const second = await freeze();
  valueOf(await order(second, 0, [FOURTH, THIRD], CLOSED, 'three'));
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  const boards = [await read(boardId), await read(second)];
  expect(boards.map(({ tie }) => tie?.decided)).toMatchObject([
    { author: PM, reason: 'two', earlier: [{ author: 'former user', reason: 'one' }] },
    { author: 'former user', reason: 'three', version: 1 },
  ]);
  expect(JSON.stringify(boards)).not.toContain(CLOSED);
});

test('with the board its tie is deleted', async () => {
  const boardId = await freeze();
  valueOf(await order(boardId, 0, [THIRD, FOURTH]));
  valueOf(await order(boardId, 1, [FOURTH, THIRD]));
  await jira.clearCalls();
  valueOf(await onPage(jira, PM, 'board.delete', { boardId }));
  const deleted = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
  expect(deleted).toEqual(expect.arrayContaining([`entry/tie:${boardId}`, `entry/tie:${boardId}:1`]));
});

test('cost: one permission check, board, what one owes, settings, the order in force, one transaction', async () => {
  const boardId = await freeze();
  await jira.clearCalls();
  valueOf(await order(boardId, 0, [THIRD, FOURTH]));
  const { jira: requests, store } = await jira.calls();
  expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check']);
  expect(store.map(({ op }) => op)).toEqual(['get', 'batchGet', 'getMany', 'get', 'get', 'set', 'transact']);
});
