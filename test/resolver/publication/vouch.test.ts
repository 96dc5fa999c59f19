import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(30) });
});
afterAll(() => jira.stop());

const propertyPath = (issueId: string): string => `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;
const published = async (issueId: string): Promise<unknown> =>
  ((await jira.rest(PM, 'GET', propertyPath(issueId))).body as { value?: unknown }).value;
const forged = {
  v: 1,
  version: 1,
  settings: 0,
  floor: 100,
  ceiling: 100,
  answers: { impact: 3, request: 'yes' },
  requested: 'yes',
};

const vouch = async (...issueIds: string[]): Promise<string[]> => {
  const rows = await Promise.all(issueIds.map(async (issueId) => ({ issueId, property: await published(issueId) })));
  return valueOf(await onPage(jira, 'board-member', 'portfolio.vouch', { rows })).doubtful;
};

test('a row that says what is stored holds', async () => {
  await rate(jira, PM, idOf(1), { answers: { impact: 2, request: 'yes' }, stage: 'retention', sponsor: 'admin' });
  expect(await vouch(idOf(1))).toEqual([]);
});

test.each<[string, object]>([
  ['a score', forged],
  ['settings that are not there yet', { ...forged, settings: 9 }],
  ['nothing that can be read', { v: 1, floor: '<script>' }],
])('a forged property with %s is found and published anew', async (_, property) => {
  const truth = (await rate(jira, PM, idOf(2), { answers: { impact: -1 } })) && (await published(idOf(2)));
  await jira.rest(PM, 'PUT', propertyPath(idOf(2)), property);
  expect(await vouch(idOf(1), idOf(2))).toEqual([idOf(2)]);
  await jira.run('work-consumer');
  expect(await published(idOf(2))).toEqual(truth);
  expect(await vouch(idOf(2))).toEqual([]);
});

test('a property on an epic that nobody rated is removed', async () => {
  await jira.rest(PM, 'PUT', propertyPath(idOf(3)), forged);
  expect(await vouch(idOf(3))).toEqual([idOf(3)]);
  await jira.run('work-consumer');
  expect(await published(idOf(3))).toBeUndefined();
});

test('a screen that lies about a row that is right starts no work', async () => {
  const rows = [idOf(1), idOf(1)].map((issueId) => ({ issueId, property: forged }));
  await jira.clearCalls();
  expect(valueOf(await onPage(jira, 'board-member', 'portfolio.vouch', { rows })).doubtful).toEqual([idOf(1)]);
  await jira.run('work-consumer');
  expect((await jira.calls()).invokes.map(({ functionKey }) => functionKey)).toEqual(['portfolio.vouch']);
});

test('a whole list costs one permission check, one batch and the settings', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => ({ issueId: idOf(i + 1), property: null }));
  await jira.clearCalls();
  expect(valueOf(await onPage(jira, PM, 'portfolio.vouch', { rows })).doubtful).toHaveLength(25);
  const calls = await jira.calls();
  const [own, ...others] = calls.invokes.filter(({ functionKey }) => functionKey === 'portfolio.vouch');
  expect(others).toEqual([]);
  const [requests, store] = [calls.jira, calls.store].map((list) =>
    (list as { invocation: string }[]).filter(({ invocation }) => invocation === own!.id),
  ) as [typeof calls.jira, typeof calls.store];
  // The second only because something is wrong: what Jira itself says of the rows.
  expect(requests.map(({ tier, path }) => [tier, path.split('?')[0]])).toEqual([
    ['user', '/rest/api/3/permissions/check'],
    ['app', '/rest/api/3/issue/bulkfetch'],
  ]);
  expect(store.map(({ op }) => op).sort()).toEqual(['batchGet', 'get']);
  const tooMany = [...rows, rows[0]!];
  expect(await onPage(jira, PM, 'portfolio.vouch', { rows: tooMany })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
});
