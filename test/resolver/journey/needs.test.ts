import type { Input } from '#contract/procedures';
import { needsOf } from '#domain/journey/needs';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { GROUPS } from '#sandbox/jira/groups';
import { failureOf, onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

const VIEWERS = ['project-manager', 'board-member', 'admin', 'support-colleague', 'outsider'];
const BOARD = GROUPS.find(({ name }) => name === 'portfolio-board')!;

let jira: RunningLocalJira;
beforeEach(async () => {
  jira = await startLocalJira({});
});
afterEach(() => jira.stop());

const open = async () => valueOf(await onPage(jira, 'admin', 'settings.open', {}));
const nameGroup = async (boardGroup: { id: string; name: string } | undefined): Promise<number> => {
  const { settings, version } = await open();
  const { boardGroup: _, ...rest } = settings;
  const next = boardGroup ? { ...rest, boardGroup } : rest;
  return valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version, settings: next, reason: 'Who sets needs' }),
  ).version;
};
const save = (viewer: string, input: Partial<Input<'needs.save'>> = {}) =>
  onPage(jira, viewer, 'needs.save', { version: 1, needs: { retention: 3 }, reason: 'Customers leave', ...input });
const mayOf = async (viewer: string) => valueOf(await onPage(jira, viewer, 'needs.rights', {})).may;
const those = async (may: (viewer: string) => Promise<boolean>) =>
  (await Promise.all(VIEWERS.map(async (viewer) => ((await may(viewer)) ? [viewer] : [])))).flat();

test('without a named group administrators alone may', async () => {
  expect(await those(mayOf)).toEqual(['admin']);
  expect(valueOf(await onPage(jira, 'outsider', 'needs.rights', {}))).toEqual({ may: false, group: null });
  expect(failureOf(await save('board-member', { version: 0 }))).toMatchObject({
    code: 'forbidden',
    message: 'Only Jira administrators can set the needs of stages.',
  });
  expect(valueOf(await save('admin', { version: 0 }))).toEqual({ version: 1 });
});

test('members of the named group may too, and nobody else: each is told whose right it is', async () => {
  await nameGroup({ id: BOARD.groupId, name: BOARD.name });
  expect(await those(mayOf)).toEqual(['board-member', 'admin']);
  expect(
    await those(
      async (viewer) =>
        (await save(viewer, { version: 99 })).ok === false &&
        failureOf(await save(viewer, { version: 99 })).code !== 'forbidden',
    ),
  ).toEqual(['board-member', 'admin']);
  expect(failureOf(await save('project-manager'))).toMatchObject({
    code: 'forbidden',
    message: 'Only Jira administrators and members of the group “portfolio-board” can set the needs of stages.',
  });
  await nameGroup(undefined);
  expect(failureOf(await save('board-member', { version: 2 })).code).toBe('forbidden');
});

test('the id of the group decides, not its name', async () => {
  await nameGroup({ id: 'another-group', name: BOARD.name });
  expect(await those(mayOf)).toEqual(['admin']);
});

test('one question to Jira about groups, as the caller; none about an administrator', async () => {
  await nameGroup({ id: BOARD.groupId, name: BOARD.name });
  const askedFor = async (viewer: string) => {
    await jira.clearCalls();
    await save(viewer, { version: 99 });
    return (await jira.calls()).jira.filter(({ path }) => path.includes('/myself'));
  };
  expect(await askedFor('board-member')).toEqual([
    expect.objectContaining({ tier: 'user', path: expect.stringContaining('expand=groups') }),
  ]);
  expect(await askedFor('admin')).toEqual([]);
});

test('when Jira cannot say which groups, the needs stay as they are', async () => {
  await nameGroup({ id: BOARD.groupId, name: BOARD.name });
  const { settings } = await open();
  await jira.faults({ target: { jira: { path: '/rest/api/3/myself' } }, fault: { status: 500 } });
  expect(failureOf(await save('board-member')).code).toBe('unavailable');
  expect(valueOf(await save('admin')).version).toBe(2);
  expect(needsOf(settings)).not.toEqual(needsOf((await open()).settings));
});

test('a save is a version of the settings, with author and reason, in which only needs differ', async () => {
  await nameGroup({ id: BOARD.groupId, name: BOARD.name });
  const before = (await open()).settings;
  expect(valueOf(await save('board-member', { needs: { retention: 3, awareness: 0 } }))).toEqual({ version: 2 });
  const { settings, version } = await open();
  expect(version).toBe(2);
  expect(needsOf(settings)).toEqual({ ...needsOf(before), retention: 3, awareness: 0 });
  expect({ ...settings, journeys: [] }).toEqual({ ...before, journeys: [] });
  const [newest] = valueOf(await onAdminPage(jira, 'admin', 'settings.history', {})).versions;
  expect(newest).toMatchObject({ version: 2, author: 'board-member', reason: 'Customers leave' });
  expect(valueOf(await save('board-member', { version: 2, needs: { retention: 3 } }))).toEqual({ version: 2 });
});

test('of two at once one is told what the other saved', async () => {
  await nameGroup({ id: BOARD.groupId, name: BOARD.name });
  const both = await Promise.all([
    save('board-member', { needs: { retention: 3 } }),
    save('admin', { needs: { retention: 0 } }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = both.find(({ ok }) => !ok)!;
  expect(failureOf(refused)).toMatchObject({ code: 'conflict', current: { version: 2 } });
});

test.each<[string, object]>([
  ['no reason', { reason: '   ' }],
  ['a need of 4', { needs: { retention: 4 } }],
  ['half a need', { needs: { retention: 1.5 } }],
  ['a stage that is none', { needs: { gone: 1 } }],
  ['a name of every object', { needs: { constructor: 1 } }],
  ['other settings besides', { settings: DEFAULT_SETTINGS }],
])('%s is refused and changes nothing', async (_, input) => {
  expect(failureOf(await save('admin', { version: 0, ...input })).code).toBe('invalid');
  expect((await open()).version).toBe(0);
});
