import { onAdminPage, rate, valueOf } from '../support/local/appCalls';
import { weighted } from '../support/generators';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

const EPICS = 300;
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  for (let number = 1; number <= EPICS; number += 1)
    await rate(jira, 'project-manager', idOf(number), { answers: { impact: (number % 7) - 3 } });
}, 60_000);
afterAll(() => jira.stop());

test('re-scoring 100 epics: 1 page, 4 batch reads, 1 bulk write, 4 reads to verify, 1 progress write', async () => {
  await jira.clearCalls();
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: weighted(20, 80), reason: 'Budget' }),
  );
  await jira.run('work-consumer');
  const { store, jira: requests } = await jira.calls();
  const count = (op: string): number => store.filter((call) => call.op === op).length;
  const pages = EPICS / 100;
  expect(count('getMany')).toBeLessThanOrEqual(pages + 1);
  expect(count('batchGet')).toBeLessThanOrEqual(8 * pages);
  // One more for the settings themselves.
  expect(count('transact')).toBeLessThanOrEqual(pages + 2);
  expect(requests.filter(({ method, path }) => method === 'POST' && path.includes('/properties/multi'))).toHaveLength(
    pages,
  );
  expect(requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  const polls = requests.filter(({ path }) => path.includes('/task/'));
  expect(polls.length).toBeLessThanOrEqual(10 * pages);
  expect(valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}))).toMatchObject({ state: 'done', done: EPICS });
});
