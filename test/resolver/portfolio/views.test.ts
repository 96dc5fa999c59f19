import type { Input } from '#contract/procedures';
import { addressOf, type SavedView, viewOf } from '#domain/portfolio/savedViews';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { seedEpics } from '../../support/local/seedEpics';

let jira: MovableJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: [...seedEpics(1), leaver()] });
});
afterEach(() => jira.stop());

/** Jira says of the administrator's account that it is closed; it still answers to its viewer. */
function leaver(): object {
  const reporter = { accountId: 'admin', displayName: 'Someone who left', active: false };
  return { id: '10099', key: 'X-99', fields: { summary: 'Left', issuetype: { name: 'Story' }, reporter } };
}

const PM = 'project-manager';
const BOARD = viewOf('v1', 'December board', 'places=10&must=3');
const OF_ADMIN = viewOf('v2', 'What Ada answers for', 'sort=-score&sponsor=admin');

const open = async (viewer = PM) => valueOf(await onPage(jira, viewer, 'views.open', {}));
const save = (input: Input<'views.save'>, viewer = PM) => onPage(jira, viewer, 'views.save', input);

test('views are kept per person: nobody else is told of them, or can write them', async () => {
  expect(await open()).toEqual({ version: 0, views: [], defaultId: null });
  const kept = { version: 1, views: [BOARD, OF_ADMIN], defaultId: 'v1' };
  expect(valueOf(await save({ ...kept, version: 0 }))).toEqual(kept);
  expect(await open()).toEqual(kept);
  expect(await open('board-member')).toEqual({ version: 0, views: [], defaultId: null });
  valueOf(await save({ version: 0, views: [BOARD], defaultId: null }, 'board-member'));
  expect(await open()).toEqual(kept);
  // One read to open; to save one read and one transaction.
  await jira.clearCalls();
  await open();
  expect((await jira.calls()).store.map(({ op }) => op)).toEqual(['get']);
  await jira.clearCalls();
  valueOf(await save({ ...kept, defaultId: null }));
  expect((await jira.calls()).store.map(({ op }) => op)).toEqual(['get', 'transact']);
});

test('what was saved elsewhere meanwhile is told, and sending the same once more is one save', async () => {
  const first = { version: 0, views: [BOARD], defaultId: null };
  valueOf(await save(first));
  expect(valueOf(await save(first)).version).toBe(1);
  const failure = failureOf(await save({ version: 0, views: [], defaultId: null }));
  expect(failure).toMatchObject({ code: 'conflict', current: { version: 1, views: [BOARD], defaultId: null } });
  expect(JSON.stringify(failure)).not.toContain('owner');
  expect((await open()).views).toEqual([BOARD]);
});

test('two views of one name, a default that is none of them, and a person in the address are refused', async () => {
  const twice = [BOARD, { ...OF_ADMIN, name: ' december BOARD' }];
  expect(failureOf(await save({ version: 0, views: twice, defaultId: null })).message).toBe(
    'You have a view called “december BOARD”. Choose another name.',
  );
  expect(failureOf(await save({ version: 0, views: [BOARD], defaultId: 'v9' })).message).toBe(
    'The default is none of these views.',
  );
  const named = { ...BOARD, address: 'sponsor=admin' };
  expect(failureOf(await save({ version: 0, views: [named], defaultId: null })).code).toBe('invalid');
  expect((await open()).version).toBe(0);
});

test('a person goes from the views of others with their account, and their own views go too', async () => {
  valueOf(await save({ version: 0, views: [BOARD, OF_ADMIN], defaultId: 'v2' }));
  valueOf(await save({ version: 0, views: [BOARD], defaultId: null }, 'admin'));
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  expect(await open()).toEqual({ version: 2, views: [BOARD, { ...OF_ADMIN, sponsor: null }], defaultId: 'v2' });
  expect(await open('admin')).toEqual({ version: 0, views: [], defaultId: null });
});

test('a filter that names a closed account goes with it; who is named in one is asked about', async () => {
  const jql = (account: string) => new URLSearchParams({ filter: `assignee in (${account}, "x")`, places: '10' });
  const [theirs, other] = ['admin', '712020:0a1b2c3d-0000-4000-8000-0123456789ab'].map((account, at): SavedView => ({
    ...BOARD,
    id: `f${at}`,
    name: `Of ${at}`,
    address: jql(account).toString(),
  }));
  valueOf(await save({ version: 0, views: [theirs!, other!], defaultId: null }));
  valueOf(await save({ version: 0, views: [BOARD], defaultId: null }, 'admin'));
  await jira.clearCalls();
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  expect((await open()).views).toEqual([{ ...theirs, address: 'places=10' }, other]);
  expect(JSON.stringify((await jira.calls()).store)).toContain('712020:0a1b2c3d');
});

test('the address of a view is the one that it was made of; who is filtered by stands apart', () => {
  expect(OF_ADMIN).toEqual({ id: 'v2', name: 'What Ada answers for', address: 'sort=-score', sponsor: 'admin' });
  expect(addressOf(OF_ADMIN)).toBe('sort=-score&sponsor=admin');
  const nobody = viewOf('v3', 'Without a sponsor', 'sponsor=none');
  expect([nobody.sponsor, addressOf(nobody)]).toEqual([null, 'sponsor=none']);
});
