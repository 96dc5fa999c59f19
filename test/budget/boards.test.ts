import { onPage, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

const EPICS = 120;
const PM = 'project-manager';
const IDS = Array.from({ length: EPICS }, (_, n) => idOf(n + 1));

let jira: RunningLocalJira;
let boardId = '';
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  await jira.settings({ writeLimits: null });
  for (const [n, issueId] of IDS.entries()) {
    const changes = { answers: { impact: (n % 7) - 3, request: 'no' } };
    valueOf(await onPage(jira, PM, 'assessment.save', { issueId, version: 0, changes }));
  }
}, 120_000);
afterAll(() => jira.stop());

async function costOf(action: () => Promise<unknown>): Promise<{ requests: number; store: Record<string, number> }> {
  await jira.clearCalls();
  await action();
  const calls = await jira.calls();
  const store: Record<string, number> = {};
  for (const { op } of calls.store) store[op] = (store[op] ?? 0) + 1;
  return { requests: calls.jira.length, store };
}

test('freezing: a permission check, a batch read for each 25 epics, settings, same board, a transaction', async () => {
  const cost = await costOf(async () => {
    boardId = valueOf(
      await onPage(jira, PM, 'board.freeze', { title: 'x', scope: 'x', places: 10, issueIds: IDS, more: false }),
    ).id;
  });
  expect(cost).toEqual({
    requests: 1,
    store: { batchGet: Math.ceil(EPICS / 25), get: 1, getMany: 1, set: 1, transact: 1 },
  });
});

test('reading: a check, board, settings, tie, what one owes, each 100 decisions, each 25 replaced', async () => {
  for (const issueId of IDS.slice(0, 101))
    valueOf(await onPage(jira, PM, 'board.decide', { boardId, issueId, version: 0, decision: 'go', reason: null }));
  for (const issueId of IDS.slice(0, 26))
    valueOf(await onPage(jira, PM, 'board.decide', { boardId, issueId, version: 1, decision: 'hold', reason: null }));
  const cost = await costOf(async () => valueOf(await onPage(jira, PM, 'board.read', { boardId })));
  expect(cost).toEqual({ requests: 1, store: { get: 3, batchGet: 1 + 2, getMany: 2 + 1 } });
}, 60_000);

test('deciding the first time: issue, three reads, what one owes, a record to stand on, transaction', async () => {
  const cost = await costOf(async () =>
    valueOf(
      await onPage(jira, PM, 'board.decide', { boardId, issueId: IDS[110], version: 0, decision: 'go', reason: null }),
    ),
  );
  expect(cost).toEqual({ requests: 2, store: { get: 2, batchGet: 1, getMany: 1, set: 1, transact: 1 } });
});

test('the newest for a gadget: three checks, three reads, what one owes, one for each 25 that it lacks', async () => {
  const cost = await costOf(async () => {
    const { newest } = valueOf(await onPage(jira, PM, 'board.newest', { issueIds: IDS }));
    expect(newest?.board.id).toBe(boardId);
  });
  expect(cost).toEqual({ requests: 3, store: { getMany: 2, get: 1, batchGet: 1 } });
  const withOthers = await costOf(async () => {
    valueOf(
      await onPage(jira, PM, 'board.freeze', {
        title: 'y',
        scope: 'y',
        places: 1,
        issueIds: IDS.slice(0, 50),
        more: true,
      }),
    );
    await jira.clearCalls();
    valueOf(await onPage(jira, PM, 'board.newest', { issueIds: IDS }));
  });
  expect(withOthers).toEqual({ requests: 3, store: { getMany: 2, get: 1, batchGet: 1 + Math.ceil(70 / 25) } });
});

test('what is said against it: a batch for each 25 epics, two queries where there are voices, a roster', async () => {
  const asked = { boardId, issueIds: IDS.slice(0, 100) };
  const cost = (): Promise<{ requests: number; store: Record<string, number> }> =>
    costOf(async () => valueOf(await onPage(jira, PM, 'board.voices', asked)));
  const none = { requests: 1, store: { get: 2, batchGet: 1 + 4, getMany: 1 + 1 } };
  expect(await cost()).toEqual(none);
  const home = { issueId: IDS[0] ?? '' };
  valueOf(await onPage(jira, PM, 'opinion.save', { ...home, version: 0, changes: { impact: 1 } }));
  const challenge = { kind: 'challenge', home, version: 0, changes: { claim: 'tooLow' } } as const;
  valueOf(await onPage(jira, PM, 'entry.save', challenge));
  expect(await cost()).toEqual({ ...none, store: { ...none.store, getMany: 1 + 1 + 2 } });
});

test('listing: one read and one permission check', async () => {
  expect(await costOf(async () => valueOf(await onPage(jira, PM, 'board.list', {})))).toEqual({
    requests: 1,
    store: { getMany: 1 },
  });
});
