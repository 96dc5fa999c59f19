import { fakeBridge } from '../../support/screen/fakeBridge';
import { foundRow, type Severity } from '#domain/engagement/foundLines';
import { actionLabel } from '#domain/path/actionLabel';
import * as flow from '../../../static/features/engagement/epic/found/createFound';
import { answerByJira, askedOf, type JiraOnScreen } from '../../support/screen/jiraOnScreen';
import { aJiraWith, type TestJira } from '../../sandbox/jira/aJira';
import { EngagementServer } from './engagementServer';

/** Findings become issues and gaps: Jira is the local one, the records have the rules of the server. */
let jira: TestJira;
let on: JiraOnScreen;
let server: EngagementServer;
let session = '';
let project = '';
let count = 0;
const HOME = { issueId: '12001' };

beforeEach(async () => {
  jira = aJiraWith([{ key: 'AB-1' }, { key: 'AB-2', issuetype: { id: '7', name: 'Story' } }, { key: 'BC-1' }]);
  fakeBridge.reset();
  on = answerByJira(jira);
  server = new EngagementServer();
  server.serve();
  const { body } = await jira.ask('GET', '/issue/AB-1');
  project = (body as { fields: { project: { id: string } } }).fields.project.id;
  count += 1;
  // Each test has a session of its own: what the page created is remembered for as long as it is open.
  for (let at = 0; at < count; at += 1) session = server.add('session', HOME, { purpose: 'breakIt' }, 'board-member');
});

const line = (what: string, severity: Severity | null = null) => ({ row: foundRow(what), what, severity });
const within = (more: Partial<flow.FoundIn> = {}): flow.FoundIn => ({
  ...{ session: server.viewOf(session), issueId: HOME.issueId, epicKey: 'AB-1', foundAt: '2026-11-20' },
  ...{ projectId: project, typeId: '7', takesDescription: true },
  priorityOf: () => undefined,
  describe: (severity) => `Found with customers.${severity === null ? '' : ` ${severity}`}`,
  ...more,
});
const gaps = () => server.of('gap').map(({ body }) => [body['what'], body['issue'], body['sessions']]);
const issues = (): Promise<string[]> => jira.find(`labels = "${actionLabel(session)}" ORDER BY key`);
const TWO = [line('The total is wrong', 'serious'), line('Nobody finds the search')];
const NOTES = TWO.map(({ what }) => what);

/** The same module in another page: it remembers nothing of this one. */
async function inAnotherPage(lines: Parameters<typeof flow.createFound>[1]): Promise<flow.FoundSent> {
  let sent: flow.FoundSent = { outcomes: [], failure: null };
  await jest.isolateModulesAsync(async () => {
    const again = await import('../../../static/features/engagement/epic/found/createFound');
    sent = await again.createFound(within(), lines);
  });
  return sent;
}

test('findings become issues as the viewer, linked with the epic, and gaps that name them', async () => {
  const { outcomes, failure } = await flow.createFound(within(), TWO);
  expect(failure).toBeNull();
  expect(outcomes.map(({ state }) => state)).toEqual(['created', 'created']);
  expect(await issues()).toEqual(['AB-3', 'AB-4']);
  expect(await jira.find('issue in linkedIssues("AB-1") ORDER BY key')).toEqual(['AB-3', 'AB-4']);
  expect(gaps()).toEqual([
    ['The total is wrong', 'AB-3', [session]],
    ['Nobody finds the search', 'AB-4', [session]],
  ]);
  const [first] = server.of('gap');
  expect(first?.body).toMatchObject({ severity: 'serious', foundIn: 'session', foundAt: '2026-11-20' });
  expect(fakeBridge.jira().filter(({ path }) => path.endsWith('/issueLinkType'))).toHaveLength(1);
});

test('the connection breaks between issues and gaps: sent again by another page, none is there twice', async () => {
  server.trouble = ['notArrived'];
  const broken = await flow.createFound(within(), TWO);
  expect(broken.failure).toBe('Customer Lens could not be reached. Try again.');
  expect(broken.outcomes.map(({ state }) => state)).toEqual(['unsaved', 'unsaved']);
  expect([await issues(), gaps()]).toEqual([['AB-3', 'AB-4'], []]);

  const after = await inAnotherPage(TWO);
  expect(after.outcomes.map(({ state }) => state)).toEqual(['created', 'created']);
  expect(await issues()).toEqual(['AB-3', 'AB-4']);
  expect(gaps().map(([what, issue]) => [what, issue])).toEqual([
    ['The total is wrong', 'AB-3'],
    ['Nobody finds the search', 'AB-4'],
  ]);
});

test('the answer to the gaps is lost although they were saved: sent again, they are here', async () => {
  server.trouble = ['answerLost'];
  expect((await flow.createFound(within(), TWO)).outcomes.map(({ state }) => state)).toEqual(['unsaved', 'unsaved']);
  const again = await flow.createFound(within(), TWO);
  expect(again.outcomes.map(({ state }) => state)).toEqual(['here', 'here']);
  expect([(await issues()).length, gaps().length]).toEqual([2, 2]);
});

