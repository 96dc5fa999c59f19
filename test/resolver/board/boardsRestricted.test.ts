import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

/** Boards of the demo portfolio, some of it hidden from some people. */

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
});
afterAll(() => jira.stop());

const OPEN = '12001';
const HIDDEN_PROJECT = '14001';
const PRICING = '11016';
const SECRET = 'Not announced before March';

async function freezeAsAdmin(): Promise<string> {
  for (const issueId of [OPEN, HIDDEN_PROJECT, PRICING])
    await rate(jira, 'admin', issueId, { answers: { impact: 2, request: 'no' } });
  const { id } = valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: 'All',
      scope: 'All',
      places: 2,
      issueIds: [OPEN, HIDDEN_PROJECT, PRICING],
      more: false,
    }),
  );
  return id;
}

test('a reader is told of the epics that they may see now, of the others only how many there are', async () => {
  const boardId = await freezeAsAdmin();
  for (const issueId of [OPEN, HIDDEN_PROJECT, PRICING]) {
    valueOf(
      await onPage(jira, 'admin', 'board.decide', {
        boardId,
        issueId,
        version: 0,
        decision: 'stop',
        reason: issueId === OPEN ? 'Done' : SECRET,
      }),
    );
  }
  valueOf(
    await onPage(jira, 'admin', 'board.decide', {
      boardId,
      issueId: PRICING,
      version: 1,
      decision: 'override',
      reason: SECRET,
    }),
  );
  const all = valueOf(await onPage(jira, 'admin', 'board.read', { boardId }));
  expect(all.epics.length + all.leftOut).toBe(3);
  expect(all.leftOut).toBe(0);
  const reader = await onPage(jira, 'support-colleague', 'board.read', { boardId });
  const seen = valueOf(reader);
  expect(seen.epics.map(({ issueId }) => issueId)).toEqual([OPEN]);
  expect(seen.leftOut).toBe(2);
  expect(seen.decisions.map(({ issueId }) => issueId)).toEqual([OPEN]);
  expect(JSON.stringify(reader)).not.toMatch(new RegExp(`${SECRET}|${HIDDEN_PROJECT}|${PRICING}`));
});

test('the newest board that one may see is told, with its visible epics; a newer one is passed over', async () => {
  const seen = await freezeAsAdmin();
  const hidden = valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: 'Round of prices',
      scope: 'Prices',
      places: 1,
      issueIds: [PRICING],
      more: false,
    }),
  ).id;
  const asked = { issueIds: [OPEN, PRICING, HIDDEN_PROJECT] };
  const admin = valueOf(await onPage(jira, 'admin', 'board.newest', asked));
  expect(admin.newest?.board.id).toBe(hidden);
  const reader = valueOf(await onPage(jira, 'support-colleague', 'board.newest', asked));
  expect(reader.newest?.board.id).toBe(seen);
  expect(reader.newest?.epics.map(({ issueId }) => issueId)).toEqual([OPEN]);
  expect(reader.newest?.newcomers).toEqual([]);
  expect(JSON.stringify(reader)).not.toContain('Round of prices');
});

test('what is hidden after it was frozen is left out from then on, and there again once it may be seen', async () => {
  const boardId = await freezeAsAdmin();
  const read = async () => valueOf(await onPage(jira, 'project-manager', 'board.read', { boardId }));
  const before = await read();
  expect(before.epics.map(({ issueId }) => issueId)).toContain(HIDDEN_PROJECT);
  // In the bin a project is nobody's to browse.
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/project/BIZ?enableUndo=true')).status).toBe(204);
  const hidden = await read();
  expect(hidden.epics.map(({ issueId }) => issueId)).not.toContain(HIDDEN_PROJECT);
  expect(hidden.leftOut).toBe(before.leftOut + 1);
  expect((await jira.rest('admin', 'POST', '/rest/api/3/project/BIZ/restore')).status).toBe(200);
  expect(await read()).toEqual(before);
});

