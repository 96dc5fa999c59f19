import { startPlatform, type TestPlatform } from './fixtures/platform';

let test: TestPlatform;
beforeEach(async () => void (test = await startPlatform()));
afterEach(() => test.close());

const jira = (payload: object, viewer?: string) =>
  test.value<{ status: number; body: unknown }>('jira', payload, viewer);

describe('a resolver', () => {
  it('gets the context and the account of who asks, not what the payload claims', async () => {
    const { payload, context } = await test.value<{ payload: unknown; context: Record<string, unknown> }>('echo', {
      accountId: 'bob',
      context: { accountId: 'bob' },
    });
    expect(payload).toEqual({ accountId: 'bob', context: { accountId: 'bob' } });
    expect(context).toMatchObject({
      accountId: 'ann',
      moduleKey: 'page',
      cloudId: test.platform.site.cloudId,
      siteUrl: 'http://localhost',
      installContext: `ari:cloud:jira::site/${test.platform.site.cloudId}`,
      extension: { type: 'jira:globalPage' },
    });
  });

  it('stands on the issue that Jira says, if the viewer may see it', async () => {
    const context = async (viewer: string, issue: unknown) => {
      const result = await test.platform.invoke({
        viewer,
        moduleKey: 'jira:issuePanel',
        functionKey: 'echo',
        payload: {},
        extension: { issue, project: { id: '666' } },
      });
      return result.kind === 'answered'
        ? (result.value as { context: { extension: unknown } }).context.extension
        : result;
    };
    const full = {
      issue: { id: '10001', key: 'A-1', type: 'Epic', typeId: '1' },
      project: { id: '1', key: 'A', type: 'software' },
    };
    expect(await context('ann', { id: '10001', key: 'Z-9', type: 'Story' })).toMatchObject(full);
    expect(await context('ann', { key: 'A-1' })).toMatchObject(full);
    expect(await context('bob', { id: '10001', key: 'A-1', type: 'Epic' })).toMatchObject({ issue: { id: '10001' } });
    expect(JSON.stringify(await context('bob', { id: '10001', type: 'Epic' }))).not.toContain('Epic');
  });

  it('answers JSON: dates become text, functions and undefined go', async () => {
    expect(await test.call('value', { value: { at: new Date(0), none: undefined } })).toEqual({
      kind: 'answered',
      value: { at: '1970-01-01T00:00:00.000Z' },
    });
  });

  it('is not asked for what does not exist', async () => {
    expect(await test.call('nothing')).toMatchObject({ kind: 'unknown' });
    expect(await test.call('throw', { message: 'Unknown procedure: x' })).toMatchObject({ kind: 'unknown' });
    for (const moduleKey of ['nowhere', 'resolver', 'slow-consumer', 'jira:adminPage', 'constructor', '__proto__']) {
      expect(
        await test.platform.invoke({ viewer: 'ann', moduleKey, functionKey: 'echo', payload: {}, extension: {} }),
      ).toMatchObject({ kind: 'unknown' });
    }
  });

  it('throws what the handler throws', async () => {
    expect(await test.call('throw', { message: 'out of order' })).toEqual({ kind: 'thrown', message: 'out of order' });
  });

  it('refuses a request of more than 500 KB', async () => {
    expect(await test.call('value', { value: 'x'.repeat(500 * 1024) })).toMatchObject({ kind: 'malformed' });
  });

  it('refuses an answer of more than 5 MB', async () => {
    expect(await test.call('letters', { count: 5 * 1024 * 1024 })).toEqual({
      kind: 'thrown',
      message: 'The answer has more than 5 MB.',
    });
    expect(await test.call('letters', { count: 5 * 1024 * 1024 - 100 })).toMatchObject({ kind: 'answered' });
  });

  it('tells what stands beside a label, by its own function only', async () => {
    const result = await test.platform.dynamicProperties({
      viewer: 'ann',
      moduleKey: 'badge',
      extension: { issue: { id: '10001' } },
    });
    expect(JSON.stringify(result)).toContain('10001');
    expect(
      await test.platform.invoke({
        viewer: 'ann',
        moduleKey: 'badge',
        functionKey: 'label',
        payload: {},
        extension: {},
      }),
    ).toMatchObject({ kind: 'unknown' });
  });
});

