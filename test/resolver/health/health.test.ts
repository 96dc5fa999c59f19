import type { Health } from '#contract/health';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const EPICS = 12;
let jira: RunningLocalJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
});
afterEach(() => jira.stop());

const health = async (): Promise<Health> => valueOf(await onAdminPage(jira, 'admin', 'health.read', {}));
const retry = async (after?: string) =>
  valueOf(await onAdminPage(jira, 'admin', 'health.retry', after === undefined ? {} : { after }));
const propertyPath = (issueId: string): string => `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;
const published = async (issueId: string): Promise<unknown> =>
  ((await jira.rest(PM, 'GET', propertyPath(issueId))).body as { value?: unknown }).value;
const refuse = (tier: 'app' | 'user', status = 403) =>
  jira.faults({
    target: { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT', tier } },
    fault: { status },
  });

async function rateSome(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await rate(jira, PM, idOf(number), { answers: { impact: 1, request: 'no' } });
}

test('where nothing ever ran nothing is wrong', async () => {
  expect(await health()).toMatchObject({
    runs: {
      reconcile: { complete: null, underWay: null, failedAt: null },
      sweep: { complete: null, underWay: null, failedAt: null },
      storage: null,
    },
    backlog: { waiting: { count: 0, more: false }, running: [] },
    failed: { refused: { count: 0, more: false }, late: { count: 0, more: false }, named: [], hidden: 0 },
    settings: { version: 0, current: 0, older: 0, versions: [] },
    points: {
      now: { background: 0, saves: 0 },
      before: { background: 0, saves: 0 },
      more: false,
      limit: 65_000,
      jira: { limit: 65_000, left: null },
    },
  });
});

test('what the runs found and mended, and what they keep', async () => {
  await rateSome(5);
  await rate(jira, PM, idOf(1), { answers: { impact: 2 } });
  await jira.rest(PM, 'DELETE', propertyPath(idOf(2)));
  await jira.rest(PM, 'PUT', propertyPath(idOf(9)), {
    v: 1,
    version: 1,
    settings: 0,
    floor: 100,
    ceiling: 100,
    answers: { impact: 3 },
  });
  await jira.run('hourly-sweep');
  await jira.rest(PM, 'DELETE', propertyPath(idOf(3)));
  await jira.run('nightly-reconcile');
  const { runs } = await health();
  expect(runs?.sweep).toMatchObject({
    complete: { checked: 5, republished: 1, unseen: 0 },
    underWay: null,
    failedAt: null,
  });
  expect(runs?.reconcile).toMatchObject({
    complete: { checked: 5, republished: 1, removed: 1, moved: 0, refused: 0, unseen: 0 },
    underWay: null,
    failedAt: null,
  });
  expect(runs?.storage).toMatchObject({ records: 5, changes: 6 });
  expect(runs?.storage?.bytes).toBeGreaterThan(5 * 100);
});

test('a run that fails says so, and keeps what the one before it found', async () => {
  await rateSome(2);
  for (const module of ['hourly-sweep', 'nightly-reconcile']) await jira.run(module);
  const well = (await health()).runs;
  await jira.faults({ target: { jira: { path: '/rest/api/3/issue/bulkfetch', tier: 'app' } }, fault: { status: 500 } });
  for (const module of ['hourly-sweep', 'nightly-reconcile']) await jira.run(module);
  const failed = (await health()).runs;
  for (const run of ['sweep', 'reconcile'] as const) {
    expect(failed?.[run].complete).toEqual(well?.[run].complete);
    expect(failed?.[run].failedAt).toEqual(expect.any(String));
  }
  await jira.clearFaults();
  for (const module of ['hourly-sweep', 'nightly-reconcile']) await jira.run(module);
  const again = (await health()).runs;
  expect([again?.sweep.failedAt, again?.reconcile.failedAt]).toEqual([null, null]);
});

test('an epic that a check could not publish waits, and no longer when it was', async () => {
  await rateSome(2);
  await jira.rest(PM, 'DELETE', propertyPath(idOf(1)));
  await refuse('app', 500);
  await jira.run('nightly-reconcile');
  const { backlog, runs } = await health();
  expect(runs?.reconcile.complete).toMatchObject({ checked: 2, republished: 0, refused: 1 });
  expect(backlog?.waiting).toEqual({ count: 1, more: false });
  await jira.clearFaults();
  await jira.run('nightly-reconcile');
  expect(await published(idOf(1))).toMatchObject({ answers: { impact: 1 } });
  expect((await health()).backlog?.waiting).toEqual({ count: 0, more: false });
});

test('a save that could not be published waits, and no longer when it was', async () => {
  await refuse('user', 500);
  await refuse('app', 500);
  const answer = await rate(jira, PM, idOf(1), { answers: { impact: 3 } });
  expect(answer.published).toBe(false);
  expect((await health()).backlog?.waiting).toEqual({ count: 1, more: false });
  // Not late yet: the background may still be about to publish it.
  expect((await health()).failed).toMatchObject({ late: { count: 0 }, named: [] });
  await jira.clearFaults();
  await jira.run('hourly-sweep');
  expect(await published(idOf(1))).toMatchObject({ answers: { impact: 3 } });
  expect((await health()).backlog?.waiting).toEqual({ count: 0, more: false });
});

test('a mark that is no longer true goes with the next run, without another publication', async () => {
  await jira.faults({
    target: { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT' } },
    fault: { status: 500, dropAfterDoing: true },
  });
  await rate(jira, PM, idOf(1), { answers: { impact: 3 } });
  await jira.run('work-consumer');
  await jira.clearFaults();
  if ((await health()).backlog?.waiting.count === 0) throw new Error('Nothing waits: the case does not stand.');
  await jira.clearCalls();
  await jira.run('nightly-reconcile');
  expect((await jira.calls()).jira.filter(({ method }) => method === 'PUT')).toEqual([]);
  expect((await health()).backlog?.waiting.count).toBe(0);
});

test('what Jira refuses is named, and retrying makes it well once it no longer does', async () => {
  await rateSome(3);
  for (const number of [1, 2]) await jira.rest(PM, 'DELETE', propertyPath(idOf(number)));
  await refuse('app');
  await jira.run('hourly-sweep');
  const sick = (await health()).failed;
  expect(sick).toMatchObject({ refused: { count: 2, more: false }, hidden: 0 });
  expect(sick?.named.map(({ issueId, why }) => [issueId, why])).toEqual([
    [idOf(1), 'refused'],
    [idOf(2), 'refused'],
  ]);

  expect(await retry()).toEqual({ queued: 2, left: { count: 0, more: false } });
  await jira.run('work-consumer');
  expect((await health()).failed?.refused.count).toBe(2);

  await jira.clearFaults();
  expect(await retry()).toMatchObject({ queued: 2 });
  await jira.run('work-consumer');
  expect((await health()).failed).toMatchObject({ refused: { count: 0 }, named: [] });
  for (const number of [1, 2]) expect(await published(idOf(number))).toMatchObject({ answers: { impact: 1 } });
  expect(await retry()).toEqual({ queued: 0, left: { count: 0, more: false } });
});

test('epics that the app cannot see are counted: hidden ones and deleted ones look alike', async () => {
  await rateSome(3);
  await jira.faults({ target: { store: { op: 'getMany' } }, fault: { status: 500 } });
  await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(2)}`);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  await jira.clearFaults();
  await jira.run('nightly-reconcile');
  const { runs, failed } = await health();
  expect(runs?.reconcile.complete).toMatchObject({ checked: 3, unseen: 1 });
  // Whoever saved it published it: nothing is to be done.
  expect(failed).toMatchObject({ refused: { count: 0 }, named: [], hidden: 0 });
});