test('what is deleted after it was frozen is left out from then on', async () => {
  const boardId = await freezeAsAdmin();
  const before = valueOf(await onPage(jira, 'project-manager', 'board.read', { boardId }));
  expect(before.epics.map(({ issueId }) => issueId)).toContain(OPEN);
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${OPEN}`)).status).toBe(204);
  const after = valueOf(await onPage(jira, 'project-manager', 'board.read', { boardId }));
  expect(after.epics.map(({ issueId }) => issueId)).not.toContain(OPEN);
  expect(after.leftOut).toBe(before.leftOut + 1);
});

test('a board of what somebody cannot see is not there for them, and is not listed', async () => {
  await rate(jira, 'admin', HIDDEN_PROJECT, { answers: { impact: 1, request: 'no' } });
  const { id } = valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: SECRET,
      scope: 'BIZ',
      places: 1,
      issueIds: [HIDDEN_PROJECT],
      more: false,
    }),
  );
  for (const viewer of ['board-member', 'outsider']) {
    expect(await onPage(jira, viewer, 'board.read', { boardId: id })).toEqual(
      await onPage(jira, viewer, 'board.read', { boardId: '20200101000000000' }),
    );
    expect(JSON.stringify(await onPage(jira, viewer, 'board.list', {}))).not.toContain(SECRET);
  }
  expect(JSON.stringify(await onPage(jira, 'admin', 'board.list', {}))).toContain(SECRET);
});

test('a board that is hidden and one that is not there cost the same question to Jira', async () => {
  await rate(jira, 'admin', HIDDEN_PROJECT, { answers: { impact: 1, request: 'no' } });
  const { id } = valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: 'Hidden',
      scope: 'BIZ',
      places: 1,
      issueIds: [HIDDEN_PROJECT],
      more: false,
    }),
  );
  const asked = async (boardId: string) => {
    await jira.clearCalls();
    await onPage(jira, 'outsider', 'board.read', { boardId });
    return (await jira.calls()).jira.map(({ path }) => path);
  };
  expect(await asked('20200101000000000')).toEqual(await asked(id));
  expect(await asked(id)).toHaveLength(1);
});

test('forged and foreign ids: no call tells more of a hidden epic than of one that does not exist', async () => {
  for (const issueId of [HIDDEN_PROJECT, PRICING])
    await rate(jira, 'admin', issueId, { answers: { impact: 2, request: 'no' } });
  const { id: boardId } = valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: 'Both',
      scope: 'Both',
      places: 1,
      issueIds: [HIDDEN_PROJECT, PRICING],
      more: false,
    }),
  );
  const decide = (issueId: string) =>
    onPage(jira, 'support-colleague', 'board.decide', { boardId, issueId, version: 0, decision: 'go', reason: null });
  expect(await decide(HIDDEN_PROJECT)).toEqual(await decide('99999999'));
  expect(await decide(PRICING)).toEqual(await decide('99999999'));
  const frozen = (issueId: string) =>
    onPage(jira, 'outsider', 'board.freeze', {
      title: 'Probe',
      scope: 'Probe',
      places: 1,
      issueIds: [issueId],
      more: false,
    });
  expect(await frozen(HIDDEN_PROJECT)).toEqual(await frozen('99999999'));
  const trend = (projectIds: string[]) =>
    onPage(jira, 'outsider', 'trend.read', { projectIds, from: '2026-01', to: '2026-03' });
  expect(await trend(['10003'])).toEqual(await trend(['99999999']));
  for (const viewer of ['outsider', 'support-colleague', 'project-manager']) {
    expect(
      await onPage(jira, viewer, 'needs.save', { version: 0, needs: { retention: 3 }, reason: 'Mine' }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await onPage(jira, viewer, 'proposal.withdraw', { id: '20200101000000000', version: 1 })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  }
});

test('nobody freezes what they do not see', async () => {
  const { id, epics } = valueOf(
    await onPage(jira, 'board-member', 'board.freeze', {
      title: 'Mine',
      scope: 'All',
      places: 1,
      issueIds: ['12002', HIDDEN_PROJECT, PRICING],
      more: false,
    }),
  );
  const board = valueOf(await onPage(jira, 'admin', 'board.read', { boardId: id }));
  expect(board.epics.map(({ issueId }) => issueId)).toEqual(['12002']);
  expect([epics, board.leftOut]).toEqual([1, 0]);
});