test('the answer to the issues is lost: nothing is sent again by itself, and the next press finds them', async () => {
  let isLost = true;
  on.trouble = async (request) => {
    if (!isLost || !request.path.endsWith('/issue/bulk')) return askedOf(on, request);
    isLost = false;
    await askedOf(on, request);
    return { status: 503 };
  };
  const first = await flow.createFound(within(), TWO);
  expect(first.outcomes.map(({ state }) => state)).toEqual(['unsure', 'unsure']);
  expect(gaps()).toEqual([]);
  const second = await flow.createFound(within(), TWO);
  expect(second.outcomes.map(({ state }) => state)).toEqual(['created', 'created']);
  expect(await issues()).toEqual(['AB-3', 'AB-4']);
  expect(gaps()).toHaveLength(2);
});

test('what another session found gets this one too, also when somebody changes it at that moment', async () => {
  const other = server.add('session', HOME, { purpose: 'learnIt' }, 'board-member');
  const gap = server.add('gap', HOME, { what: 'the TOTAL is wrong.', sessions: [other] }, 'board-member');
  server.meanwhile = [() => server.edit(gap, { severity: 'blocking' }, 'colleague')];
  const { outcomes } = await flow.createFound(within(), TWO);
  expect(outcomes.map(({ row, state }) => [row, state])).toEqual([
    [TWO[0]!.row, 'again'],
    [TWO[1]!.row, 'created'],
  ]);
  expect(server.viewOf(gap).body).toMatchObject({ severity: 'blocking', sessions: [other, session] });
  expect(await issues()).toHaveLength(1);
});

test('a colleague pasted the same notes meanwhile: their gap stands, and no second one beside it', async () => {
  server.trouble = ['notArrived'];
  await flow.createFound(within(), TWO);
  const values = { what: 'Total: wrong by a cent', issue: 'AB-3', sessions: [session] };
  server.add('gap', HOME, values, 'colleague');
  const { outcomes } = await flow.createFound(within(), TWO);
  expect(outcomes.map(({ state }) => state)).toEqual(['created', 'created']);
  expect(gaps().map(([, issue]) => issue)).toEqual(['AB-3', 'AB-4']);
});

test('one that was removed and is pasted again is back, with its issue', async () => {
  await flow.createFound(within(), TWO);
  server.remove(server.of('gap')[0]!.id, 'board-member');
  expect(gaps()).toHaveLength(1);
  expect((await flow.createFound(within(), TWO)).outcomes.map(({ state }) => state).sort()).toEqual([
    'created',
    'here',
  ]);
  expect(gaps().map(([, issue]) => issue)).toEqual(['AB-3', 'AB-4']);
  expect(await issues()).toHaveLength(2);
});

test('each finding that Jira refuses says why, and the others go', async () => {
  jira.configure({ requiredOnCreate: {} });
  const long = { row: foundRow('long'), what: 'x'.repeat(300), severity: null };
  const { outcomes } = await flow.createFound(within(), [TWO[0]!, long]);
  expect(outcomes[0]).toMatchObject({ state: 'created' });
  expect(outcomes[1]).toMatchObject({ state: 'refused', sentence: expect.stringMatching(/^Summary: /) as string });
  expect(gaps()).toHaveLength(1);
  const none = await flow.createFound(within({ typeId: '99' }), [line(`${NOTES.join()} again`)]);
  expect(none.outcomes).toMatchObject([
    { state: 'refused', sentence: expect.stringContaining('Choose another type') as string },
  ]);
});

test('where neither the records nor Jira answer, nothing is sent and it says so', async () => {
  server.openTrouble = ['Storage is busy at the moment.'];
  expect(await flow.createFound(within(), TWO)).toEqual({ outcomes: [], failure: 'Storage is busy at the moment.' });
  on.trouble = ({ path }) => (path.includes('/search') ? { status: 500 } : undefined);
  const { outcomes, failure } = await flow.createFound(within(), TWO);
  expect(outcomes).toEqual([]);
  expect(failure).toMatch(/Jira/);
  expect(await issues()).toEqual([]);
});

test('a priority that the form offers goes with the issue', async () => {
  const priorityOf = (severity: Severity | null) => (severity === 'serious' ? '2' : undefined);
  await flow.createFound(within({ priorityOf }), TWO);
  const [bulk] = fakeBridge.jira().filter(({ path }) => path.endsWith('/issue/bulk'));
  const { issueUpdates } = bulk?.body as { issueUpdates: { fields: Record<string, unknown> }[] };
  expect(issueUpdates.map(({ fields }) => fields['priority'])).toEqual([{ id: '2' }, undefined]);
});
