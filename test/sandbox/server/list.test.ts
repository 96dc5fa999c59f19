import { parse } from 'papaparse';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { seedEpics } from '../../support/local/seedEpics';

let jira: RunningLocalJira;
beforeAll(async () => void (jira = await startLocalJira({ seedIssues: seedEpics(55) })));
afterAll(() => jira.stop());

const pageOf = async (path: string, viewer = 'project-manager'): Promise<string> =>
  (await fetch(jira.url + path, { headers: { cookie: `viewer=${viewer}` } })).text();
const heads = (page: string): string[] =>
  [...page.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map(([, name]) => (name ?? '').trim());
const tableOf = async (query: string, viewer?: string): Promise<string[][]> =>
  parse<string[]>(await pageOf(`/list.csv?${query}`, viewer)).data;
const keysOf = async (query: string): Promise<string[]> =>
  (await tableOf(`columns=key&${query}`)).slice(1).map(([key]) => key ?? '');

const FIELDS = ['customfield_10100', 'customfield_10101', 'customfield_10102', 'customfield_10103'];

/** As the app publishes it of an epic that lacks an answer. */
const PUBLISHED = {
  ...{ v: 1, version: 1, settings: 0, floor: 46.666667, ceiling: 76.666667, answers: { impact: 2 } },
  shown: { score: '47…77', best: '77', impact: '+2', stage: 'Retention', missing: 'Customer request' },
};
const publish = (key: string, value: unknown): Promise<Response> =>
  fetch(`${jira.url}/rest/api/3/issue/${key}/properties/${SUMMARY_PROPERTY}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'X-Viewer': 'project-manager' },
    body: JSON.stringify(value),
  });

test('a list has the columns that were chosen, the fields of the app among them', async () => {
  expect(heads(await pageOf('/list'))).toEqual([
    ...['Key', 'Summary', 'Status', 'Assignee'],
    ...['Customer score', 'Customer score at best', 'Customer impact', 'Customer stage'],
  ]);
  expect(heads(await pageOf(`/list?columns=key&columns=${FIELDS[2]}&columns=nonsense`))).toEqual([
    'Key',
    'Customer impact',
  ]);
});

test('its fields show what is published, sort by the aliases and stand in the export as they are shown', async () => {
  expect((await publish('X-3', PUBLISHED)).status).toBeLessThan(300);
  await publish('X-5', { ...PUBLISHED, floor: 90, ceiling: 90, shown: { score: '90', best: '90' } });
  const query = `sort=score&jql=key+in+(X-2,X-3,X-5)+ORDER+BY+key&columns=key,${FIELDS.join(',')}`;
  expect(await tableOf(query)).toEqual([
    ['Key', 'Customer score', 'Customer score at best', 'Customer impact', 'Customer stage'],
    ['X-5', '90', '90', '', ''],
    ['X-3', '47…77', '77', '+2', 'Retention'],
    ['X-2', '', '', '', ''],
  ]);
  expect(await pageOf(`/list?${query}`)).toMatch(/>\s*47…77\s*<\/td>/);
});

test('the cards of a board show them where they hold something', async () => {
  await publish('X-9', PUBLISHED);
  const board = (await pageOf('/projects/X/board')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(board).toContain('Customer score 47…77 Customer impact +2 Customer stage Retention X-9 · Epic');
  expect(board).toMatch(/ X-10 · Epic/);
  expect(board.match(/Customer impact/g)).toHaveLength(1);
});

test.each([
  ['nothing', undefined],
  ['text', 'x'],
  ['words that are no words', { shown: { score: 5, best: ['x'], impact: null, stage: { a: 1 } } }],
  ['no words at all', { shown: [] }],
])('a forged property that holds %s leaves the fields empty', async (_, value) => {
  if (value !== undefined) await publish('X-7', value);
  expect((await tableOf(`jql=key=X-7&columns=key,${FIELDS.join(',')}`))[1]).toEqual(['X-7', '', '', '', '']);
});

test('a list goes on page by page, its export has all of it, and both only what the viewer sees', async () => {
  const page = await pageOf('/list?sort=key&columns=key');
  expect(page).toContain('55 issues');
  const next = /href="(\/list\?[^"]*token=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await pageOf(next)).match(/<tr data-issue/g)).toHaveLength(5);
  expect(await keysOf('sort=key')).toHaveLength(55);
  expect(await tableOf('columns=key', 'outsider')).toEqual([['Key']]);
});

test('a query that Jira refuses is told in its words, in the list and in the export', async () => {
  expect(await pageOf('/list?jql=broken=1')).toContain('Field &#39;broken&#39; does not exist');
  const refused = await fetch(`${jira.url}/list.csv?jql=broken=1`);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("Field 'broken'")]);
});
