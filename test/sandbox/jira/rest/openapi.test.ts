import { referenceFile, withReferenceData } from '../../../support/referenceData';
import { aFile, aJiraWith, type TestJira } from '../aJira';
import { ApiDescription } from './apiDescription';

const DOCUMENT = referenceFile('openapi', 'jira-cloud-v3.json');

const aNewIssue = (summary: string): unknown => ({
  fields: { project: { key: 'A' }, issuetype: { id: '7' }, summary },
});
const aLink = (inward: string, outward: string): unknown => ({
  type: { name: 'Relates' },
  inwardIssue: { key: inward },
  outwardIssue: { key: outward },
});

withReferenceData("the local Jira's answers against Jira's own description of its API", [DOCUMENT], () => {
  const description = new ApiDescription(DOCUMENT);

  let jira: TestJira;
  beforeAll(async () => {
    const person = { accountId: 'ann', displayName: 'Ann Lee' };
    jira = aJiraWith([
      {
        key: 'A-1',
        description: 'Text',
        assignee: person,
        reporter: person,
        priority: { id: '1', name: 'High' },
        labels: ['x'],
        created: '2026-01-01T00:00:00.000Z',
        duedate: '2026-02-01',
        fixVersions: [{ id: '1', name: 'One' }],
        versions: [{ id: '2', name: 'Two', released: true, releaseDate: '2026-01-01' }],
        ...{ timeoriginalestimate: 28_800, timespent: 3600 },
        properties: { p: { a: 1 } },
      },
      {
        key: 'A-2',
        issuetype: { id: '7', name: 'Story' },
        parent: { key: 'A-1' },
        status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
        project: { key: 'A', lead: person },
      },
    ]);
    expect(await jira.importFiles([aFile('b.csv', 'Issue key,Summary\nC-1,One')])).toMatchObject({ added: 1 });
    await jira.ask('POST', '/issue/properties/multi', { issues: [{ issueID: 65_001, properties: { q: 1 } }] });
  });

  const problemsOf = async (
    method: string,
    path: string,
    body: unknown,
    viewer = 'admin',
  ): Promise<{ status: number; problems: string[] }> => {
    const answer = await jira.ask(method, path, body, viewer);
    const text = (value: unknown): string | null =>
      value === undefined || value === null ? null : JSON.stringify(value);
    return {
      status: answer.status,
      problems: description.problems({
        method,
        path: `/rest/api/3${path}`,
        body: text(body),
        status: answer.status,
        answer: text(answer.body),
      }),
    };
  };

  test.each<[string, string, unknown]>([
    ['POST', '/search/jql', { jql: 'project = A', fields: ['*all'], properties: ['p'], expand: 'names' }],
    ['GET', '/search/jql?jql=project%3DA&maxResults=1', undefined],
    ['POST', '/search/approximate-count', { jql: 'project = A' }],
    [
      'POST',
      '/jql/parse?validation=strict',
      {
        queries: [
          'project = A AND labels in (x, y) ORDER BY key DESC',
          'project = NOPE',
          'assignee = currentUser() OR due is EMPTY',
        ],
      },
    ],
    ['GET', '/issue/A-1?properties=*all&expand=names', undefined],
    ['POST', '/issue/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-2'], properties: ['p'] }],
    ['GET', '/issue/A-1/properties', undefined],
    ['GET', '/issue/A-1/properties/p', undefined],
    ['GET', '/task/1', undefined],
    [
      'POST',
      '/permissions/check',
      { globalPermissions: ['ADMINISTER'], projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [65_001] }] },
    ],
    ['GET', '/mypermissions?permissions=EDIT_ISSUES,ADMINISTER', undefined],
    ['GET', '/myself', undefined],
    ['GET', '/myself?expand=groups', undefined],
    ['GET', '/groups/picker?query=board', undefined],
    ['GET', `/user/groups?accountId=board-member`, undefined],
    ['GET', '/user?accountId=ann', undefined],
    ['GET', '/user/bulk?accountId=ann', undefined],
    ['GET', '/user/search?query=a', undefined],
    ['GET', '/user/picker?query=a', undefined],
    ['GET', '/users/search', undefined],
    ['GET', '/project/search', undefined],
    ['GET', '/project/search?expand=lead&id=10065', undefined],
    ['GET', '/project/A', undefined],
    ['GET', '/project/A/versions', undefined],
    ['GET', '/project/A/version?maxResults=1&orderBy=-releaseDate&status=released,unreleased', undefined],
    ['GET', '/issue/A-1/transitions', undefined],
    ['GET', '/issuetype', undefined],
    ['GET', '/field', undefined],
    ['GET', '/serverInfo', undefined],
    ['GET', '/status', undefined],
    ['GET', '/priority', undefined],
    ['GET', '/issue/createmeta/A/issuetypes', undefined],
    ['GET', '/issue/createmeta/A/issuetypes/7?maxResults=200', undefined],
    ['GET', '/issueLinkType', undefined],
  ])('%s %s answers as described', async (method, path, body) => {
    expect(await problemsOf(method, path, body)).toEqual({ status: 200, problems: [] });
  });

  test.each<[number, string, string, string, unknown]>([
    [201, 'PUT', '/issue/A-2/properties/new', 'admin', { a: 1 }],
    [200, 'PUT', '/issue/A-2/properties/new', 'admin', { a: 2 }],
    [204, 'DELETE', '/issue/A-2/properties/new', 'admin', undefined],
    [201, 'POST', '/issue', 'admin', aNewIssue('One more')],
    [201, 'POST', '/issue/bulk', 'admin', { issueUpdates: [aNewIssue('Two more'), aNewIssue('')] }],
    [400, 'POST', '/issue/bulk', 'admin', { issueUpdates: [aNewIssue('')] }],
    [400, 'POST', '/issue', 'board-member', aNewIssue('Not mine')],
    [201, 'POST', '/issueLink', 'admin', aLink('A-1', 'A-2')],
    [404, 'POST', '/issueLink', 'admin', aLink('A-1', 'A-99')],
    [400, 'GET', '/issue/createmeta/A/issuetypes', 'board-member', undefined],
    [303, 'POST', '/issue/properties/multi', 'admin', { issues: [{ issueID: 65_002, properties: { q: { a: 1 } } }] }],
    [400, 'POST', '/search/jql', 'admin', { jql: 'nonsense = 1' }],
    [400, 'POST', '/permissions/check', 'admin', { globalPermissions: ['FLY'] }],
    [403, 'PUT', '/issue/A-2/properties/new', 'board-member', { a: 1 }],
    [404, 'GET', '/project/NONE/versions', 'admin', undefined],
    [404, 'GET', '/issue/A-99/transitions', 'admin', undefined],
    [400, 'POST', '/issue/A-2/transitions', 'board-member', { transition: { id: '11' } }],
    [204, 'POST', '/issue/A-2/transitions', 'admin', { transition: { id: '11' } }],
    [404, 'GET', '/issue/A-99', 'admin', undefined],
    [404, 'DELETE', '/issue/A-2/properties/none', 'admin', undefined],
  ])('%i to %s %s by %s is as described', async (status, method, path, viewer, body) => {
    expect(await problemsOf(method, path, body, viewer)).toEqual({ status, problems: [] });
  });

  test.each<[string, Partial<Parameters<ApiDescription['problems']>[0]>]>([
    ['GET /rest/api/3/nothing is not described', { method: 'GET', path: '/rest/api/3/nothing', body: null }],
    ['has no query parameter startAt', { path: '/rest/api/3/search/jql?startAt=1' }],
    ['request: startAt is not described', { body: '{"jql":"x","startAt":1}' }],
    ['request.fields: is no list', { body: '{"jql":"x","fields":"key"}' }],
    ['request.jql: is not of type string', { body: '{"jql":null}' }],
    ['lacks the query parameter accountId', { method: 'GET', path: '/rest/api/3/user/bulk', body: null }],
    [
      'query parameter maxResults: 101, which is not from any to 100',
      { method: 'GET', path: '/rest/api/3/project/search?maxResults=101', body: null },
    ],
    [
      'query parameter orderBy: colour is not one of',
      { method: 'GET', path: '/rest/api/3/project/search?orderBy=colour', body: null },
    ],
    [
      'request.projectPermissions[0].issues: has an item twice',
      {
        path: '/rest/api/3/permissions/check',
        body: '{"projectPermissions":[{"permissions":["A"],"issues":[1,1]}]}',
        answer: '{}',
      },
    ],
    [
      'request.issues: has 0 items',
      { path: '/rest/api/3/issue/properties/multi', body: '{"issues":[]}', status: 303, answer: null },
    ],
    ['does not answer 418', { status: 418, answer: null }],
    ['lacks a body', { body: null }],
    ['answer 200.issues: is no list', { answer: '{"issues":{}}' }],
    ['answer 400: message is not described', { status: 400, answer: '{"message":"no"}' }],
  ])('the comparison finds: %s', (problem, change) => {
    const sound = {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: '{"jql":"x"}',
      status: 200,
      answer: '{"issues":[],"isLast":true}',
    };
    expect(description.problems(sound)).toEqual([]);
    expect(description.problems({ ...sound, ...change }).join('\n')).toContain(problem);
  });
});
