import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

/** In the demo portfolio MOB-16 has a security level that leaves the app out, and project-manager in. */
const HIDDEN_FROM_APP = 'MOB-16';
const PM = 'project-manager';

let jira: RunningLocalJira;
let issueId: string;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  issueId = ((await jira.rest(PM, 'GET', `/rest/api/3/issue/${HIDDEN_FROM_APP}?fields=summary`)).body as { id: string })
    .id;
}, 30_000);
afterAll(() => jira.stop());

const published = async (): Promise<{ version: number; settings: number }> =>
  (
    (await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`)).body as {
      value: { version: number; settings: number };
    }
  ).value;

test('a save is published by the person, who sees what the app does not', async () => {
  const { assessment, published: done } = await rate(jira, PM, issueId, { answers: { impact: 3 } });
  expect(done).toBe(true);
  expect(await published()).toMatchObject({ version: assessment.version });
});

test('a re-scoring counts what the app may not publish, and does not try for ever', async () => {
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version: 1,
      settings: weighted(20, 80),
      reason: 'Requests count more',
    }),
  );
  await jira.run('work-consumer');
  const status = valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}));
  expect(status).toMatchObject({ state: 'done', missed: 1 });
  expect(await published()).toMatchObject({ settings: 1 });
  await jira.clearCalls();
  await jira.run('hourly-sweep');
  await jira.run('nightly-reconcile');
  const tried = (await jira.calls()).jira.filter(
    ({ method, path }) => method === 'PUT' && path.includes(`/issue/${issueId}/`),
  );
  expect(tried).toEqual([]);
});

test('the next change of its rating publishes it with the settings in force', async () => {
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  expect(await published()).toMatchObject({ settings: 2 });
  expect(valueOf(await onPage(jira, PM, 'assessment.open', { issueId })).settingsVersion).toBe(2);
});
