import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

let jira: RunningLocalJira;
const bug = {
  id: idOf(3),
  key: 'X-3',
  fields: {
    summary: 'A receipt shows the wrong day',
    ...{ issuetype: { id: '8', name: 'Bug' }, project: { id: '10000', key: 'X', name: 'Example' } },
    ...{ status: { id: '1', name: 'Open', statusCategory: { key: 'new' } }, parent: { key: 'X-1' } },
    ...{ versions: [{ id: '5', name: 'Spring' }], timeoriginalestimate: 36_000 },
    issuelinks: [{ type: { name: 'Blocks' }, outwardIssue: { key: 'X-2' } }],
    reporter: { accountId: 'in-chicago', displayName: 'Person in Chicago', timeZone: 'America/Chicago' },
  },
};
const closed = {
  id: idOf(4),
  key: 'X-4',
  fields: {
    ...{ summary: 'Closed', issuetype: bug.fields.issuetype, project: bug.fields.project },
    status: { id: '2', name: 'Closed', statusCategory: { key: 'done' } },
  },
};
beforeAll(async () => void (jira = await startLocalJira({ seedIssues: [...seedEpics(2), bug, closed] })));
afterAll(() => jira.stop());

const pageOf = async (viewer: string, path: string): Promise<string> =>
  (await fetch(jira.url + path, { headers: { cookie: `viewer=${viewer}` } })).text();
const showPanel = async (viewer: string, issueId: string): Promise<number> => {
  const body = JSON.stringify({ moduleKey: 'rating-panel', issueId });
  const headers = { 'content-type': 'application/json', 'X-Viewer': viewer };
  return (await fetch(`${jira.url}/shell/panels`, { method: 'POST', headers, body })).status;
};

const BUTTON = `data-show-panel="rating-panel" data-issue="${idOf(1)}"`;
const PANEL = '<section class="panel"';
const FOR_ALL = 'Show for all work items';

test('a panel is not on an issue until somebody pressed its button there, and then for everybody', async () => {
  const before = await pageOf('project-manager', '/browse/X-1');
  expect([before.includes(BUTTON), before.includes(PANEL)]).toEqual([true, false]);
  expect(await showPanel('outsider', idOf(1))).toBe(403);
  expect(await showPanel('project-manager', idOf(1))).toBe(204);
  const after = await pageOf('board-member', '/browse/X-1');
  expect([after.includes(BUTTON), after.includes(PANEL), after.includes(FOR_ALL)]).toEqual([false, true, false]);
  expect(await pageOf('board-member', '/browse/X-2')).not.toContain(PANEL);
});

test('a person of the imported issues looks at pages too, and stands among the viewers while they do', async () => {
  const [page, other] = [await pageOf('in-chicago', '/browse/X-2'), await pageOf('nobody', '/browse/X-2')];
  expect(page).toContain('<option value="in-chicago" selected>Person in Chicago (in-chicago)');
  expect(page).toContain('"timeZone":"America/Chicago"');
  expect(other).toContain('<option value="project-manager" selected>');
  expect(other).not.toContain('in-chicago');
});

test('only an administrator of Jira can show it on all', async () => {
  expect(await pageOf('admin', '/browse/X-1')).toContain(FOR_ALL);
  expect(await showPanel('project-manager', '*')).toBe(403);
  expect(await showPanel('admin', '*')).toBe(204);
  expect(await pageOf('project-manager', '/browse/X-2')).toContain(PANEL);
});

test('an issue shows what is below it, what it is linked with, its versions and its working time', async () => {
  const words = async (key: string): Promise<string> =>
    (await pageOf('project-manager', `/browse/${key}`)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(await words('X-1')).toContain('Child issues Bug X-3 A receipt shows the wrong day Open');
  expect(await words('X-2')).toContain('Linked issues is blocked by X-3 A receipt shows the wrong day Open');
  const own = await words('X-3');
  expect(own).toContain('Linked issues blocks X-2 Epic number 2 Open');
  expect(own).toMatch(/Affects versions Spring Original estimate 1d 2h/);
  expect(own).not.toContain('Child issues');
});

test('the menu leads to the plain admin page; the configuration opens from Manage apps', async () => {
  const menu = await pageOf('admin', '/');
  expect(menu).toContain('href="/app/settings-page"');
  expect(menu).not.toContain('href="/app/settings-config"');
  expect(await pageOf('admin', '/manage-apps')).toContain('<a href="/app/settings-config">Configure</a>');
  expect(await pageOf('admin', '/app/settings-config')).toContain('data-module="settings-config"');
  expect(await jira.invoke('project-manager', 'settings-config', 'settings.history', {})).toMatchObject({
    body: { ok: false, error: { code: 'forbidden' } },
  });
});

test('a widget stands on Atlassian Home, which is not a page of Jira', async () => {
  const headers = { 'content-type': 'application/json', 'X-Viewer': 'admin' };
  const body = JSON.stringify({ moduleKey: 'portfolio-widget' });
  expect((await fetch(`${jira.url}/shell/gadgets`, { method: 'POST', headers, body })).status).toBe(201);
  const page = await pageOf('admin', '/atlassian-home');
  expect(page.match(/data-gadget=/g)).toHaveLength(1);
  expect(page).toContain('"outsideJira":true');
  expect(await pageOf('admin', '/dashboard')).not.toContain('outsideJira');
});

test('an issue shows what the fields of the app hold, and the steps of its workflow to who may take them', async () => {
  await fetch(`${jira.url}/rest/api/3/issue/X-2/properties/customer-lens`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'X-Viewer': 'project-manager' },
    body: JSON.stringify({ floor: 77, shown: { score: '77', stage: '<b>Retention</b>' } }),
  });
  const page = await pageOf('project-manager', '/browse/X-2');
  expect(page).toMatch(/<dt>Customer score<\/dt>\s*<dd>77<\/dd>/);
  expect(page).toContain('&lt;b&gt;Retention&lt;/b&gt;');
  expect(page).not.toContain('<dt>Customer impact</dt>');
  expect(page).toMatch(/data-transition="\d+" data-issue="X-2"/);
  expect(await pageOf('board-member', '/browse/X-2')).not.toContain('data-transition');
});