describe('requests to Jira', () => {
  it('tell the tiers apart', async () => {
    await jira({ tier: 'user', path: '/rest/api/3/issue/1' });
    await jira({ tier: 'app', path: '/rest/api/3/issue/1' }, 'bob');
    expect(test.jira.asked.map(({ tier, viewer }) => [tier, viewer])).toEqual([
      ['user', 'ann'],
      ['app', null],
    ]);
  });

  it('carry method, body and headers', async () => {
    await jira({ tier: 'user', path: '/rest/api/3/issue/1/properties/p', method: 'put', body: { a: 1 } });
    expect(test.jira.asked[0]).toMatchObject({ method: 'PUT', body: '{"a":1}' });
  });

  it('need the scopes of the manifest', async () => {
    const statuses = async (method: string, path: string) =>
      (await jira({ tier: 'app', method, path, body: method === 'GET' ? undefined : {} })).status;
    expect(await statuses('POST', '/rest/api/3/search/jql')).toBe(200);
    expect(await statuses('POST', '/rest/api/3/permissions/check')).toBe(200);
    expect(await statuses('PUT', '/rest/api/3/issue/1/properties/p')).toBe(200);
    expect(await statuses('GET', '/rest/api/3/user/search?query=a')).toBe(401);
    expect(await statuses('POST', '/rest/api/3/project')).toBe(401);
    expect(await statuses('GET', '/rest/api/3/workflow/search')).toBe(401);
    expect(await statuses('GET', '/rest/api/3/issue/../user/search')).toBe(400);
    const { body } = await jira({ tier: 'user', path: '/rest/api/3/myself' });
    expect(JSON.stringify(body)).toContain('read:jira-user');
    expect(test.jira.asked).toHaveLength(3);
  });

  it('follow a redirect to its task, as fetch does, unless told not to', async () => {
    test.jira.answer = ({ method }) =>
      method === 'POST'
        ? { status: 303, headers: { location: 'http://localhost/rest/api/3/task/7' }, body: null }
        : { body: '{"status":"RUNNING"}' };
    const write = { tier: 'app', method: 'POST', path: '/rest/api/3/issue/properties/multi', body: {} };
    expect(await jira(write)).toEqual({ status: 200, body: { status: 'RUNNING' } });
    expect(test.jira.asked.map(({ method, path, tier }) => [method, path, tier])).toEqual([
      ['POST', write.path, 'app'],
      ['GET', '/rest/api/3/task/7', 'app'],
    ]);
    expect(await jira({ ...write, redirect: 'manual' })).toEqual({ status: 303, body: null });
    test.jira.answer = () => ({ status: 302, headers: { location: '/rest/api/3/issue/1' } });
    expect(await test.call('jira', { tier: 'user', path: '/rest/api/3/issue/1' })).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('redirected'),
    });
  });

  it('survive an answer without content', async () => {
    test.jira.answer = () => ({ status: 204, body: null });
    expect(await jira({ tier: 'user', path: '/rest/api/3/issue/1/properties/p', method: 'DELETE' })).toEqual({
      status: 204,
      body: null,
    });
  });

  it('know two people at once', async () => {
    test.jira.answer = ({ viewer }) => ({ body: JSON.stringify({ viewer }) });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        test.value<{ name: string; answer: { viewer: string } }>(
          'twice',
          { name: at % 2 ? 'bob' : 'ann' },
          at % 2 ? 'bob' : 'ann',
        ),
      ),
    );
    for (const { name, answer } of answers) expect(answer.viewer).toBe(name);
  });

  it('work for authorize() and getAppContext()', async () => {
    test.jira.answer = ({ path }) =>
      path.includes('permissions/check')
        ? { body: JSON.stringify({ projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001] }] }) }
        : {};
    expect(await test.value('who')).toEqual({ canEdit: true });
    expect(await test.value('appContext')).toMatchObject({
      moduleKey: 'page',
      environmentType: 'DEVELOPMENT',
      permissions: { scopes: expect.arrayContaining(['storage:app']) },
    });
  });

  it('stop at the edge of Jira', async () => {
    expect(await test.call('egress')).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('https://example.org'),
    });
  });
});

