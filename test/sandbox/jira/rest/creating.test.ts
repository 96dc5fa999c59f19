import { resolve } from 'node:path';
import { missingScopes } from '#sandbox/platform/scopes';
import { readManifest } from '#sandbox/platform/manifest';
import type { ProductEvent } from '#sandbox/seams';
import Libsql from 'libsql';
import type { Database } from '#sandbox/state/database';
import { aJira, aJiraWith, type Answered, type TestJira } from '../aJira';

const paragraph = (...content: unknown[]): unknown => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content }],
});
const STORY = { id: '7', name: 'Story' };
const EPICS = [
  { key: 'A-1', components: [{ id: '3', name: 'Login' }] },
  { key: 'A-2', issuetype: STORY },
  { key: 'A-3', issuetype: { id: '8', name: 'Sub-task', subtask: true }, parent: { key: 'A-2' } },
  { key: 'B-7', issuetype: STORY },
];

let jira: TestJira;
beforeEach(() => {
  jira = aJiraWith(EPICS);
});

const fieldsOf = (fields: Record<string, unknown>): { fields: Record<string, unknown> } => ({
  fields: { project: { key: 'A' }, issuetype: { id: '7' }, summary: 'Make the letter shorter', ...fields },
});
const create = (fields: Record<string, unknown>, viewer?: string): Promise<Answered> =>
  jira.ask('POST', '/issue', fieldsOf(fields), viewer);
const errors = async (fields: Record<string, unknown>, viewer?: string): Promise<unknown> => {
  const answer = await create(fields, viewer);
  expect(answer.status).toBe(400);
  return (answer.body as { errors: unknown }).errors;
};

test('an issue is created as the person who asks, under the next key, and found at once', async () => {
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));
  const description = paragraph({ type: 'text', text: 'Nobody reads four pages.' });
  const answer = await create({ labels: ['lens-1', 'lens-1'], description, duedate: '2026-12-24' });
  expect(answer).toMatchObject({ status: 201, body: { key: 'A-4', id: expect.stringMatching(/^\d+$/) } });
  expect(await jira.find('labels = "lens-1"')).toEqual(['A-4']);
  expect((await jira.ask('GET', '/issue/A-4')).body).toMatchObject({
    fields: {
      summary: 'Make the letter shorter',
      description,
      labels: ['lens-1'],
      duedate: '2026-12-24',
      status: { name: 'To Do' },
      issuetype: { name: 'Story' },
      creator: { accountId: 'project-manager' },
      reporter: { accountId: 'project-manager' },
      assignee: null,
      created: expect.any(String),
    },
  });
  expect(events.map(({ name }) => name)).toEqual(['avi:jira:created:issue']);
});

test('no id and no key is given twice, not after a deletion and not after a start', async () => {
  const database = new Libsql(':memory:') as Database;
  const first = aJira({ database });
  first.importIssues([{ id: '10000', key: 'A-1', fields: { summary: 'One', project: { key: 'A' } } }]);
  const body = { fields: { project: { key: 'A' }, issuetype: { name: 'Task' }, summary: 'Two' } };
  const types = (await first.ask('GET', '/issue/createmeta/A/issuetypes')).body as { issueTypes: { id: string }[] };
  const named = { fields: { ...body.fields, issuetype: { id: types.issueTypes[0]?.id } } };
  expect((await first.ask('POST', '/issue', named)).body).toMatchObject({ id: '10001', key: 'A-2' });
  expect((await first.ask('DELETE', '/issue/A-2')).status).toBe(204);
  const again = aJira({ database });
  expect((await again.ask('POST', '/issue', named)).body).toMatchObject({ id: '10002', key: 'A-3' });
});

