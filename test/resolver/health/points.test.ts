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
const propertyPath = (issueId: string): string => `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;
const refuse = (tier: 'app' | 'user', status = 403) =>
  jira.faults({
    target: { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT', tier } },
    fault: { status },
  });

async function rateSome(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await rate(jira, PM, idOf(number), { answers: { impact: 1, request: 'no' } });
}

test('the points of background runs are those that Jira counts', async () => {
  await jira.settings({ taskPaceMs: 0 });
  await rateSome(6);
  await jira.rest(PM, 'DELETE', propertyPath(idOf(2)));
  await jira.clearCalls();
  for (const module of ['hourly-sweep', 'nightly-reconcile']) await jira.run(module);
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: weighted(20, 80), reason: 'Points' }),
  );
  await jira.run('work-consumer');
  const charged = (await jira.calls()).jira
    .filter(({ tier }) => tier === 'app')
    .reduce((sum, { points }) => sum + points, 0);
  const { points } = await health();
  const told = (points?.now.background ?? 0) + (points?.before.background ?? 0);
  expect(told).toBe(charged);
});

test('each save counts, however often an epic is saved, with what Jira charged for it', async () => {
  const tell = async (): Promise<number> => {
    const { points } = await health();
    return (points?.now.saves ?? 0) + (points?.before.saves ?? 0);
  };
  const version = async (): Promise<number> =>
    valueOf(await onPage(jira, PM, 'assessment.open', { issueId: idOf(1) })).assessment.version;
  let charged = 0;
  for (let round = 0; round < 8; round += 1) {
    const changes = { answers: { impact: (round % 7) - 3 }, ...(round === 4 ? { sponsor: 'board-member' } : {}) };
    const next = await version();
    const before = (await jira.settings()).quotaSpent;
    valueOf(await onPage(jira, PM, 'assessment.save', { issueId: idOf(1), version: next, changes }));
    charged += (await jira.settings()).quotaSpent - before;
  }
  expect(charged).toBeGreaterThan(8 * 4);
  expect(await tell()).toBe(charged);
});

test('queued work counts too that keeps no record of its own', async () => {
  await jira.clearCalls();
  await refuse('user', 500);
  await rateSome(3);
  await jira.run('work-consumer');
  const charged = (await jira.calls()).jira
    .filter(({ tier }) => tier === 'app')
    .reduce((sum, { points }) => sum + points, 0);
  expect(charged).toBe(3);
  const { points } = await health();
  expect((points?.now.background ?? 0) + (points?.before.background ?? 0)).toBe(charged);
});

test('what Jira itself says of the hour is told: the limit, and near it what is left', async () => {
  await rateSome(1);
  expect((await health()).points?.jira).toEqual({ limit: 65_000, left: null });
  await rateSome(8);
  const quota = (await jira.settings()).quotaSpent + 12;
  await jira.settings({ quota });
  const { points } = await health();
  expect(points?.jira).toEqual({ limit: quota, left: quota - (await jira.settings()).quotaSpent });
});
