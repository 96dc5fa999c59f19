import { MOST_FROZEN } from '#domain/board/board';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';

let jira: RunningLocalJira;
beforeAll(async () => {
  // Jira says of the administrator's account that it is closed; it still answers to its viewer.
  const closed = { ...(anIssue(99, 'Story') as { fields: object }) };
  closed.fields = { ...closed.fields, reporter: { accountId: CLOSED, displayName: 'Someone who left', active: false } };
  jira = await startLocalJira({ seedIssues: [...seedEpics(12), closed] });
  await jira.settings({ writeLimits: null });
  for (const [n, impact] of [3, 2, 1, 1, -2].entries())
    await rate(jira, PM, idOf(n + 1), {
      answers: { impact, request: 'no' },
      stage: 'retention',
      sponsor: 'board-member',
    });
});
afterAll(() => jira.stop());

const PM = 'project-manager';
const READER = 'board-member';
const CLOSED = 'admin';
const ALL = Array.from({ length: 12 }, (_, n) => idOf(n + 1));

let titles = 0;
/** Each with a title of its own: the very same, frozen twice, is one board. */
const nextTitle = (): string => `November ${(titles += 1)}`;

async function freeze(issueIds: string[] = ALL, viewer = PM, title = nextTitle()): Promise<string> {
  return valueOf(
    await onPage(jira, viewer, 'board.freeze', { title, scope: 'All epics', places: 2, issueIds, more: false }),
  ).id;
}
const read = async (boardId: string, viewer = PM) => valueOf(await onPage(jira, viewer, 'board.read', { boardId }));
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

test('newcomers of a board are the epics whose first save came after it, among those that the caller sees', async () => {
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

test('who sends the very same once more, because no answer came, gets the board that is there; anything else is another', async () => {
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

  test('changed over and over, one epic does not push out what was decided about another; what is not told is counted by the version', async () => {
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
  expect(reading.store).toEqual(['get', 'batchGet', 'getMany']);
  const listing = await costOf(async () => valueOf(await onPage(jira, PM, 'board.list', {})));
  expect(listing.requests).toEqual(['/rest/api/3/permissions/check']);
  expect(listing.store).toEqual(['getMany']);
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
