import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedPath, documentedPaths, LIST } from '#sandbox/jira/rest/documented/paths';
import { referenceFile, withReferenceData } from '../../../support/referenceData';
import { aJiraWith, type TestJira } from '../aJira';

const FOLDER = join(__dirname, '../../../../sandbox/jira/rest/documented');

let jira: TestJira;
beforeAll(() => {
  jira = aJiraWith([
    { key: 'A-1', summary: 'Family 👩 plan', fixVersions: [{ id: '5', name: '1.0' }] },
    { key: 'A-2', summary: 'Nothing of it' },
    { key: 'A-3', summary: 'Whole families 👩‍👩‍👧‍👦 and a flag 🇩🇪' },
  ]);
});

describe('what Jira documents and the local Jira does not model says so by its name', () => {
  test.each<[string, string, unknown, string]>([
    ['GET', '/issue/createmeta', undefined, 'GET /rest/api/3/issue/createmeta'],
    ['GET', '/issue/picker?query=x', undefined, 'GET /rest/api/3/issue/picker'],
    ['PUT', '/issue/archive', { issueIdsOrKeys: ['A-1'] }, 'PUT /rest/api/3/issue/archive'],
    ['DELETE', '/issueLink/10000', undefined, 'DELETE /rest/api/3/issueLink/{linkId}'],
    ['GET', '/issue/A-1/comment', undefined, 'GET /rest/api/3/issue/{issueIdOrKey}/comment'],
    ['GET', '/issue/A-1/transitions?expand=transitions.fields', undefined, 'the expansion "transitions.fields"'],
    ['GET', '/issue/A-1/transitions?includeUnavailableTransitions=true', undefined, '"includeUnavailableTransitions"'],
    [
      'POST',
      '/issue/A-1/transitions',
      { transition: { id: '11' }, fields: { resolution: {} } },
      '"fields" in a transition',
    ],
    ['GET', '/project/A/versions?expand=operations', undefined, 'the expansion "operations" of versions'],
    ['GET', '/project/A/version?orderBy=startDate', undefined, 'versions ordered by "startDate"'],
    ['GET', '/version/5', undefined, 'GET /rest/api/3/version/{id}'],
    ['PUT', '/project/A', {}, 'PUT /rest/api/3/project/{projectIdOrKey}'],
    ['GET', '/dashboard', undefined, 'GET /rest/api/3/dashboard'],
    ['PUT', '/issue/A-1', { update: { labels: [{ add: 'x' }] } }, '"update" in an edit of an issue'],
    ['PUT', '/issue/A-1', { fields: { customfield_10001: 1 } }, 'the field "customfield_10001" in an edit'],
  ])('%s %s', async (method, path, body, name) => {
    const answer = await jira.ask(method, path, body, 'admin');
    expect(answer).toMatchObject({
      status: 501,
      body: { errorMessages: [expect.stringContaining(`Not modelled by the local Jira: ${name}`)] },
    });
  });

  test('what is not documented is as unknown as in Jira, and issues are found as ever', async () => {
    expect((await jira.ask('GET', '/nonsense')).status).toBe(404);
    expect((await jira.ask('PATCH', '/issue/A-1', {})).status).toBe(405);
    expect((await jira.ask('GET', '/issue/createmetal')).body).toMatchObject({
      errorMessages: [expect.stringContaining('Issue does not exist')],
    });
    expect((await jira.ask('PUT', '/issue/A-1', { fields: { nonsense: 1 } })).status).toBe(400);
    expect((await jira.ask('GET', '/issue/A-1')).status).toBe(200);
  });

  test.each([
    ['issue in linkedIssues("A-1", "blocks")', "the function 'linkedIssues(A-1, blocks)'"],
    ['fixVersion = latestReleasedVersion(A)', "the function 'latestReleasedVersion(A)'"],
    ['fixVersion > 1.0', 'the order of versions'],
    ['originalEstimate > 3', "the duration '3' without a unit"],
    ['created > lastLogin()', "the function 'lastLogin()'"],
    ['environment ~ x', "the field 'environment'"],
    ['watchers = currentUser()', "the field 'watchers'"],
    ['"Story Points" > 3', "the field 'Story Points'"],
    ['cf[10001] = 3', "the field 'cf[10001]'"],
    ['project = A ORDER BY lastViewed', "the field 'lastViewed'"],
  ])('%s', async (jql, name) => {
    const [message = ''] = await jira.refused(jql);
    expect(message).toContain(`The local Jira does not model ${name}`);
  });

  test('a field and a function that Jira has not either are said not to be there', async () => {
    expect(await jira.refused('nonsense = 1')).toEqual([expect.stringContaining('does not exist')]);
    expect(await jira.refused('created > nonsense()')).toEqual([
      expect.stringContaining('Unable to find JQL function'),
    ]);
  });
});

test.each<[string, string[]]>([
  ['👩', ['A-1']],
  ['👩‍👩‍👧‍👦', ['A-3']],
  ['🇩🇪', ['A-3']],
  ['family 👩', ['A-1']],
  ['👎', []],
  ['👩*', ['A-1', 'A-3']],
  ['…', []],
  ['nothing & it', ['A-2']],
])('a search for %s finds what has it', async (words, keys) => {
  expect(await jira.find(`summary ~ "${words}" ORDER BY key`)).toEqual(keys);
});

test('of two documented paths the one with the word counts', () => {
  expect(documentedPath('/rest/api/3/issue/createmeta')?.path).toBe('/rest/api/3/issue/createmeta');
  expect(documentedPath('/rest/api/3/issue/A-1')?.path).toBe('/rest/api/3/issue/{issueIdOrKey}');
  expect(documentedPath('/rest/api/3/issue/')).toBeUndefined();
});

const DOCUMENT = referenceFile('openapi', 'jira-cloud-v3.json');
withReferenceData("the list of documented paths against Jira's own document", [DOCUMENT], () => {
  test('it is the list that the command writes', () => {
    const written = readFileSync(join(FOLDER, LIST), 'utf8').trim().split('\n');
    expect(written).toEqual(documentedPaths(JSON.parse(readFileSync(DOCUMENT, 'utf8'))));
  });
});