test('all that is wrong is told at once, by field, and nothing is kept', async () => {
  const unknown = (field: string): string =>
    `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
  expect(
    await errors({
      summary: ' ',
      nonsense: 1,
      status: { id: '1' },
      labels: ['two words'],
      components: [{ id: '99' }],
      description: 'plain text',
    }),
  ).toEqual({
    summary: 'You must specify a summary of the issue.',
    nonsense: unknown('nonsense'),
    status: unknown('status'),
    labels: "The label 'two words' contains spaces which is invalid.",
    components: 'The components selected is invalid.',
    description: expect.stringContaining('Atlassian Document'),
  });
  expect(await errors({ summary: 'x'.repeat(256) })).toEqual({ summary: expect.stringContaining('255') });
  expect(await errors({ description: paragraph({ type: 'text', text: '' }) })).toEqual({
    description: expect.stringContaining('Atlassian Document'),
  });
  expect(await errors({ description: paragraph({ type: 'text', text: 'x'.repeat(32_768) }) })).toEqual({
    description: expect.stringContaining('32,767'),
  });
  expect(await errors({ issuetype: { id: '99' } })).toEqual({ issuetype: 'The issue type selected is invalid.' });
  expect(await errors({ issuetype: undefined })).toEqual({ issuetype: 'Specify an issue type' });
  expect(await errors({ issuetype: { id: '8' } })).toEqual({ parent: 'Parent is required.' });
  expect(await errors({ issuetype: { id: '8' }, parent: { key: 'B-7' } })).toMatchObject({
    project: 'Sub-tasks must be created in the same project as the parent.',
  });
  expect(await errors({ issuetype: { id: '10000' }, parent: { key: 'A-1' } })).toEqual({ parent: unknown('parent') });
  expect(await jira.find('project = A ORDER BY key')).toEqual(['A-1', 'A-2', 'A-3']);
});

test('a hidden project is as absent as one that is not there; without the right nothing is created', async () => {
  expect(await errors({ project: { key: 'NOPE' } })).toEqual({ project: 'Specify a valid project ID or key' });
  expect(await errors({}, 'outsider')).toEqual({ project: 'Specify a valid project ID or key' });
  expect(await errors({}, 'board-member')).toEqual({
    project: 'You do not have permission to create issues in this project.',
  });
  const types = (viewer: string): Promise<Answered> =>
    jira.ask('GET', '/issue/createmeta/A/issuetypes', undefined, viewer);
  expect((await types('outsider')).body).toEqual((await types('board-member')).body);
  expect((await types('board-member')).status).toBe(400);
  expect((await jira.ask('GET', '/issue/createmeta/NOPE/issuetypes')).body).toEqual((await types('outsider')).body);
});

test('the create screen of a type: its fields, what must be given, and the types of a project', async () => {
  jira.configure({ requiredOnCreate: { Story: ['duedate', 'components'] } });
  const types = (await jira.ask('GET', '/issue/createmeta/A/issuetypes?maxResults=2')).body;
  expect(types).toMatchObject({ total: 3, startAt: 0, issueTypes: [{ name: 'Story' }, { name: 'Sub-task' }] });
  const required = async (type: string): Promise<string[]> => {
    const { body } = await jira.ask('GET', `/issue/createmeta/A/issuetypes/${type}`);
    return (body as { fields: { fieldId: string; required: boolean }[] }).fields
      .filter((field) => field.required)
      .map(({ fieldId }) => fieldId);
  };
  expect(await required('7')).toEqual(['project', 'issuetype', 'summary', 'duedate', 'components']);
  expect(await required('8')).toEqual(['project', 'issuetype', 'summary', 'parent']);
  expect(await errors({})).toEqual({ duedate: 'Due date is required.', components: 'Components is required.' });
  expect((await create({ duedate: '2026-12-24', components: [{ name: 'Login' }] })).status).toBe(201);
  expect((await jira.ask('GET', '/issue/createmeta/A/issuetypes/99')).status).toBe(400);
  expect((await jira.ask('GET', '/issue/createmeta/A/issuetypes?maxResults=201')).status).toBe(400);
});

test('of many, each is created or refused by itself, in the order in which it was sent', async () => {
  const issueUpdates = [fieldsOf({ labels: ['many'] }), fieldsOf({ summary: '' }), fieldsOf({ labels: ['many'] })];
  expect(await jira.ask('POST', '/issue/bulk', { issueUpdates })).toMatchObject({
    status: 201,
    body: {
      issues: [{ key: 'A-4' }, { key: 'A-5' }],
      errors: [
        {
          failedElementNumber: 1,
          status: 400,
          elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
        },
      ],
    },
  });
  expect(await jira.find('labels = many ORDER BY key')).toEqual(['A-4', 'A-5']);
  expect(await jira.ask('POST', '/issue/bulk', { issueUpdates: issueUpdates.slice(1, 2) })).toMatchObject({
    status: 400,
    body: { issues: [], errors: [{ failedElementNumber: 0 }] },
  });
  const tooMany = { issueUpdates: Array.from({ length: 51 }, () => fieldsOf({})) };
  expect((await jira.ask('POST', '/issue/bulk', tooMany)).body).toMatchObject({
    errorMessages: [expect.stringContaining("limit '50'")],
  });
});

test.each([
  ['/issue', { ...fieldsOf({}), update: { labels: [{ add: 'x' }] } }, '"update" in a new issue'],
  ['/issue', fieldsOf({ customfield_10001: 1 }), 'the field "customfield_10001" in a new issue'],
  ['/issue/bulk', { issueUpdates: [fieldsOf({}), { ...fieldsOf({}), transition: { id: '1' } }] }, '"transition"'],
  [
    '/issueLink',
    { type: { id: '10003' }, inwardIssue: { key: 'A-1' }, outwardIssue: { key: 'A-2' }, comment: {} },
    '"comment"',
  ],
])('%s: what is not modelled fails by its name and keeps nothing', async (path, body, name) => {
  expect(await jira.ask('POST', path, body)).toMatchObject({
    status: 501,
    body: { errorMessages: [expect.stringContaining(name)] },
  });
  expect(await jira.find('project = A ORDER BY key')).toEqual(['A-1', 'A-2', 'A-3']);
});

describe('links', () => {
  const link = (inward: string, outward: string, type: unknown = { name: 'Blocks' }, viewer?: string) =>
    jira.ask('POST', '/issueLink', { type, inwardIssue: { key: inward }, outwardIssue: { key: outward } }, viewer);

  test('stand at both issues, are found by both, and are there once', async () => {
    expect((await link('A-1', 'B-7')).status).toBe(201);
    expect((await link('A-1', 'B-7')).status).toBe(201);
    expect(await jira.find('issue in linkedIssues("A-1")')).toEqual(['B-7']);
    expect(await jira.find('issueLinkType = "is blocked by"')).toEqual(['B-7']);
    expect(await jira.find('issueLinkType = "blocks" AND project = A')).toEqual(['A-1']);
    expect((await jira.ask('GET', '/issue/A-1?fields=issuelinks')).body).toMatchObject({
      fields: { issuelinks: [{ type: { name: 'Blocks' }, outwardIssue: { key: 'B-7' } }] },
    });
    expect(await jira.refused('issueLinkType = "is a friend of"')).toEqual([expect.stringContaining('friend')]);
  });

  test('need both issues in sight, the right at the outward one, and a type that there is', async () => {
    expect((await link('A-1', 'A-99')).status).toBe(404);
    expect((await link('A-1', 'B-7', { id: '99' })).status).toBe(404);
    expect((await link('A-1', 'B-7', { id: '10003' }, 'board-member')).status).toBe(404);
    expect((await link('A-1', 'A-1')).status).toBe(400);
    expect((await jira.ask('GET', '/issueLinkType')).body).toMatchObject({
      issueLinkTypes: expect.arrayContaining([expect.objectContaining({ name: 'Relates', outward: 'relates to' })]),
    });
    expect(await jira.find('issue in linkedIssues("A-1")')).toEqual([]);
  });
});

test('creating and linking need the scope for writing, what may be created the one for reading', () => {
  const write = new Set(['write:jira-work']);
  const read = new Set(['read:jira-work']);
  for (const path of ['issue', 'issue/bulk', 'issueLink']) {
    expect(missingScopes('POST', `/rest/api/3/${path}`, read)).toEqual(['write:jira-work']);
    expect(missingScopes('POST', `/rest/api/3/${path}`, write)).toEqual([]);
  }
  for (const path of ['issueLinkType', 'issue/createmeta/A/issuetypes', 'issue/createmeta/A/issuetypes/7'])
    expect(missingScopes('GET', `/rest/api/3/${path}`, read)).toEqual([]);
  const { scopes } = readManifest(resolve(__dirname, '../../../../manifest.yml'));
  expect([...scopes]).toEqual(expect.arrayContaining(['read:jira-work', 'write:jira-work']));
});
