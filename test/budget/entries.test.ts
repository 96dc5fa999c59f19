import { onPage, onPanel, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { dayIn } from '../support/days';
import { idOf, seedEpics } from '../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
  await jira.settings({ writeLimits: null });
  for (let number = 0; number < 101; number += 1)
    valueOf(
      await onPage(jira, PM, 'entry.save', {
        kind: 'disruption',
        home: { issueId: idOf(1) },
        version: 0,
        changes: { what: `Number ${number}` },
      }),
    );
}, 60_000);
afterAll(() => jira.stop());

/** What an action costs: calls of the storage by their names, and requests to Jira. */
async function costOf(action: () => Promise<unknown>) {
  await jira.clearCalls();
  await action();
  const { invokes, jira: requests, store } = await jira.calls();
  const ops: Record<string, number> = {};
  for (const { op } of store) ops[op] = (ops[op] ?? 0) + 1;
  const told = requests.map(({ tier, method, path }) => `${tier} ${method} ${path.replace(/\d{2,}/g, '*')}`);
  return { invokes: invokes.length, requests: told, store: ops };
}

const CHECK = 'user POST /rest/api/3/permissions/check';
const publication = (tier: string): string => `${tier} PUT /rest/api/3/issue/*/properties/customer-lens`;

test('a list of 100 records: 1 invoke, 1 permission check, 1 query and 1 batch read', async () => {
  const input = { kind: 'disruption', home: { issueId: idOf(1) } } as const;
  const cost = await costOf(async () => {
    expect(valueOf(await onPage(jira, PM, 'entry.list', input)).entries).toHaveLength(100);
  });
  expect(cost).toEqual({ invokes: 1, requests: [CHECK], store: { batchGet: 1, getMany: 1 } });
});

test('what waits: 1 invoke, 1 check, the settings, 11 queries and one more for each 100 records', async () => {
  const changes = { what: 'Late bills', from: dayIn(5), depth: 3 };
  const home = { issueId: idOf(1) };
  valueOf(await onPage(jira, PM, 'entry.save', { kind: 'disruption', home, version: 0, changes }));
  const cost = await costOf(async () => {
    const { cards, done } = valueOf(await onPage(jira, PM, 'mine.list', {}));
    expect([cards.length, done]).toEqual([1, [{ deed: 'disruption', n: 100 }]]);
  });
  expect(cost).toEqual({ invokes: 1, requests: [CHECK], store: { getMany: 12, get: 1 } });
});

test('a save that changes what is counted: 1 invoke, 1 check, 1 transaction, 1 publication', async () => {
  const home = { issueId: idOf(2) };
  await rate(jira, PM, home.issueId, { answers: { impact: 1 } });
  const added = { kind: 'challenge', home, version: 0, changes: { claim: 'tooLow' } } as const;
  const first = await costOf(async () => valueOf(await onPanel(jira, PM, home.issueId, 'entry.save', added)));
  expect(first).toEqual({
    invokes: 1,
    requests: [CHECK, publication('user')],
    // Record and settings, the others of its kind, a version 0 to stand on, all in one, and the look afterwards.
    store: { batchGet: 1, getMany: 1, set: 1, transact: 1, get: 2, batchDelete: 1 },
  });
});

test('of somebody who may not edit the issue the app publishes; what changes no count publishes nothing', async () => {
  const home = { issueId: idOf(3) };
  await rate(jira, PM, home.issueId, { answers: { impact: 1 } });
  const added = { kind: 'request', home, version: 0, changes: { customers: 2 } } as const;
  let id = '';
  const first = await costOf(async () => {
    id = valueOf(await onPanel(jira, COLLEAGUE, home.issueId, 'entry.save', added)).entry.id;
  });
  expect(first.requests).toEqual([CHECK, publication('app')]);
  expect(first.store).toMatchObject({ transact: 1 });
  const change = { id, kind: 'request', home, version: 1, changes: { words: 'Cheaper' } } as const;
  const second = await costOf(async () => valueOf(await onPanel(jira, COLLEAGUE, home.issueId, 'entry.save', change)));
  expect(second.requests).toEqual([CHECK]);
  expect(second.store).toMatchObject({ transact: 1 });
});
