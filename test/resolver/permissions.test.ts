import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { failureOf, onAdminPage, onPage, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
});
afterAll(() => jira.stop());

const ABSENT = '99999';

test('hidden and absent answer the same, after the same calls', async () => {
  const trace = async (issueId: string) => {
    await jira.clearCalls();
    const answer = await onPage(jira, 'outsider', 'assessment.open', { issueId });
    const { jira: requests, store } = await jira.calls();
    return { answer, requests: requests.map(({ method, path, status }) => [method, path, status]), store };
  };
  expect(await trace(idOf(1))).toEqual(await trace(ABSENT));
});

test('rows are vouched for only where they are seen: hidden and absent are both left out', async () => {
  const rows = [idOf(1), ABSENT].map((issueId) => ({ issueId, property: { v: 1, forged: true } }));
  expect(valueOf(await onPage(jira, 'outsider', 'portfolio.vouch', { rows }))).toEqual({ doubtful: [] });
  expect(valueOf(await onPage(jira, 'board-member', 'portfolio.vouch', { rows }))).toEqual({ doubtful: [idOf(1)] });
});

test('the outsider finds nothing: no row, no count', async () => {
  const search = await jira.rest('outsider', 'POST', '/rest/api/3/search/jql', {
    jql: 'issuetype = Epic',
    properties: ['customer-lens'],
  });
  expect(search.body).toMatchObject({ issues: [] });
  const count = await jira.rest('outsider', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'issuetype = Epic',
  });
  expect(count.body).toEqual({ count: 0 });
});

test('procedures of the admin page are not to be had on any other', async () => {
  const others = ['rating-panel', 'portfolio-gadget', 'portfolio-widget', 'portfolio-page', 'score-badge'];
  const places = ['project-portfolio', 'rate-issue', 'rate-selected', 'rate-backlog', 'rate-board', 'rate-command'];
  for (const moduleKey of [...others, ...places]) {
    const { status } = await jira.invoke('admin', moduleKey, 'settings.save', {
      version: 99,
      settings: DEFAULT_SETTINGS,
      reason: 'Trying',
    });
    expect(status).toBe(404);
  }
});

test.each(['constructor', '__proto__', 'toString', 'assessment', ''])('%j is no procedure', async (name) => {
  expect((await jira.invoke('admin', 'portfolio-page', name, {})).status).toBeGreaterThanOrEqual(400);
  expect((await jira.invoke('admin', 'portfolio-page', name, {})).status).toBeLessThan(500);
});

test('settings tell nobody who saved them or why', async () => {
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version: 0,
      settings: DEFAULT_SETTINGS,
      reason: 'A secret reason',
    }),
  );
  const opened = valueOf(await onPage(jira, 'board-member', 'settings.open', {}));
  expect(Object.keys(opened).sort()).toEqual(['settings', 'version']);
  expect(JSON.stringify(opened)).not.toContain('secret');
  expect(failureOf(await onAdminPage(jira, 'project-manager', 'settings.history', {})).code).toBe('forbidden');
});
