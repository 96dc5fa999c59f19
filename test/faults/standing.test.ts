import { onAdminPage, onPage, valueOf } from '../support/local/appCalls';
import { weighted } from '../support/generators';
import { FaultSite, PM } from './faultSite';

let site: FaultSite;
beforeAll(async () => void (site = await FaultSite.start()));
afterAll(() => site.jira.stop());

/** The first delivery, those after 1, 2, 4 and 8 minutes, and one every 15 minutes until 23 hours are over. */
const MOST_DELIVERIES = 1 + 4 + 22.75 * 4;

test('work that fails every time is given up after 23 hours, and recovered by sweep and reconcile', async () => {
  const { jira } = site;
  const [saved, deleted, rescored] = [await site.ratedEpic(), await site.ratedEpic(), await site.ratedEpic()];
  await jira.faults(
    { target: { jira: { path: '/rest/**', tier: 'app' } }, fault: { status: 500 } },
    { target: { jira: { path: '/rest/api/3/issue/*/properties/*', tier: 'user' } }, fault: { status: 500 } },
    { target: { store: { op: 'getMany' } }, fault: { status: 500 } },
  );
  await jira.clearCalls();
  const changes = { answers: { impact: 3 } };
  const answer = valueOf(await onPage(jira, PM, 'assessment.save', { issueId: saved.issueId, version: 1, changes }));
  expect([answer.published, answer.assessment.version]).toEqual([false, 2]);
  site.acknowledge(saved.issueId, 2, changes);
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version: 0,
      settings: weighted(40, 60),
      reason: 'Everything fails',
    }),
  );
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${deleted.issueId}`)).status).toBe(204);
  site.noteDeleted(deleted);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const worked = (await jira.calls()).invokes.filter(({ moduleKey }) => moduleKey === 'work-consumer');
  expect(worked).toHaveLength(3 * MOST_DELIVERIES);
  expect(valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}))).toMatchObject({ state: 'failed' });

  await jira.clearCalls();
  await jira.run('work-consumer');
  expect((await jira.calls()).invokes.filter(({ moduleKey }) => moduleKey === 'work-consumer')).toEqual([]);

  await jira.clearFaults();
  for (const module of ['hourly-sweep', 'nightly-reconcile']) expect((await jira.run(module)).status).toBe(200);
  for (const { issueId } of [saved, rescored]) expect(await site.problemsOf(issueId)).toEqual([]);
});
