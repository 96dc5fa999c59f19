import { aFile, aJira, anIssue, type TestJira } from '../aJira';

const OPEN = 'A-1';
const READ_ONLY = 'B-1';
const CLOSED_PROJECT = 'C-1';
const SECRET = 'A-2';
const BOARD_ONLY = 'A-3';

const permissions = {
  projects: {
    B: { browse: ['project-manager', 'support-colleague', 'admin'], edit: ['admin'] },
    C: { browse: ['admin'], edit: ['admin'] },
  },
  securityLevels: {
    '50': { name: 'Secret', members: ['project-manager'], app: false },
    '51': { name: 'Board', members: ['board-member'], app: true },
  },
};

let jira: TestJira;
let ids: Record<string, string>;
beforeEach(() => {
  jira = aJira();
  const issues = [OPEN, READ_ONLY, CLOSED_PROJECT].map((key) => anIssue({ key, properties: { mark: 1 } }));
  issues.push(anIssue({ key: SECRET, security: { id: '50', name: 'Secret' }, properties: { mark: 1 } }));
  issues.push(anIssue({ key: BOARD_ONLY, security: { id: '51', name: 'Board' }, properties: { mark: 1 } }));
  jira.importPermissions(aFile('permissions.json', JSON.stringify(permissions)));
  jira.importIssues(issues);
  ids = Object.fromEntries(issues.map(({ key, id }) => [key, id])) as Record<string, string>;
});

/** What each sees, and what each may change. */
const RIGHTS: [viewer: string, sees: string[], edits: string[]][] = [
  ['project-manager', [OPEN, SECRET, READ_ONLY], [OPEN, SECRET]],
  ['board-member', [OPEN, BOARD_ONLY], []],
  ['admin', [OPEN, READ_ONLY, CLOSED_PROJECT], [OPEN, READ_ONLY, CLOSED_PROJECT]],
  ['support-colleague', [OPEN, READ_ONLY], []],
  ['outsider', [], []],
];
const ALL = [OPEN, SECRET, BOARD_ONLY, READ_ONLY, CLOSED_PROJECT];

describe.each(RIGHTS)('%s', (viewer, sees, edits) => {
  test('finds, counts and opens only what they see', async () => {
    expect(await jira.find('key is not EMPTY ORDER BY key', viewer)).toEqual(sees);
    expect((await jira.ask('POST', '/search/approximate-count', { jql: 'created is EMPTY' }, viewer)).body).toEqual({
      count: sees.length,
    });
    for (const key of ALL) {
      expect((await jira.ask('GET', `/issue/${key}`, undefined, viewer)).status).toBe(sees.includes(key) ? 200 : 404);
      expect(jira.issueContext(viewer, key) !== null).toBe(sees.includes(key));
    }
    const { body } = await jira.ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: ALL, fields: ['summary'] }, viewer);
    expect((body as { issues: { key: string }[] }).issues.map(({ key }) => key).sort()).toEqual([...sees].sort());
    expect(body).toMatchObject({ issueErrors: [] });
  });

  test('writes only what they may edit, and what is hidden answers as if it did not exist', async () => {
    const absent = await jira.ask('PUT', '/issue/A-999/properties/mark', 2, viewer);
    for (const key of ALL) {
      const answer = await jira.ask('PUT', `/issue/${key}/properties/mark`, 2, viewer);
      if (!sees.includes(key)) expect(answer).toEqual(absent);
      else expect(answer.status).toBe(edits.includes(key) ? 200 : 403);
      expect((await jira.ask('PUT', `/issue/${key}`, { fields: { summary: 'New' } }, viewer)).status).toBe(
        edits.includes(key) ? 204 : sees.includes(key) ? 400 : 404,
      );
      expect((await jira.ask('DELETE', `/issue/${key}/properties/mark`, undefined, viewer)).status).toBe(
        edits.includes(key) ? 204 : 404,
      );
    }
  });

  test('permissions/check tells the same, and drops what is hidden without a word', async () => {
    const issues = [...ALL.map((key) => Number(ids[key])), 424242];
    const request = {
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues, projects: [10065, 10066, 10067, 1] },
      ],
    };
    const { status, body } = await jira.ask('POST', '/permissions/check', request, viewer);
    const numbers = (keys: string[]): number[] => issues.filter((id) => keys.some((key) => Number(ids[key]) === id));
    const projects = (keys: string[]): number[] =>
      [10065, 10066, 10067].filter((id) => keys.some((key) => id === 10_000 + (key.codePointAt(0) ?? 0)));
    expect(status).toBe(200);
    expect(body).toEqual({
      globalPermissions: viewer === 'admin' ? ['ADMINISTER'] : [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', issues: numbers(sees), projects: projects(sees) },
        { permission: 'EDIT_ISSUES', issues: numbers(edits), projects: projects(edits) },
      ],
    });
  });

  test('sees only the projects, and the values of JQL, of what they see', async () => {
    const projects = [...new Set(sees.map((key) => key.charAt(0)))];
    const { body } = await jira.ask('GET', '/project/search', undefined, viewer);
    expect((body as { values: { key: string }[] }).values.map(({ key }) => key)).toEqual(projects);
    for (const key of ['A', 'B', 'C']) {
      expect((await jira.ask('GET', `/project/${key}`, undefined, viewer)).status).toBe(
        projects.includes(key) ? 200 : 404,
      );
      if (!projects.includes(key))
        expect(await jira.refused(`project = ${key}`, viewer)).toEqual([
          `The value '${key}' does not exist for the field 'project'.`,
        ]);
    }
    for (const key of ALL.filter((one) => !sees.includes(one))) {
      expect(await jira.refused(`key = ${key}`, viewer)).toEqual([
        `An issue with key '${key}' does not exist for field 'key'.`,
      ]);
    }
  });
});

