import { idOf, seedEpics } from '../../support/local/seedEpics';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

let jira: RunningLocalJira;
beforeAll(async () => void (jira = await startLocalJira({ seedIssues: seedEpics(3) })));
afterAll(() => jira.stop());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Record<string, string> = { ...json, 'X-Viewer': 'admin' }) =>
  fetch(jira.url + path, { method: 'POST', headers, body });

it('says that it is ready', async () => {
  const response = await fetch(`${jira.url}/health`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
});

describe('who asks', () => {
  it('is named by a header, or by the cookie of a browser', async () => {
    const who = async (headers: Record<string, string>) => {
      const response = await fetch(`${jira.url}/rest/api/3/myself`, { headers });
      return response.status === 200 ? ((await response.json()) as { accountId: string }).accountId : response.status;
    };
    expect(await who({ 'X-Viewer': 'board-member' })).toBe('board-member');
    expect(await who({ cookie: 'theme=dark; viewer=admin' })).toBe('admin');
    expect(await who({ cookie: 'viewer=admin', 'X-Viewer': 'outsider' })).toBe('outsider');
    expect(await who({})).toBe(401);
    expect(await who({ 'X-Viewer': 'nobody' })).toBe(401);
    expect(await who({ 'X-Viewer': '' })).toBe(401);
  });

  it('is needed for an invocation and for the bridge', async () => {
    const body = JSON.stringify({ moduleKey: 'portfolio-page', functionKey: 'settings.open' });
    expect((await post('/sandbox/invoke', body, json)).status).toBe(401);
    expect((await post('/sandbox/invoke', body, { ...json, 'X-Viewer': 'constructor' })).status).toBe(401);
    expect((await post('/sandbox/bridge/jira', '{}', json)).status).toBe(401);
  });
});

describe('an invocation', () => {
  it('answers exactly what the handler answered, by module key or by a type that stands once', async () => {
    for (const moduleKey of ['portfolio-page', 'jira:globalPage', 'jira:adminPage', 'settings-page']) {
      const { status, body } = await jira.invoke('project-manager', moduleKey, 'settings.open', {});
      expect([status, body]).toEqual([200, { ok: true, value: { settings: expect.any(Object), version: 0 } }]);
    }
  });

  it('takes the issue of a panel from its place, whatever the payload says', async () => {
    const { body } = await jira.invoke(
      'project-manager',
      'rating-panel',
      'assessment.open',
      { issueId: '999999' },
      { issue: { id: idOf(1) } },
    );
    expect(body).toMatchObject({ ok: true, value: { assessment: { version: 0 } } });
  });

  it('is 404 for a module or procedure that is not there', async () => {
    const status = async (moduleKey: string, functionKey: string) =>
      (await jira.invoke('admin', moduleKey, functionKey)).status;
    expect(await status('nowhere', 'settings.open')).toBe(404);
    expect(await status('viewer-resolver', 'settings.open')).toBe(404);
    expect(await status('work-consumer', 'settings.open')).toBe(404);
    for (const procedure of ['nothing', 'settings.save', 'rescore.status', 'constructor', '__proto__', 'toString', ''])
      expect(await status('portfolio-page', procedure)).toBe(404);
  });

  it('is 400 when it is malformed, and 413 when it is too large', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      '"text"',
      '{}',
      '{"moduleKey":"portfolio-page"}',
      '{"moduleKey":1,"functionKey":"settings.open"}',
      '{"moduleKey":"a","functionKey":"b","extension":[]}',
    ]) {
      const response = await post('/sandbox/invoke', body);
      expect([body, response.status]).toEqual([body, 400]);
      expect(await response.json()).toEqual({ message: expect.any(String) });
    }
    expect(
      (
        await post('/sandbox/invoke', '{"moduleKey":"a","functionKey":"b"}', {
          'X-Viewer': 'admin',
          'content-type': 'text/plain',
        })
      ).status,
    ).toBe(400);
    const large = JSON.stringify({
      moduleKey: 'portfolio-page',
      functionKey: 'settings.open',
      payload: { text: 'x'.repeat(550 * 1024) },
    });
    expect((await post('/sandbox/invoke', large)).status).toBe(400);
    const tooLarge = await post('/sandbox/invoke', 'x'.repeat(700 * 1024));
    expect([tooLarge.status, await tooLarge.json()]).toEqual([413, { message: expect.any(String) }]);
  });
});

