import { onPage, onPanel, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(10) });
});
afterAll(() => jira.stop());

const PM = 'project-manager';
const READS = ['get', 'batchGet', 'getMany', 'getOne'];

/** What an action costs, counted by the local Jira. */
async function costOf(action: () => Promise<unknown>) {
  await jira.clearCalls();
  await action();
  const { invokes, jira: requests, store } = await jira.calls();
  const count = (ops: readonly string[]): number => store.filter(({ op }) => ops.includes(op)).length;
  const called = (method: string, part: string): number =>
    requests.filter((one) => one.method === method && one.path.includes(part)).length;
  return {
    invokes: invokes.length,
    permissionChecks: called('POST', 'permissions/check'),
    propertyWrites: called('PUT', '/properties/'),
    userLookUps: called('GET', '/rest/api/3/user?'),
    issueReads: requests.filter(({ method, path }) => method === 'GET' && /\/issue\/\d+\?/.test(path)).length,
    requests: requests.length,
    reads: count(READS),
    creates: count(['set']),
    transactions: count(['transact']),
    operations: store.length,
  };
}

test('opening the panel: 1 invoke, 1 permission check, at most 2 reads, no write', async () => {
  const cost = await costOf(() => onPanel(jira, PM, idOf(1), 'assessment.open', {}));
  expect(cost).toMatchObject({ invokes: 1, permissionChecks: 1, requests: 1, creates: 0, transactions: 0 });
  expect(cost.reads).toBeLessThanOrEqual(2);
  expect(cost.operations).toBe(cost.reads);
});

test('opening elsewhere: one read of the issue more', async () => {
  const cost = await costOf(() => onPage(jira, PM, 'assessment.open', { issueId: idOf(1) }));
  expect(cost).toMatchObject({ permissionChecks: 1, issueReads: 1, requests: 2 });
});

test('who answered, for a receipt: an invoke, a check, a read of issue, history and what one owes', async () => {
  const issueId = idOf(8);
  for (let version = 0; version < 3; version += 1) await rate(jira, PM, issueId, { disruption: version });
  const cost = await costOf(async () => valueOf(await onPage(jira, PM, 'assessment.history', { issueId })));
  expect(cost).toMatchObject({ invokes: 1, permissionChecks: 1, issueReads: 1, requests: 2, reads: 2, operations: 2 });
});

test('a first save on the panel: 1 create more than any other', async () => {
  const cost = await costOf(() =>
    onPanel(jira, PM, idOf(2), 'assessment.save', { version: 0, changes: { answers: { impact: 1 } } }),
  );
  expect(cost).toMatchObject({
    invokes: 1,
    permissionChecks: 1,
    propertyWrites: 1,
    requests: 2,
    transactions: 1,
    creates: 1,
  });
  expect(cost.reads).toBeLessThanOrEqual(3);
});

test('a save on the panel: an invoke, 1 permission check, 1 property write, 1 transaction, 3 reads', async () => {
  await rate(jira, PM, idOf(3), { answers: { impact: 1 } });
  const cost = await costOf(() =>
    onPanel(jira, PM, idOf(3), 'assessment.save', { version: 1, changes: { answers: { impact: 2 } } }),
  );
  expect(cost).toMatchObject({
    invokes: 1,
    permissionChecks: 1,
    propertyWrites: 1,
    requests: 2,
    transactions: 1,
    creates: 0,
  });
  expect(cost.reads).toBeLessThanOrEqual(3);
  expect(cost.operations).toBe(cost.reads + 1);
});

test('a new sponsor: one user look-up more; the same one again: none', async () => {
  const issueId = idOf(4);
  const first = await costOf(() =>
    onPanel(jira, PM, issueId, 'assessment.save', { version: 0, changes: { sponsor: 'board-member' } }),
  );
  expect(first).toMatchObject({ userLookUps: 1, requests: 3 });
  const again = await costOf(() =>
    onPanel(jira, PM, issueId, 'assessment.save', { version: 1, changes: { sponsor: 'board-member', disruption: 1 } }),
  );
  expect(again).toMatchObject({ userLookUps: 0, requests: 2 });
});

test('the settings for a gadget: 1 invoke, 1 read, no request', async () => {
  const cost = await costOf(async () => valueOf(await onPage(jira, PM, 'settings.open', {})));
  expect(cost).toMatchObject({ invokes: 1, reads: 1, requests: 0, operations: 1 });
});

test('the score badge beside the fields of a rated issue: 1 invoke, 1 read, no request', async () => {
  const issueId = idOf(5);
  await rate(jira, PM, issueId, { answers: { impact: 2, request: 'yes' } });
  const cost = await costOf(async () => {
    const badge = await jira.rest(PM, 'POST', '/shell/properties', { moduleKey: 'score-badge', issueId });
    expect(badge.body).toMatchObject({ status: { value: { label: '77' } } });
  });
  expect(cost).toMatchObject({ invokes: 1, reads: 1, requests: 0, operations: 1 });
});
