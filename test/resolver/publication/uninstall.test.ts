import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { rate } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const EPICS = 130;
let jira: RunningLocalJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  for (let number = 1; number <= EPICS; number += 1)
    await rate(jira, 'project-manager', idOf(number), { answers: { impact: 2 }, sponsor: 'board-member' });
}, 60_000);
afterEach(() => jira.stop());

const path = '/rest/api/3/issue/properties/*';
const rated = async (): Promise<unknown> =>
  (
    (await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', { jql: 'customerScore >= -100' }))
      .body as { count: number }
  ).count;
const property = async (number: number): Promise<number> =>
  (await jira.rest('admin', 'GET', `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`)).status;

test('what the app published goes with it: no score, no sponsor is left in any search, by one request', async () => {
  expect(await rated()).toBe(EPICS);
  // Written by somebody who never rated: it goes too.
  await jira.rest('project-manager', 'PUT', `/rest/api/3/issue/${idOf(1)}/properties/another`, { theirs: true });
  await jira.clearCalls();
  expect((await jira.run('before-uninstall')).status).toBe(200);
  const { jira: requests, store } = await jira.calls();
  expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  expect(store).toEqual([]);
  expect(await rated()).toBe(0);
  expect(await property(1)).toBe(404);
  expect((await jira.rest('admin', 'GET', `/rest/api/3/issue/${idOf(1)}/properties/another`)).status).toBe(200);
}, 60_000);

test('where Jira refuses that, the rated epics are named; refused again, it ends without a fault', async () => {
  await jira.faults({ target: { jira: { path, method: 'DELETE', tier: 'app' } }, fault: { status: 500 }, count: 1 });
  expect((await jira.run('before-uninstall')).status).toBe(200);
  expect(await rated()).toBe(0);
  await rate(jira, 'project-manager', idOf(1), { answers: { impact: 1 } });
  await jira.faults({ target: { jira: { path, method: 'DELETE', tier: 'app' } }, fault: { status: 500 } });
  expect((await jira.run('before-uninstall')).status).toBe(200);
  expect(await rated()).toBe(1);
}, 60_000);
