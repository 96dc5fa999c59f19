import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const EPICS = 130;
const PM = 'project-manager';
let jira: RunningLocalJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  for (let number = 1; number <= EPICS; number += 1) await rate(jira, PM, idOf(number), { answers: { impact: 2 } });
  await jira.settings({ taskPaceMs: 0 });
}, 60_000);
afterEach(() => jira.stop());

const propertyPath = (number: number): string => `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`;
const rated = async (): Promise<unknown> => {
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'customerScore >= -100',
  });
  return (body as { count: number }).count;
};
const start = async () => valueOf(await onAdminPage(jira, 'admin', 'removal.start', {}));
const status = async () => valueOf(await onAdminPage(jira, 'admin', 'removal.status', {}));

test('every published summary is removed in the background, forged ones too; the ratings stay', async () => {
  expect(await status()).toEqual({ state: 'idle', done: 0, missed: 0, at: null });
  await jira.rest(PM, 'DELETE', propertyPath(5));
  expect(await start()).toMatchObject({ state: 'running', done: 0 });
  await jira.run('work-consumer');
  expect(await status()).toMatchObject({ state: 'done', done: EPICS, missed: 0 });
  expect(await rated()).toBe(0);
  // A rating that is saved later is published again.
  await rate(jira, PM, idOf(1), { answers: { impact: 3 } });
  expect(await rated()).toBe(1);
  await start();
  await jira.run('work-consumer');
  expect([await rated(), (await status()).state]).toEqual([0, 'done']);
}, 60_000);

test('begun twice it is one removal, and it goes on where it was interrupted', async () => {
  await Promise.all([start(), start()]);
  await jira.faults({
    target: { jira: { path: '/rest/api/3/issue/properties/*', method: 'DELETE', tier: 'app' } },
    fault: { status: 503 },
    count: 2,
  });
  await jira.run('work-consumer');
  expect(await status()).toMatchObject({ state: 'done', done: EPICS });
  expect(await rated()).toBe(0);
}, 60_000);

test('where Jira refuses the many, they are removed one by one', async () => {
  await jira.faults({
    target: { jira: { path: '/rest/api/3/issue/properties/*', method: 'DELETE', tier: 'app' } },
    fault: { status: 403 },
    count: 2,
  });
  await start();
  await jira.run('work-consumer');
  expect(await status()).toMatchObject({ state: 'done', done: EPICS, missed: 0 });
  expect(await rated()).toBe(0);
}, 60_000);
