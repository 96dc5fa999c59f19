import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFile, aJiraWith, SHARED, type TestJira } from './aJira';
import { misfits, type Schema } from './jsonSchema';

const DOCUMENT = join(SHARED, 'openapi', 'jira-cloud-v3.json');

interface Operation {
  responses: Record<string, { content?: { 'application/json'?: { schema?: Schema } } }>;
}

/** What is answered has to fit Jira's own description of the API, where that is there to compare with. */
if (existsSync(DOCUMENT)) {
  const { paths, components } = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };

  const misfitsOf = (method: string, path: string, status: number, body: unknown): string[] => {
    const schema = paths[`/rest/api/3${path}`]?.[method.toLowerCase()]?.responses[status]?.content?.['application/json']?.schema;
    if (!schema) throw new Error(`${method} ${path} is not described to answer ${status} with JSON.`);
    return misfits(body, schema, components.schemas);
  };

  let jira: TestJira;
  beforeAll(async () => {
    const person = { accountId: 'ann', displayName: 'Ann Lee' };
    jira = aJiraWith([
      { key: 'A-1', description: 'Text', assignee: person, reporter: person, priority: { id: '1', name: 'High' }, labels: ['x'], created: '2026-01-01T00:00:00.000Z', duedate: '2026-02-01', fixVersions: [{ id: '1', name: 'One' }], properties: { p: { a: 1 } } },
      { key: 'A-2', issuetype: { id: '7', name: 'Story' }, parent: { key: 'A-1' } },
    ]);
    expect(jira.importFiles([aFile('b.csv', 'Issue key,Summary\nC-1,One')])).toMatchObject({ added: 1 });
    await jira.ask('POST', '/issue/properties/multi', { issues: [{ issueID: 65_001, properties: { q: 1 } }] });
  });

  test.each<[string, string, string, unknown]>([
    ['POST', '/search/jql', '/search/jql', { jql: 'project = A', fields: ['*all'], properties: ['p'], expand: 'names' }],
    ['GET', '/search/jql', '/search/jql?jql=project%3DA&maxResults=1', undefined],
    ['POST', '/search/approximate-count', '/search/approximate-count', { jql: 'project = A' }],
    ['POST', '/jql/parse', '/jql/parse', { queries: ['project = A AND labels in (x, y) ORDER BY key DESC', 'project = NOPE', 'assignee = currentUser() OR due is EMPTY'] }],
    ['GET', '/issue/{issueIdOrKey}', '/issue/A-1?properties=*all&expand=names', undefined],
    ['POST', '/issue/bulkfetch', '/issue/bulkfetch', { issueIdsOrKeys: ['A-1', 'A-2'], properties: ['p'] }],
    ['GET', '/issue/{issueIdOrKey}/properties', '/issue/A-1/properties', undefined],
    ['GET', '/issue/{issueIdOrKey}/properties/{propertyKey}', '/issue/A-1/properties/p', undefined],
    ['GET', '/task/{taskId}', '/task/1', undefined],
    ['POST', '/permissions/check', '/permissions/check', { globalPermissions: ['ADMINISTER'], projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [65_001] }] }],
    ['GET', '/mypermissions', '/mypermissions?permissions=EDIT_ISSUES,ADMINISTER', undefined],
    ['GET', '/myself', '/myself', undefined],
    ['GET', '/user', '/user?accountId=ann', undefined],
    ['GET', '/user/bulk', '/user/bulk?accountId=ann', undefined],
    ['GET', '/user/search', '/user/search?query=a', undefined],
    ['GET', '/user/picker', '/user/picker?query=a', undefined],
    ['GET', '/users/search', '/users/search', undefined],
    ['GET', '/project/search', '/project/search', undefined],
    ['GET', '/project/{projectIdOrKey}', '/project/A', undefined],
    ['GET', '/issuetype', '/issuetype', undefined],
    ['GET', '/field', '/field', undefined],
    ['GET', '/serverInfo', '/serverInfo', undefined],
    ['GET', '/status', '/status', undefined],
    ['GET', '/priority', '/priority', undefined],
  ])('%s %s answers as described', async (method, path, asked, body) => {
    const answer = await jira.ask(method, asked, body, 'admin');
    expect(answer.status).toBe(200);
    expect(misfitsOf(method, path, 200, answer.body)).toEqual([]);
  });

  test('refusals are error collections', async () => {
    const { body } = await jira.ask('POST', '/permissions/check', { globalPermissions: ['FLY'] });
    expect(misfitsOf('POST', '/permissions/check', 400, body)).toEqual([]);
    expect(misfitsOf('POST', '/permissions/check', 400, { message: 'no' })).toEqual(['body: message is not described']);
  });
} else {
  test('the description of the API is skipped', () => {
    process.stdout.write(`Skipped: there is no ${DOCUMENT} to compare the answers with.\n`);
    expect(existsSync(DOCUMENT)).toBe(false);
  });
}
