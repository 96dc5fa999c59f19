import type { ProductEvent } from '#sandbox/seams';
import { type TestJira } from '../aJira';
import { aSmallSite } from './smallSite';

let jira: TestJira;
beforeEach(() => {
  jira = aSmallSite();
});

describe('who may ask for what', () => {
  test.each([
    ['GET', '/myself', null, 401, 'Client must be authenticated'],
    ['GET', '/myself', 'nobody', 401, 'Client must be authenticated'],
    ['GET', '/nonsense', 'admin', 404, '/rest/api/3/nonsense'],
    ['GET', '/issue/A-1/watchers', 'admin', 501, 'GET /rest/api/3/issue/{issueIdOrKey}/watchers'],
    ['GET', '/search', 'admin', 410, 'has been removed'],
    ['POST', '/search', 'admin', 410, 'has been removed'],
    ['POST', '/expression/eval', 'admin', 410, '/expression/evaluate'],
    ['PATCH', '/issue/A-1', 'admin', 405, 'not allowed'],
    ['GET', '/issue/%ZZ', 'admin', 404, 'The local Jira has no'],
    ['POST', '/search/jql', 'admin', 400, 'No content'],
  ])('%s %s as %s answers %i', async (method, path, viewer, status, message) => {
    const answer = await jira.ask(method, path, undefined, viewer);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ errorMessages: [expect.stringContaining(message)], errors: {} });
  });

  test('the old search of version 2 is gone as well', async () => {
    const answer = await jira.handle({
      tier: 'user',
      viewer: 'admin',
      method: 'GET',
      path: '/rest/api/2/search?jql=x',
      body: null,
    });
    expect(answer.status).toBe(410);
  });

  test('a body that is not JSON is refused', async () => {
    expect((await jira.ask('POST', '/search/jql', '{jql')).body).toMatchObject({
      errorMessages: [expect.stringContaining('parsing JSON')],
    });
  });
});

describe('issues', () => {
  test('answers by id, key and key in another case, at two points', async () => {
    const answers = await Promise.all(
      ['A-1', '65001', 'a-1'].map((name) => jira.ask('GET', `/issue/${name}?fields=summary,created&expand=names`)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 200,
      points: 2,
      body: {
        id: '65001',
        key: 'A-1',
        fields: { summary: 'Epic one', created: '2026-01-01T01:00:00.000+0100' },
        names: { summary: 'Summary' },
      },
    });
  });

  test('hidden and absent are the very same answer', async () => {
    expect(await jira.ask('GET', '/issue/A-1', undefined, 'outsider')).toEqual(
      await jira.ask('GET', '/issue/A-77', undefined, 'outsider'),
    );
  });

  test('a person edits fields and properties', async () => {
    const fields = {
      summary: ' New summary ',
      description: { type: 'doc', version: 1, content: [] },
      labels: ['y', 'z', 'y'],
      duedate: '2026-12-24',
      assignee: { accountId: 'board-member' },
      priority: { name: 'Low' },
      issuetype: { name: 'Story' },
    };
    expect((await jira.ask('PUT', '/issue/A-1', { fields, properties: [{ key: 'p', value: { a: 1 } }] })).status).toBe(
      204,
    );
    expect((await jira.ask('GET', '/issue/A-1?properties=p')).body).toMatchObject({
      fields: {
        summary: 'New summary',
        labels: ['y', 'z'],
        duedate: '2026-12-24',
        assignee: { displayName: 'Bernd Hoffmann' },
        priority: { id: '2' },
        issuetype: { name: 'Story' },
      },
      properties: { p: { a: 1 } },
    });
    expect(
      (await jira.ask('PUT', '/issue/A-2?returnIssue=true', { fields: { parent: null, assignee: null } })).body,
    ).toMatchObject({ key: 'A-2', fields: { assignee: null } });
    expect(await jira.find('parent is EMPTY ORDER BY key')).toEqual(['A-1', 'A-2', 'B-1']);
  });

  test.each([
    [{ fields: { summary: '' } }, 'summary'],
    [{ fields: { status: { id: '1' } } }, 'status'],
    [{ fields: { assignee: { accountId: 'nobody' } } }, 'assignee'],
    [{ fields: { priority: { name: 'Extreme' } } }, 'priority'],
    [{ fields: { labels: ['two words'] } }, 'labels'],
    [{ fields: { parent: { key: 'A-3' } } }, 'parent'],
    [{ fields: { parent: { key: 'GONE-1' } } }, 'parent'],
    [{ fields: { duedate: 'soon' } }, null],
    [{ properties: [{ key: '', value: 1 }] }, null],
  ])('refuses the edit %j', async (edit, field) => {
    const before = (await jira.ask('GET', '/issue/A-1')).body;
    const { status, body } = await jira.ask('PUT', '/issue/A-1', edit);
    expect(status).toBe(400);
    if (field !== null) expect(Object.keys((body as { errors: object }).errors)).toEqual([field]);
    expect((await jira.ask('GET', '/issue/A-1')).body).toEqual(before);
  });

  test('deleting announces the issue; children of an epic stay, sub-tasks go only when told to', async () => {
    const events: ProductEvent[] = [];
    jira.onEvent((event) => events.push(event));
    expect((await jira.ask('DELETE', '/issue/A-2')).status).toBe(400);
    expect((await jira.ask('DELETE', '/issue/A-1', undefined, 'board-member')).status).toBe(403);
    expect(events).toEqual([]);
    expect((await jira.ask('DELETE', '/issue/A-1')).status).toBe(204);
    expect((await jira.ask('DELETE', '/issue/A-2?deleteSubtasks=true')).status).toBe(204);
    expect(events).toMatchObject([
      {
        name: 'avi:jira:deleted:issue',
        payload: {
          eventType: 'avi:jira:deleted:issue',
          issue: { id: '65001', key: 'A-1', fields: { summary: 'Epic one', project: { key: 'A' } } },
        },
      },
      { name: 'avi:jira:deleted:issue', payload: { issue: { key: 'A-2' } } },
    ]);
    expect(await jira.find('project in (A, B)')).toEqual(['B-1']);
  });

  test('bulkfetch takes up to 100 ids and keys and answers in the order of ids', async () => {
    const answer = await jira.ask('POST', '/issue/bulkfetch', {
      issueIdsOrKeys: ['B-1', 'A-1', '65001', 'A-77'],
      fields: ['summary'],
    });
    expect(answer).toMatchObject({
      status: 200,
      points: 3,
      body: { issues: [{ key: 'A-1' }, { key: 'B-1' }], issueErrors: [] },
    });
    expect((await jira.ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: [] })).status).toBe(400);
    expect(
      (
        await jira.ask('POST', '/issue/bulkfetch', {
          issueIdsOrKeys: Array.from({ length: 101 }, (_, at) => String(at + 1)),
        })
      ).status,
    ).toBe(400);
  });
});

