import { rate } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { actingOn, errorsOf } from './acting';

/** What an action says when Jira or the storage fails, and what a list costs. */

const PM = 'project-manager';
const EPICS = 120;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  await jira.settings({ writeLimits: null });
  for (const number of [1, 2, 3])
    await rate(jira, PM, idOf(number), { answers: { impact: number }, stage: 'retention' });
}, 120_000);
afterAll(() => jira.stop());
afterEach(() => jira.clearFaults());

const act = actingOn(() => jira);

test.each([
  ['the search', { jira: { path: '/rest/api/3/search/jql', method: 'POST', tier: 'user' } }],
  ['the address of the site', { jira: { path: '/rest/api/3/serverInfo', method: 'GET', tier: 'user' } }],
  ['the storage', { store: { op: 'batchGet' } }],
] as const)('%s fails: the list says that it could not be read, and tells no part', async (_what, target) => {
  await jira.faults({ target, fault: { status: 500 } });
  for (const action of ['list-thin-stages', 'list-contested'] as const) {
    const told = await act(PM, action);
    expect(errorsOf(told)).toEqual([expect.stringMatching(/Try again in a minute\.$/)]);
    expect(told.sentence).toBeUndefined();
  }
});

test('an answer that meets another one of the epic is saved beside it', async () => {
  const target = { store: { op: 'transact', key: `*${idOf(1)}*` } } as const;
  await jira.faults({ target, fault: { delayMs: 300 }, count: 1 });
  const [slow] = await Promise.all([
    jira.hurry(() => act(PM, 'set-answer', { issueKey: 'X-1', question: 'Customer impact', answer: '3' })),
    rate(jira, 'admin', idOf(1), { disruption: 2 }),
  ]);
  expect(slow.sentence).toMatch(/^Customer impact of X-1 is \+3/);
  expect(await act(PM, 'read-rating', { issueKey: 'X-1' })).toMatchObject({
    answers: expect.arrayContaining([
      expect.objectContaining({ question: 'Customer impact', answer: '+3' }),
      expect.objectContaining({ question: 'Disruption while delivering', answer: 'Noticeable' }),
    ]),
  });
});

test('a list costs a search for each hundred rated epics, one look at the site and batch reads', async () => {
  await jira.clearCalls();
  await act(PM, 'list-thin-stages');
  const { jira: requests, store } = await jira.calls();
  expect(requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`).sort()).toEqual([
    'GET /rest/api/3/serverInfo',
    'POST /rest/api/3/search/jql',
  ]);
  expect(store.length).toBeLessThanOrEqual(3);
});

test('an action that Jira never answers ends after 55 seconds', async () => {
  await jira.faults({ target: { jira: { path: '/rest/api/3/search/jql', tier: 'user' } }, fault: { hang: true } });
  const answer = await jira.hurry(() => jira.act(PM, 'list-thin-stages'));
  expect(answer).toMatchObject({
    status: 500,
    body: { message: expect.stringContaining('did not answer within 55 s') },
  });
});
