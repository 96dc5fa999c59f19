import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { idOf } from '../../support/local/seedEpics';
import { CLOSED, PM, READER, startBoardSite, type BoardSite } from './boardSite';

let jira: BoardSite['jira'];
let freeze: BoardSite['freeze'];
let read: BoardSite['read'];
beforeAll(async () => {
  ({ jira, freeze, read } = await startBoardSite());
});
afterAll(() => jira.stop());

describe('decisions', () => {
  const decide = (
    boardId: string,
    version: number,
    decision: 'go' | 'hold' | 'stop' | 'override',
    reason: string | null = null,
    issueId = idOf(1),
    viewer = PM,
  ) => onPage(jira, viewer, 'board.decide', { boardId, issueId, version, decision, reason });

  test('are recorded with who and when; the last one is in force, the earlier ones remain', async () => {
    const boardId = await freeze();
    expect(valueOf(await decide(boardId, 0, 'hold', '  wait for legal '))).toMatchObject({
      issueId: idOf(1),
      version: 1,
      decision: 'hold',
      reason: 'wait for legal',
      author: PM,
    });
    valueOf(await decide(boardId, 1, 'override', 'The contract ends in May', idOf(1), 'admin'));
    valueOf(await decide(boardId, 2, 'go'));
    const { decisions } = await read(boardId, READER);
    expect(decisions).toMatchObject([
      {
        issueId: idOf(1),
        version: 3,
        decision: 'go',
        reason: null,
        author: PM,
        earlier: [
          { version: 2, decision: 'override', author: 'admin' },
          { version: 1, reason: 'wait for legal' },
        ],
      },
    ]);
  });

  test('changed over and over, one epic does not push out decisions about another; the untold is counted', async () => {
    const boardId = await freeze();
    for (let version = 0; version < 3; version += 1)
      valueOf(await decide(boardId, version, 'hold', `Objection ${version}`, idOf(2)));
    for (let version = 0; version < 104; version += 1) valueOf(await decide(boardId, version, 'go', `Flip ${version}`));
    const { decisions } = await read(boardId, READER);
    const told = new Map(
      decisions.map(({ issueId, version, earlier }) => [issueId, [version, earlier.length, earlier[0]?.reason]]),
    );
    expect(told.get(idOf(2))).toEqual([3, 2, 'Objection 1']);
    expect(told.get(idOf(1))).toEqual([104, 98, 'Flip 102']);
  });

  test('need a reason where the board stops an epic or decides against the line', async () => {
    const boardId = await freeze();
    for (const decision of ['stop', 'override'] as const) {
      for (const reason of [null, '  '])
        expect(failureOf(await decide(boardId, 0, decision, reason))).toMatchObject({
          code: 'invalid',
          message: expect.stringMatching(/^Say why/) as unknown,
        });
    }
    expect((await read(boardId)).decisions).toEqual([]);
  });

  test('two people at once: one is told what the other decided', async () => {
    const boardId = await freeze();
    const answers = await Promise.all([decide(boardId, 0, 'go'), decide(boardId, 0, 'stop', 'no', idOf(1), 'admin')]);
    const [refused] = answers.filter(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    const [inForce] = (await read(boardId)).decisions;
    expect(refused && failureOf(refused)).toMatchObject({
      code: 'conflict',
      current: { version: 1, decision: inForce?.decision },
    });
  });

  test('are only made about epics of the board, by who may edit them', async () => {
    const boardId = await freeze([idOf(1), idOf(2)]);
    expect(failureOf(await decide(boardId, 0, 'go', null, idOf(3))).code).toBe('notFound');
    expect(failureOf(await decide('20200101000000000', 0, 'go')).code).toBe('notFound');
    expect(failureOf(await decide(boardId, 0, 'go', null, idOf(1), READER)).code).toBe('forbidden');
    expect((await read(boardId, READER)).epics.map(({ mayDecide }) => mayDecide)).toEqual([false, false]);
  });
});

test('what was decided about a deleted issue is forgotten; its line is told to nobody', async () => {
  const boardId = await freeze();
  for (const [version, reason] of ['first secret', 'second secret'].entries())
    valueOf(await onPage(jira, PM, 'board.decide', { boardId, issueId: idOf(2), version, decision: 'stop', reason }));
  valueOf(
    await onPage(jira, PM, 'board.decide', { boardId, issueId: idOf(1), version: 0, decision: 'go', reason: null }),
  );
  await jira.clearCalls();
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(2)}`)).status).toBe(204);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const deleted = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
  expect(deleted).toEqual(
    expect.arrayContaining([`entry/decision:${boardId}:${idOf(2)}`, `entry/decision:${boardId}:${idOf(2)}:1`]),
  );
  const board = await read(boardId);
  expect(board.leftOut).toBe(1);
  expect(board.decisions.map(({ issueId }) => issueId)).toEqual([idOf(1)]);
  expect(board.epics.map(({ issueId }) => issueId)).not.toContain(idOf(2));
});

test('who left is erased from the boards they froze and from what they decided, now and before', async () => {
  const boardId = await freeze([idOf(1), idOf(3)], CLOSED);
  const decide = async (viewer: string, issueId: string, version: number, reason: string) =>
    valueOf(await onPage(jira, viewer, 'board.decide', { boardId, issueId, version, decision: 'stop', reason }));
  await decide(CLOSED, idOf(1), 0, 'one');
  await decide(PM, idOf(1), 1, 'two');
  await decide(CLOSED, idOf(3), 0, 'three');
  expect((await read(boardId)).board.author).toBe(CLOSED);
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  const board = await read(boardId);
  expect(board.board).toMatchObject({ author: 'former user', epics: 2 });
  expect(board.epics.map(({ issueId }) => issueId)).toEqual([idOf(1), idOf(3)]);
  expect(board.decisions).toMatchObject([
    { issueId: idOf(1), reason: 'two', author: PM, earlier: [{ reason: 'one', author: 'former user' }] },
    { issueId: idOf(3), reason: 'three', author: 'former user', version: 1 },
  ]);
  expect(JSON.stringify(board)).not.toContain(CLOSED);
});