describe('REST', () => {
  it('answers as Jira does', async () => {
    expect(await jira.rest('project-manager', 'GET', `/rest/api/3/issue/${idOf(2)}?fields=summary`)).toMatchObject({
      status: 200,
      body: { key: 'X-2' },
    });
    expect((await jira.rest('outsider', 'GET', `/rest/api/3/issue/${idOf(2)}`)).status).toBe(404);
    expect((await jira.rest('admin', 'GET', '/rest/api/3/no/such/thing')).status).toBe(404);
    expect(
      (await jira.rest('admin', 'POST', '/rest/api/3/search/jql', { jql: 'issuetype = Epic ORDER BY key ASC' })).body,
    ).toMatchObject({ issues: { length: 3 } });
    expect((await post('/rest/api/3/search/jql', '{')).status).toBe(400);
  });

  it('by a person is no call of the app', async () => {
    await jira.clearCalls();
    await jira.rest('admin', 'GET', '/rest/api/3/myself');
    expect(await jira.calls()).toEqual({ invokes: [], jira: [], store: [] });
  });
});

describe('the bridge', () => {
  const ask = async (viewer: string, request: object) => {
    const response = await post('/sandbox/bridge/jira', JSON.stringify(request), { ...json, 'X-Viewer': viewer });
    return { status: response.status, body: (await response.json()) as { status: number; body: string | null } };
  };

  it("asks Jira as the viewer, within the app's scopes, and lists it as the browser's", async () => {
    await jira.clearCalls();
    const found = await ask('project-manager', {
      method: 'post',
      path: '/rest/api/3/search/jql',
      body: JSON.stringify({ jql: 'issuetype = Epic ORDER BY key ASC' }),
    });
    expect(found).toMatchObject({ status: 200, body: { status: 200 } });
    expect((await ask('admin', { method: 'DELETE', path: '/rest/api/3/field/X' })).body.status).toBe(401);
    expect((await jira.calls()).jira).toEqual([
      {
        tier: 'browser',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        status: 200,
        points: 4,
        invocation: 'browser',
      },
      {
        tier: 'browser',
        method: 'DELETE',
        path: '/rest/api/3/field/X',
        status: 401,
        points: 1,
        invocation: 'browser',
      },
    ]);
    expect((await ask('admin', { path: '/rest/api/3/myself' })).status).toBe(400);
  });
});

describe('a run', () => {
  it('fires schedules and drains queues, and knows no others', async () => {
    for (const key of ['work-consumer', 'hourly-sweep', 'issue-or-project-deleted'])
      expect([key, (await jira.run(key)).status]).toEqual([key, 200]);
    for (const key of ['portfolio-page', 'sweep', 'nothing'])
      expect([key, (await jira.run(key)).status]).toEqual([key, 404]);
    expect((await post('/sandbox/run', '{}')).status).toBe(400);
  });
});

it('lists the calls since they were cleared, each with its invocation', async () => {
  await jira.clearCalls();
  await jira.invoke('project-manager', 'rating-panel', 'assessment.open', {}, { issue: { id: idOf(3) } });
  const { invokes, jira: asked, store } = await jira.calls();
  expect(invokes).toEqual([
    { id: expect.any(String), moduleKey: 'rating-panel', functionKey: 'assessment.open', viewer: 'project-manager' },
  ]);
  expect(asked.length).toBeGreaterThan(0);
  for (const { invocation, tier } of asked) expect([invocation, tier]).toEqual([invokes[0]?.id, 'user']);
  for (const { invocation, op, keys } of store)
    expect([invocation, typeof op, Array.isArray(keys)]).toEqual([invokes[0]?.id, 'string', true]);
});

describe('pages', () => {
  const page = (url: string) => fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' });

  it('are shown, and what is not there is 404', async () => {
    const home = await page(`${jira.url}/`);
    expect([home.status, home.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await page(`${jira.url}/no/such/page`)).status).toBe(404);
    expect((await fetch(`${jira.url}/sandbox/nothing`, { method: 'POST' })).status).toBe(404);
  });

  it('opened under another name of this machine go on where their frames belong', async () => {
    const other = await page(`${jira.url.replace('localhost', '127.0.0.1')}/issues?x=1`);
    expect([other.status, other.headers.get('location')]).toEqual([307, `${jira.url}/issues?x=1`]);
    expect((await fetch(`${jira.url.replace('localhost', '127.0.0.1')}/health`)).status).toBe(200);
  });
});