test('of what the viewer may not see only the number is told', async () => {
  await rateSome(3);
  await refuse('app');
  for (const number of [1, 2]) await jira.rest(PM, 'DELETE', propertyPath(idOf(number)));
  await jira.run('hourly-sweep');
  await jira.faults(
    { target: { store: { op: 'getMany', key: 'change*' } }, fault: { status: 500 } },
    { target: { store: { op: 'batchDelete' } }, fault: { status: 500 } },
  );
  await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(2)}`);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  await jira.clearFaults();
  const { failed } = await health();
  expect(failed).toMatchObject({ refused: { count: 2 }, named: [{ issueId: idOf(1) }], hidden: 1 });
  expect(JSON.stringify(failed)).not.toContain(idOf(2));
});

test('how many epics stand with the settings in force, and with older ones', async () => {
  await rateSome(4);
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: weighted(20, 80), reason: 'First' }),
  );
  await jira.run('work-consumer');
  await jira.faults(
    { target: { jira: { path: '/rest/**', method: 'POST', tier: 'app' } }, fault: { status: 500 } },
    { target: { jira: { path: '/rest/**', method: 'PUT', tier: 'app' } }, fault: { status: 500 } },
  );
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 1, settings: weighted(30, 70), reason: 'Second' }),
  );
  await jira.run('work-consumer');
  await jira.clearFaults();
  await rate(jira, PM, idOf(1), { answers: { impact: 2 } });
  expect((await health()).settings).toEqual({ version: 2, current: 1, older: 3, versions: [{ version: 1, count: 3 }] });
});

test('a part that cannot be read is missing, and the others stand', async () => {
  await rateSome(1);
  await jira.faults({ target: { jira: { path: '/rest/api/3/search/approximate-count' } }, fault: { status: 500 } });
  expect(await health()).toMatchObject({ settings: null, runs: {}, backlog: {}, failed: {}, points: {} });
  await jira.clearFaults();
  await jira.faults({ target: { store: { op: 'getMany' } }, fault: { status: 500 } });
  expect(await health()).toMatchObject({
    settings: { current: 1 },
    runs: {},
    backlog: null,
    failed: null,
    points: null,
  });
});

test('more than a hundred refused epics are counted as at least so many, and retried by the hundred', async () => {
  await jira.stop();
  const many = 130;
  jira = await startLocalJira({ seedIssues: seedEpics(many) });
  await rateSome(many);
  for (let number = 1; number <= many; number += 1) await jira.rest(PM, 'DELETE', propertyPath(idOf(number)));
  await refuse('app', 404);
  await jira.run('hourly-sweep');
  const { failed } = await health();
  expect(failed).toMatchObject({ refused: { count: 100, more: true }, hidden: 0 });
  expect(failed?.named).toHaveLength(25);
  const first = await retry();
  expect(first).toMatchObject({ queued: 100, left: { more: true } });
  expect(await retry(first.next)).toEqual({ queued: 30, left: { count: 0, more: false } });
});

test('only an administrator is told', async () => {
  for (const procedure of ['health.read', 'health.retry'] as const) {
    expect(await onAdminPage(jira, PM, procedure, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
  expect((await jira.invoke('admin', 'portfolio-page', 'health.read', {})).status).not.toBe(200);
  expect(await onPage(jira, 'admin', 'settings.open', {})).toMatchObject({ ok: true });
});
