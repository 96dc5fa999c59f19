import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const EPICS = 100;
let jira: RunningLocalJira;
beforeAll(async () => void (jira = await startLocalJira({ seedIssues: seedEpics(EPICS) })));
afterAll(() => jira.stop());

const ids = Array.from({ length: EPICS }, (_, at) => idOf(at + 1));
const published = async (issueId: string): Promise<object> =>
  (
    (await jira.rest('admin', 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`)).body as {
      value: object;
    }
  ).value;

test('a bulk write that a killed run left behind is waited for: it never stands over what is newer', async () => {
  for (const issueId of ids) await rate(jira, 'project-manager', issueId, { answers: { impact: 1 } });
  const issues = await Promise.all(
    ids.map(async (issueId) => ({
      issueID: Number(issueId),
      properties: { [SUMMARY_PROPERTY]: await published(issueId) },
    })),
  );
  const last = ids.at(-1) ?? '';
  const { assessment } = await rate(jira, 'project-manager', last, { answers: { impact: 3 } });
  // Jira goes on with what it was asked for, whoever asked: here as slowly as it takes to be overtaken.
  await jira.settings({ taskPaceMs: 400 });
  expect((await jira.rest('admin', 'POST', '/rest/api/3/issue/properties/multi', { issues })).status).toBe(303);
  await jira.clearCalls();
  const saved = valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: weighted(20, 80), reason: 'Budget' }),
  );
  expect((await jira.run('work-consumer')).status).toBe(200);
  const { jira: requests } = await jira.calls();
  expect(requests.some(({ path, status }) => path.endsWith('/properties/multi') && status === 409)).toBe(true);
  for (const issueId of ids) expect(await published(issueId)).toMatchObject({ settings: saved.version });
  expect(await published(last)).toMatchObject({ version: assessment.version, answers: { impact: 3 } });
});