it("does not wait longer than 25 s for a page's call", async () => {
  let ended = false;
  const hanging = test.call('hang').finally(() => (ended = true));
  await test.clock.pass(24_900);
  expect(ended).toBe(false);
  await test.clock.pass(200);
  expect(await hanging).toEqual({ kind: 'thrown', message: 'The function resolver did not answer within 25 s.' });
});

it('waits for a consumer and a schedule as long as their functions say: 900 s, 55 s unless they do', async () => {
  const waited = async (work: Promise<unknown>, seconds: number): Promise<unknown> => {
    let outcome: unknown = 'none yet';
    void work.then((value) => (outcome = value));
    await test.clock.pass(seconds * 1000 - 500);
    expect(outcome).toBe('none yet');
    await test.clock.pass(1000);
    return outcome;
  };
  try {
    await test.value('hangFromNow');
    expect(await waited(test.platform.run('hourly'), 55)).toEqual({
      kind: 'thrown',
      message: 'The function schedule did not answer within 55 s.',
    });
    await test.value('push', { queue: 'slow', events: [{ body: { key: 'long', do: 'hangOnce' } }] });
    await waited(test.platform.run('slow-consumer'), 900);
    await test.value('hangNoMore');
    await test.clock.pass(5_000);
    expect(await test.value('stored', { key: 'long' })).toMatchObject([
      { retry: null },
      { retry: { retryCount: 1, retryReason: 'The function consume did not answer within 900 s.' } },
    ]);
  } finally {
    await test.value('hangNoMore');
  }
});

it('answers nothing after an invocation has ended', async () => {
  await test.value('late');
  await test.clock.pass(60);
  expect(await test.value('lateRefusal')).toEqual({ message: expect.stringContaining('had ended') });
  expect(await test.value('stored', { key: 'late' })).toBeUndefined();
});

it('reports closed accounts, and those only', async () => {
  test.jira.answer = ({ path }) =>
    path.endsWith('gone')
      ? { body: '{"accountId":"gone","active":false}' }
      : path.endsWith('here')
        ? { body: '{"accountId":"here","active":true}' }
        : { status: 404 };
  const report = (...ids: string[]) =>
    test.value('report', { accounts: ids.map((accountId) => ({ accountId, updatedAt: new Date(0).toISOString() })) });
  expect(await report('gone', 'here', 'stranger', '5be24ba3f91c106033269289')).toEqual([
    { accountId: 'gone', status: 'closed' },
    { accountId: '5be24ba3f91c106033269289', status: 'closed' },
  ]);
  expect(await report('here', '5be24ad8b1653240376955d2')).toEqual([]);
});

it("lists every call with its invocation, and the browser's own", async () => {
  test.jira.answer = () => ({ points: 3 });
  await jira({ tier: 'user', path: '/rest/api/3/search/jql?x=1', method: 'POST', body: {} });
  await test.platform.requestJira('bob', { method: 'GET', path: '/rest/api/3/issue/1', body: null });
  expect(
    (await test.platform.requestJira('bob', { method: 'GET', path: '/rest/api/3/users', body: null })).status,
  ).toBe(401);
  const { invokes, jira: asked, store } = test.platform.ledger.entries();
  const id = invokes[0]?.id;
  expect(invokes).toEqual([{ id, moduleKey: 'page', functionKey: 'jira', viewer: 'ann' }]);
  expect(asked).toEqual([
    { tier: 'user', method: 'POST', path: '/rest/api/3/search/jql?x=1', status: 200, points: 3, invocation: id },
    { tier: 'browser', method: 'GET', path: '/rest/api/3/issue/1', status: 200, points: 3, invocation: 'browser' },
    { tier: 'browser', method: 'GET', path: '/rest/api/3/users', status: 401, points: 1, invocation: 'browser' },
  ]);
  expect(store).toEqual([]);
  test.platform.ledger.clear();
  expect(test.platform.ledger.entries()).toEqual({ invokes: [], jira: [], store: [] });
});
