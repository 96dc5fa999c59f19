import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { GROUPS } from '#sandbox/jira/groups';
import { onAdminPage, onPage, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

/** What the ladder adds to a night. */

const EPICS = 6;
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  const { groupId: id, name } = GROUPS[0]!;
  const settings = { ...DEFAULT_SETTINGS, officeGroup: { id, name } };
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings, reason: 'The office' }));
  for (let number = 1; number <= EPICS; number += 1)
    await rate(jira, 'project-manager', idOf(number), { answers: { impact: 1 } });
}, 60_000);
afterAll(() => jira.stop());

async function night() {
  await jira.clearCalls();
  expect((await jira.run('nightly-reconcile')).status).toBe(200);
  const { store, jira: asked } = await jira.calls();
  const pointsOf = (path: string): number[] =>
    asked.filter((request) => request.path.startsWith(`/rest/api/3/${path}`)).map(({ points }) => points);
  return { queries: store.filter(({ op }) => op === 'getMany').length, pointsOf };
}

test('a night asks three queries a person, and Jira once for each who acted and once for what they did', async () => {
  const { queries, pointsOf } = await night();
  // Of the one who rated: the request, and one group or none.
  expect(pointsOf('user/groups').length).toBe(1);
  // Those that are mended, and those that were acted on: the same here.
  expect(pointsOf('issue/bulkfetch')).toEqual([1 + EPICS, 1 + EPICS]);
  // Whom one record names more, by an opinion that is asked for, is one more to ask about.
  const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  valueOf(await onPage(jira, 'project-manager', 'opinion.ask', { issueId: idOf(1), people: ['board-member'], dueAt }));
  expect((await night()).queries).toBe(queries + 3);
});
