import { ACTIONS, type ActionName } from '#domain/told/actions';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { PLACES, rights, VIEWERS } from '../demoPlaces';
import { actingOn, errorsOf, READ_ONLY, SAMPLES, type Told } from './acting';

/** Actions × viewers × places, by the restrictions of the demo portfolio. */

/** The issues of those places, by their ids; the last was never there. */
const KEYS: Record<string, string> = {
  '12001': 'CARE-1',
  '13001': 'NET-1',
  '14001': 'BIZ-1',
  '11016': 'MOB-16',
  '12008': 'CARE-8',
  '14011': 'BIZ-11',
  '11010': 'MOB-10',
  '99999': 'CARE-99999',
};

/** The demo begins within a minute or two, on a busy machine, too. */
const DEMO_MS = 180_000;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ writeLimits: null });
  await jira.rest('admin', 'DELETE', '/rest/api/3/issue/11010');
}, DEMO_MS);
afterAll(() => jira.stop());

const act = actingOn(() => jira);
const keyOf = (issueId: string): string => KEYS[issueId] ?? '';
const notThere = (issueKey: string): string => `There is no issue ${issueKey}, or you may not see it.`;

const cases = VIEWERS.flatMap((viewer) => PLACES.map((place) => ({ viewer, place, name: place.name })));

/** What the app asked of Jira and of the storage while an action ran, without the key. */
async function traceOf(viewer: string, action: ActionName, inputs: { issueKey: string }): Promise<string> {
  await jira.clearCalls();
  const told = await act(viewer, action, inputs);
  const calls = await jira.calls();
  const requests = calls.jira.map(({ invocation: _, ...request }) => request);
  return JSON.stringify({ told, requests, store: calls.store }).replaceAll(inputs.issueKey, 'KEY');
}

test.each(cases)('read-rating as $viewer, issue $name', async ({ viewer, place }) => {
  const issueKey = keyOf(place.issueId);
  if (!rights(place, viewer).browse) {
    expect(errorsOf(await act(viewer, 'read-rating', { issueKey }))).toEqual([notThere(issueKey)]);
    const absent = await traceOf(viewer, 'read-rating', { issueKey: 'CARE-99999' });
    expect(await traceOf(viewer, 'read-rating', { issueKey })).toBe(absent);
    return;
  }
  const told = await act(viewer, 'read-rating', { issueKey });
  const page = valueOf(await onPage(jira, viewer, 'assessment.open', { issueId: place.issueId }));
  expect(told).toMatchObject({ key: issueKey, rated: page.score !== null, address: `${jira.url}/browse/${issueKey}` });
  expect(told.sentence).toContain(issueKey);
});

test.each(cases)('set-answer as $viewer, issue $name', async ({ viewer, place }) => {
  const issueKey = keyOf(place.issueId);
  const told = await act(viewer, 'set-answer', { issueKey, question: 'Customer impact', answer: '2' });
  const { browse, edit } = rights(place, viewer);
  if (!browse || !edit) {
    expect(errorsOf(told)).toEqual([browse ? READ_ONLY : notThere(issueKey)]);
    return;
  }
  expect(told.sentence).toMatch(/^Customer impact of \S+ is \+2/);
  const { assessment } = valueOf(await onPage(jira, viewer, 'assessment.open', { issueId: place.issueId }));
  expect(assessment).toMatchObject({ answers: { impact: 2 } });
});

test.each(VIEWERS)('the lists tell %s nothing but what their own search finds', async (viewer) => {
  const thin = await act(viewer, 'list-thin-stages');
  const line = await act(viewer, 'list-contested', { places: 5 });
  const named = [...(thin.stages ?? []).flatMap(({ epics }) => epics), ...(line.epics ?? [])];
  for (const { key, address } of named) {
    const { status } = await jira.rest(viewer, 'GET', `/rest/api/3/issue/${key}?fields=summary`);
    expect({ key, status, address }).toEqual({ key, status: 200, address: `${jira.url}/browse/${key}` });
  }
  expect(named.length > 0).toBe(viewer !== 'outsider');
  if (viewer === 'outsider') expect(thin.sentence).toMatch(/^No epic that you can see is rated here/);
});

test.each(['list-thin-stages', 'list-contested'] as const)(
  '%s: a hidden project is told like one that is not there',
  async (action) => {
    const [hidden] = errorsOf(await act('board-member', action, { project: 'BIZ' }));
    const [absent] = errorsOf(await act('board-member', action, { project: 'NONE' }));
    expect(hidden).toBe('There is no project “BIZ”, or you may not see it. Write its key, such as ABC.');
    expect(absent).toBe(hidden?.replace('BIZ', 'NONE'));
  },
);

test.each(cases)('ask-opinion as $viewer, issue $name', async ({ viewer, place }) => {
  const issueKey = keyOf(place.issueId);
  const told = await act(viewer, 'ask-opinion', { ...SAMPLES['ask-opinion'](), person: 'admin', issueKey });
  const { browse, edit } = rights(place, viewer);
  if (browse && edit) expect(told.sentence).toContain(`is asked for an opinion on ${issueKey}`);
  else expect(errorsOf(told)).toEqual([browse ? READ_ONLY : notThere(issueKey)]);
});

test.each(Object.keys(ACTIONS) as ActionName[])('%s in nobody’s name reads nothing', async (action) => {
  await jira.clearCalls();
  const { body } = await jira.act('admin', action, SAMPLES[action](), { asNobody: true });
  expect(errorsOf(body as Told)).toEqual([
    'This action is done as a person, and nobody was named. In a rule, choose whose account the action uses.',
  ]);
  const { jira: requests, store } = await jira.calls();
  expect([...requests, ...store]).toEqual([]);
});

test('what is written names nobody else: a payload with an account is done as who asks', async () => {
  const inputs = { issueKey: 'BIZ-1', accountId: 'admin', principal: { accountId: 'admin' } };
  const { body } = await jira.act('support-colleague', 'read-rating', inputs, { by: 'agent' });
  expect(errorsOf(body as Told)).toEqual([notThere('BIZ-1')]);
});
