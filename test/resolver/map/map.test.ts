import type { Output } from '#contract/procedures';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, projectHome } from '../../support/local/pathRecords';

/** The map of all projects: who sees what of it, and what a link tells of what one does not see. */

const [CARE, BIZ] = ['10020', '10040'];
/** Edits in the first project, and does not see the second. */
const EDITOR = 'ines-moreau';
let jira: MovableJira;
let hiddenItem: string;
let item: string;
let path: string;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  const to = (id: string) => [{ to: id, how: 'dependsOn' as const }];
  hiddenItem = (await added(jira, 'admin', 'item', { name: 'Firms alone', what: 'system' }, projectHome(BIZ))).id;
  const seen = (await added(jira, 'admin', 'item', { name: 'Seen', what: 'rule' }, projectHome(CARE))).id;
  const leadsTo = [...to(hiddenItem), ...to(seen)];
  item = (await added(jira, 'admin', 'item', { name: 'Both', what: 'process', leadsTo }, projectHome(CARE))).id;
  path = (await added(jira, 'admin', 'path', { name: 'By both', leadsTo }, projectHome(CARE))).id;
}, 120_000);
afterAll(() => jira.stop());

type Walked = 'map.list' | 'map.epics' | 'path.list';

async function allOf<P extends Walked>(viewer: string, procedure: P): Promise<Output<P>[]> {
  const pages: Output<P>[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = valueOf(await onPage<Walked>(jira, viewer, procedure, cursor === undefined ? {} : { cursor }));
    pages.push(page as Output<P>);
    cursor = page.next;
    more = cursor !== undefined;
  }
  return pages;
}

test('an item tells of its links those that one sees, and takes no change that would lose the rest', async () => {
  const [mine, all] = [await allOf(EDITOR, 'map.list'), await allOf('admin', 'map.list')];
  expect(JSON.stringify(mine)).not.toContain(`item-p${BIZ}`);
  const both = (pages: Output<'map.list'>[]) =>
    pages.flatMap(({ items }) => items).find(({ entry }) => entry.id === item);
  expect(both(mine)).toMatchObject({ apart: 1, entry: { may: { change: false, remove: false } } });
  expect(both(mine)?.entry.body['leadsTo']).toHaveLength(1);
  expect(both(all)).toMatchObject({ apart: 0, entry: { may: { change: true } } });
  expect(both(all)?.entry.body['leadsTo']).toHaveLength(2);
  const hidden = (pages: Output<'map.list'>[]) => pages.reduce((sum, page) => sum + page.hidden, 0);
  const told = (pages: Output<'map.list'>[]) => pages.flatMap(({ items }) => items).length;
  expect([hidden(mine), hidden(all)]).toEqual([told(all) - told(mine), 0]);
  expect(hidden(mine)).toBeGreaterThan(0);
});

test('a change that would take off hidden links is refused, whatever it says and however it is sent', async () => {
  const home = projectHome(CARE);
  const seen = valueOf(await onPage(jira, EDITOR, 'map.list', {}));
  const links = seen.items.find(({ entry }) => entry.id === item)?.entry.body['leadsTo'];
  for (const [kind, id] of [['item', item] as const, ['path', path] as const]) {
    const { entry } = valueOf(await onPage(jira, EDITOR, 'entry.open', { id }));
    expect(entry.may).toEqual({ change: false, answer: false, remove: false });
    const { entries } = valueOf(await onPage(jira, EDITOR, 'entry.list', { kind, home }));
    expect(entries.find((one) => one.id === id)?.may).toMatchObject({ change: false, remove: false });
    for (const changes of [{ leadsTo: links as never }, { leadsTo: null }, { name: 'Mine' }]) {
      const saved = await onPage(jira, EDITOR, 'entry.save', { kind, home, id, version: 1, changes });
      expect(failureOf(saved)).toMatchObject({ code: 'forbidden', message: expect.stringMatching(/may not see/) });
    }
    expect(failureOf(await onPage(jira, EDITOR, 'entry.remove', { id, version: 1 })).code).toBe('forbidden');
    const kept = valueOf(await onPage(jira, 'admin', 'entry.open', { id })).entry;
    expect(kept).toMatchObject({ version: 1, removed: false });
    expect(kept.body['leadsTo']).toHaveLength(2);
  }
});

