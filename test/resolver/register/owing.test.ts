import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

/** Who owes an opinion learns nothing in a roundabout way, and only who may ask makes somebody owe one. */

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const BOARD = 'board-member';
const ADMIN = 'admin';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(12) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const ask = (issueId: string, people: string[], dueAt = '2099-01-01') =>
  onPage(jira, PM, 'opinion.ask', { issueId, people, dueAt });
const give = (viewer: string, issueId: string, version: number, changes: Record<string, unknown>) =>
  onPage(jira, viewer, 'opinion.save', { issueId, version, changes });

describe('boards', () => {
  const [owed, other, later] = [idOf(1), idOf(2), idOf(3)];
  let boardId = '';
  const board = (issueIds: string[]) => ({ title: 'B', scope: 'All', places: 1, issueIds, more: false });

  beforeAll(async () => {
    await rate(jira, PM, owed, { answers: { impact: 3 } });
    await rate(jira, PM, other, { answers: { impact: 1 } });
    boardId = valueOf(await onPage(jira, PM, 'board.freeze', board([owed, other]))).id;
    await rate(jira, PM, later, { answers: { impact: 2 } });
    for (const issueId of [owed, later]) valueOf(await ask(issueId, [BOARD, ADMIN]));
    const decided = { boardId, issueId: owed, version: 0, decision: 'stop', reason: 'It harms nobody' } as const;
    valueOf(await onPage(jira, PM, 'board.decide', decided));
  });

  test('the newest tells nothing of the epic, nor whether it was rated since', async () => {
    const { newest } = valueOf(await onPage(jira, BOARD, 'board.newest', { issueIds: [owed, other, later] }));
    expect(newest?.epics.map(({ issueId }) => issueId)).toEqual([other]);
    expect(newest?.newcomers).toEqual([]);
    const asked = { since: LONG_AGO, issueIds: [owed, other, later] };
    expect(valueOf(await onPage(jira, BOARD, 'board.newcomers', asked)).newcomers).toEqual([other]);
    const seen = valueOf(await onPage(jira, PM, 'board.newest', { issueIds: [owed, other, later] })).newest;
    expect([seen?.epics.length, seen?.newcomers]).toEqual([2, [later]]);
  });

  test('a board of their own would tell it by the ranks of the others', async () => {
    expect(failureOf(await onPage(jira, BOARD, 'board.freeze', board([owed, other]))).code).toBe('forbidden');
    valueOf(await onPage(jira, BOARD, 'board.freeze', board([other])));
  });

  test('what was decided about it is not told as a conflict', async () => {
    const stale = { boardId, issueId: owed, version: 0, decision: 'go', reason: null } as const;
    const failure = failureOf(await onPage(jira, ADMIN, 'board.decide', stale));
    expect(failure.code).toBe('forbidden');
    expect(failure.current).toBeUndefined();
  });
});

test('a sponsor who owes an opinion confirms the rating after it: the confirmation holds its impact', async () => {
  const issueId = idOf(4);
  await rate(jira, PM, issueId, { answers: { impact: 3 }, sponsor: BOARD });
  valueOf(await ask(issueId, [BOARD]));
  const sent = { kind: 'confirmation', home: { issueId }, version: 0, changes: { gate: 'Build' } } as const;
  const refused = failureOf(await onPage(jira, BOARD, 'entry.save', sent));
  expect(refused).toMatchObject({ code: 'forbidden', message: expect.stringContaining('asked') as string });
  valueOf(await give(BOARD, issueId, 1, { impact: 1 }));
  const { entry } = valueOf(await onPage(jira, BOARD, 'entry.save', sent));
  expect(entry.body).toMatchObject({ impact: 3, version: 1 });
});

test('only who was asked passes an opinion on, and once: passing on asks somebody', async () => {
  const issueId = idOf(5);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  valueOf(await ask(issueId, [BOARD]));
  expect(failureOf(await give(COLLEAGUE, issueId, 0, { passedTo: PM })).code).toBe('forbidden');
  expect(valueOf(await onPage(jira, PM, 'assessment.open', { issueId })).can.rate).toBe(true);
  valueOf(await give(BOARD, issueId, 1, { passedTo: ADMIN }));
  expect(failureOf(await give(BOARD, issueId, 2, { passedTo: PM })).code).toBe('forbidden');
  expect(valueOf(await onPage(jira, PM, 'opinion.open', { issueId })).own).toBeNull();
});

test.each(['2099-02-31', '2099-01-01T99:99:99.000Z', '9999-12-31T23:59:59.999Z'])(
  'a date that could not be stored and read again, %s, keeps nobody from the epic',
  async (dueAt) => {
    const issueId = idOf(6);
    await rate(jira, PM, issueId, { disruption: null, answers: { impact: 1 } });
    expect(failureOf(await ask(issueId, [COLLEAGUE], dueAt)).code).toBe('invalid');
    expect(valueOf(await onPage(jira, COLLEAGUE, 'assessment.open', { issueId })).score).not.toBeNull();
  },
);