describe('properties', () => {
  test('are created, replaced, listed and deleted', async () => {
    const path = '/issue/A-1/properties/some%20key';
    expect((await jira.ask('GET', path)).status).toBe(404);
    expect(await jira.ask('PUT', path, { a: 1 })).toMatchObject({ status: 201, body: null });
    expect((await jira.ask('PUT', path, { a: 2 })).status).toBe(200);
    expect((await jira.ask('GET', path)).body).toEqual({ key: 'some key', value: { a: 2 } });
    expect((await jira.ask('GET', '/issue/65001/properties')).body).toEqual({
      keys: [{ key: 'some key', self: expect.stringContaining('some%20key') }],
    });
    expect((await jira.ask('DELETE', path)).status).toBe(204);
    expect((await jira.ask('DELETE', path)).status).toBe(404);
  });

  test.each([
    ['', 'cannot be empty'],
    ['{"a":', 'must be valid JSON'],
    [JSON.stringify('x'.repeat(32_767)), 'cannot be longer than 32768'],
  ])('refuses the value %.20s', async (value, message) => {
    expect((await jira.ask('PUT', '/issue/A-1/properties/p', value)).body).toEqual({
      errorMessages: [expect.stringContaining(message)],
      errors: {},
    });
  });

  test('take exactly 32,768 characters and a key of 255', async () => {
    expect(
      (await jira.ask('PUT', `/issue/A-1/properties/${'k'.repeat(255)}`, JSON.stringify('x'.repeat(32_766)))).status,
    ).toBe(201);
    expect((await jira.ask('PUT', `/issue/A-1/properties/${'k'.repeat(256)}`, 1)).status).toBe(400);
  });
});

describe('people', () => {
  test('are told by account, many at once, by name, and as oneself', async () => {
    expect((await jira.ask('GET', '/myself')).body).toMatchObject({
      accountId: 'project-manager',
      displayName: 'Petra Novak',
      timeZone: 'Europe/Prague',
      accountType: 'atlassian',
      active: true,
    });
    expect((await jira.ask('GET', '/user?accountId=ann')).body).toMatchObject({
      displayName: 'Ann Lee',
      avatarUrls: { '48x48': expect.stringMatching(/^data:image/) },
    });
    expect((await jira.ask('GET', '/user?accountId=nobody')).status).toBe(404);
    expect((await jira.ask('GET', '/user/bulk?accountId=ann&accountId=nobody&accountId=admin')).body).toMatchObject({
      total: 2,
      isLast: true,
      maxResults: 10,
      values: [{ accountId: 'ann' }, { accountId: 'admin' }],
    });
    expect((await jira.ask('GET', '/user/bulk')).status).toBe(400);
    expect((await jira.ask('GET', '/user/search?query=lee')).body).toMatchObject([{ accountId: 'ann' }]);
    expect((await jira.ask('GET', '/user/search?accountId=ann')).body).toHaveLength(1);
    expect((await jira.ask('GET', '/user/search')).status).toBe(400);
    expect((await jira.ask('GET', '/user/picker?query=ann&excludeAccountIds=ann')).body).toMatchObject({
      users: [],
      total: 0,
    });
    expect((await jira.ask('GET', '/users/search?maxResults=2')).body).toHaveLength(2);
    expect((await jira.askAsApp('GET', '/myself')).body).toMatchObject({ accountType: 'app' });
  });
});