test('a record that is sent once more tells nothing of what somebody linked it to meanwhile', async () => {
  const home = projectHome(CARE);
  const one = { key: 'twice sent', changes: { name: 'Sent twice', what: 'rule' } } as const;
  const single = { ...one, kind: 'item', home, version: 0 } as const;
  const { entry } = valueOf(await onPage(jira, EDITOR, 'entry.save', single));
  const changes = { leadsTo: [{ to: hiddenItem, how: 'uses' as const }] };
  valueOf(await onPage(jira, 'admin', 'entry.save', { kind: 'item', home, id: entry.id, version: 1, changes }));
  const [again, rows] = [
    await onPage(jira, EDITOR, 'entry.save', single),
    await onPage(jira, EDITOR, 'entry.saveMany', { kind: 'item', home, records: [one] }),
  ];
  expect(valueOf(again).entry.id).toBe(entry.id);
  expect(valueOf(rows).records).toMatchObject([{ entry: { id: entry.id }, isNew: false }]);
  expect(JSON.stringify([again, rows])).not.toContain(hiddenItem);
});

test('a path tells of its links as much, in the list and on its page', async () => {
  const listed = await allOf(EDITOR, 'path.list');
  const opened = valueOf(await onPage(jira, EDITOR, 'path.open', { id: path }));
  expect(JSON.stringify([listed, opened])).not.toContain(`item-p${BIZ}`);
  expect(opened.path.body['leadsTo']).toHaveLength(1);
  expect(opened.path.may.change).toBe(false);
});

test('nobody links what they do not see; what is not there is refused in the same words', async () => {
  const home = projectHome(CARE);
  const save = (to: string) =>
    onPage(jira, EDITOR, 'entry.save', {
      ...{ kind: 'item', home, version: 0, key: `to ${to}` },
      changes: { name: 'Trying', leadsTo: [{ to, how: 'uses' }] },
    });
  const [hidden, absent] = [await save(hiddenItem), await save(`item-p${BIZ}-${'0'.repeat(32)}`)];
  expect(failureOf(hidden)).toEqual(failureOf(absent));
  const twice = [1, 2].map(() => ({ to: item, how: 'uses' as const }));
  const again = { kind: 'item', home, version: 0, key: 'twice', changes: { leadsTo: twice } } as const;
  expect(failureOf(await onPage(jira, EDITOR, 'entry.save', again)).message).toMatch(/each once/);
});

test('epics stand with what they change, of all that the viewer sees; the newest share tells the pain', async () => {
  const issueId = '14001';
  await added(jira, 'admin', 'pathChange', { item: hiddenItem }, { issueId });
  const [mine, all] = [await allOf(EDITOR, 'map.epics'), await allOf('admin', 'map.epics')];
  expect(JSON.stringify(mine)).not.toContain(`p${BIZ}-`);
  expect(mine.flatMap(({ epics }) => epics).map((epic) => epic.issueId)).not.toContain(issueId);
  expect(mine.some(({ hidden }) => hidden > 0)).toBe(true);
  const told = all.flatMap(({ epics }) => epics).filter((epic) => epic.issueId === issueId);
  expect(told.flatMap(({ changes }) => changes)).toContain(hiddenItem);
  const items = (await allOf('admin', 'map.list')).flatMap((page) => page.items);
  const named = (name: string) => items.find(({ entry }) => entry.body['name'] === name);
  expect(named('Sign in anywhere')?.share).toMatchObject({ x: 170, n: 200, p: 0.85 });
  expect(named('Change the tariff')?.share).toBeNull();
  const both = { kind: 'pathChange', home: { issueId }, version: 0, key: 'both', changes: { path, item } } as const;
  expect(failureOf(await onPage(jira, 'admin', 'entry.save', both)).message).toMatch(/A path is named already/);
});

test('a page of items is one query, one permission check, and few batch reads', async () => {
  await jira.clearCalls();
  await onPage(jira, 'admin', 'map.list', {});
  const { invokes, jira: requests, store } = await jira.calls();
  const ids = new Set(invokes.filter(({ functionKey }) => functionKey === 'map.list').map(({ id }) => id));
  const own = store.filter(({ invocation }) => invocation !== null && ids.has(invocation)).map(({ op }) => op);
  expect(requests.filter(({ path: to }) => to.includes('/permissions/check'))).toHaveLength(1);
  expect(own.filter((op) => op === 'getMany')).toHaveLength(1);
  expect(own.filter((op) => op === 'batchGet').length).toBeLessThanOrEqual(3);
  expect(own.length).toBeLessThanOrEqual(5);
});