test('an outsider finds no types, states or people either', async () => {
  for (const path of ['/issuetype', '/status', '/priority', '/user/search?query=a'])
    expect((await jira.ask('GET', path, undefined, 'outsider')).body).toEqual([]);
  expect((await jira.ask('GET', '/user/picker?query=a', undefined, 'outsider')).body).toMatchObject({
    users: [],
    total: 0,
  });
  expect((await jira.ask('GET', '/users/search', undefined, 'outsider')).status).toBe(403);
  // The names of types belong to the whole site; a query by them is no mistake, and finds nothing.
  const search = await jira.ask('POST', '/search/approximate-count', { jql: 'issuetype = Epic' }, 'outsider');
  expect(search).toMatchObject({ status: 200, body: { count: 0 } });
});

test('the app sees and writes everything but issues of a level that leaves it out', async () => {
  const sees = [OPEN, BOARD_ONLY, READ_ONLY, CLOSED_PROJECT];
  for (const key of ALL) {
    expect((await jira.askAsApp('GET', `/issue/${key}?fields=summary`)).status).toBe(sees.includes(key) ? 200 : 404);
    expect((await jira.askAsApp('PUT', `/issue/${key}/properties/mark`, 3)).status).toBe(
      sees.includes(key) ? 200 : 404,
    );
  }
  expect((await jira.askAsApp('GET', '/mypermissions?permissions=ADMINISTER,EDIT_ISSUES')).body).toMatchObject({
    permissions: { ADMINISTER: { havePermission: false }, EDIT_ISSUES: { havePermission: true } },
  });
});

test('rights of somebody else are told to an administrator and to the app only', async () => {
  const request = {
    accountId: 'board-member',
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [Number(ids[OPEN]), Number(ids[SECRET])] }],
  };
  expect((await jira.ask('POST', '/permissions/check', request)).status).toBe(403);
  const expected = {
    projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues: [Number(ids[OPEN])], projects: [] }],
  };
  expect((await jira.ask('POST', '/permissions/check', request, 'admin')).body).toMatchObject(expected);
  expect((await jira.askAsApp('POST', '/permissions/check', request)).body).toMatchObject(expected);
  expect((await jira.askAsApp('POST', '/permissions/check', { ...request, accountId: 'nobody' })).body).toMatchObject({
    projectPermissions: [{ issues: [] }],
  });
});

test.each([
  [{ projectPermissions: [{ permissions: [] }] }, 'At least one project permission must be provided.'],
  [
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: Array.from({ length: 1001 }, (_, at) => at + 1) }] },
    'At most 1000 issues and 1000 projects can be checked.',
  ],
  [{ projectPermissions: [{ permissions: ['FLY'] }] }, 'FLY'],
  [{ globalPermissions: ['EDIT_ISSUES'] }, 'EDIT_ISSUES'],
  [{ projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: ['A-1'] }] }, 'Invalid request payload'],
])('permissions/check refuses %j', async (request, message) => {
  const { status, body } = await jira.ask('POST', '/permissions/check', request);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(message);
});

test('mypermissions answers anywhere, for a project and for an issue', async () => {
  const held = async (query: string, viewer?: string): Promise<unknown> => {
    const { body } = await jira.ask('GET', `/mypermissions?permissions=EDIT_ISSUES${query}`, undefined, viewer);
    return (body as { permissions: { EDIT_ISSUES: { havePermission: boolean } } }).permissions.EDIT_ISSUES
      .havePermission;
  };
  expect(await held('')).toBe(true);
  expect(await held('&projectKey=B')).toBe(false);
  expect(await held(`&issueKey=${OPEN}`)).toBe(true);
  expect(await held(`&issueId=${ids[READ_ONLY]}`)).toBe(false);
  expect(await held('', 'support-colleague')).toBe(false);
  expect((await jira.ask('GET', `/mypermissions?permissions=EDIT_ISSUES&issueKey=${CLOSED_PROJECT}`)).status).toBe(404);
  expect((await jira.ask('GET', '/mypermissions')).status).toBe(400);
  expect((await jira.ask('GET', '/mypermissions?permissions=FLY')).status).toBe(400);
});

test('a permissions file that is wrong is refused in one line', () => {
  expect(() => jira.importPermissions(aFile('p.json', '{"projects":{"A":{"browse":"all"}}}'))).toThrow(
    /is not a permissions file: projects.A/,
  );
  expect(() => jira.importPermissions('/nowhere.json')).toThrow('cannot be read as permissions');
});

test('a level that no seed restricts hides nothing', async () => {
  jira.importIssues([anIssue({ key: 'A-4', security: { id: '99', name: 'Without a rule' } })]);
  expect((await jira.ask('GET', '/issue/A-4', undefined, 'support-colleague')).status).toBe(200);
  expect((await jira.askAsApp('GET', '/issue/A-4')).status).toBe(200);
});
