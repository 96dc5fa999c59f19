import { onPage, valueOf } from '../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../support/local/localJira';
import { added, pathAndMeasure, projectHome, type PathAndMeasure } from '../support/local/pathRecords';
import { idOf, seedEpics } from '../support/local/seedEpics';

/** What saves at a path cost whoever waits for them, and what follows costs the background. */

const PM = 'project-manager';
const CHECK = 'user POST /rest/api/3/permissions/check';
const PUBLICATION = 'app PUT /rest/api/3/issue/*/properties/customer-lens';
let jira: MovableJira;
let made: PathAndMeasure;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
  await jira.settings({ writeLimits: null });
  made = await pathAndMeasure(jira, PM);
  await added(jira, PM, 'pathChange', { path: made.path.id }, { issueId: idOf(1) });
  await jira.run('work-consumer');
});
afterAll(() => jira.stop());

/** What invocations of one function cost: calls of the storage by their names, and requests to Jira. */
async function costOf(functionKey: string, action: () => Promise<unknown>) {
  await jira.clearCalls();
  await action();
  const { invokes, jira: requests, store } = await jira.calls();
  const ids = new Set(invokes.filter((one) => one.functionKey === functionKey).map(({ id }) => id));
  const own = <T extends { invocation: string | null }>(calls: readonly T[]): T[] =>
    calls.filter(({ invocation }) => invocation !== null && ids.has(invocation));
  const ops: Record<string, number> = {};
  for (const { op } of own(store)) ops[op] = (ops[op] ?? 0) + 1;
  const told = own(requests).map(({ tier, method, path }) => `${tier} ${method} ${path.replace(/\d{2,}/g, '*')}`);
  return { invokes: ids.size, requests: told, store: ops };
}

test('a save of a path, a measure or a decision: 1 check, 1 transaction; the queue does the rest', async () => {
  const { path, measure } = made;
  const home = projectHome();
  const change = { id: path.id, kind: 'path', home, version: 1, changes: { target: 50 } } as const;
  const told = { id: measure.id, kind: 'measure', home, version: 1, changes: { shows: 'told' } } as const;
  const changed = { invokes: 1, requests: [CHECK], store: { batchGet: 1, transact: 1 } };
  for (const save of [change, told])
    expect(await costOf('entry.save', async () => valueOf(await onPage(jira, PM, 'entry.save', save)))).toEqual(
      changed,
    );
  const decided = { path: path.id, decision: 'act', reason: 'Codes' };
  const decision = await costOf('entry.save', () => added(jira, PM, 'roomDecision', decided));
  expect(decision).toMatchObject({ invokes: 1, requests: [CHECK], store: { transact: 1 } });
});

test('six readings of a measure: 1 invoke, 1 check, 1 transaction with the sheet', async () => {
  const months = ['04', '05', '06', '07', '08', '09'];
  const cells = { consumers: { x: 10, n: 100, source: 'counted' as const } };
  const rows = months.map((month) => ({ measure: made.measure.id, month: `2026-${month}`, version: 0, cells }));
  const cost = await costOf('reading.save', async () =>
    valueOf(await onPage(jira, PM, 'reading.save', { home: projectHome(), rows })),
  );
  expect(cost).toMatchObject({ invokes: 1, requests: [CHECK], store: { transact: 1 } });
  await jira.run('work-consumer');
});

test('what follows a reading: twice three queries, whatever was read before; a changed epic is published', async () => {
  const follows = (month: string, x: number) =>
    costOf('work', async () => {
      const cells = { consumers: { x, n: 100, source: 'counted' as const } };
      const rows = [{ measure: made.measure.id, month, version: 0, cells }];
      valueOf(await onPage(jira, PM, 'reading.save', { home: projectHome(), rows }));
      await jira.run('work-consumer');
    });
  // An older month: the room has been open for longer. Looked at at once, and when indexes know it.
  const older = { invokes: 2, requests: [], store: { get: 6, batchGet: 4, getMany: 6, transact: 2 } };
  expect(await follows('2026-03', 10)).toEqual(older);
  // What is counted of the epic is counted and published as often.
  expect(await follows('2026-10', 20)).toMatchObject({ invokes: 4, requests: [PUBLICATION, PUBLICATION] });
});
