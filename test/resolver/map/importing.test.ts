import type { Output } from '#contract/procedures';
import type { SentItem } from '#contract/path/mapImport';
import { failureOf, onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { projectHome } from '../../support/local/pathRecords';
import { seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const home = projectHome();
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(1) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

let plans = 0;
const newPlan = (): string => String((plans += 1)).padStart(32, '0');
const thing = (key: string, links: SentItem['links'] = [], more: Partial<SentItem> = {}): SentItem => ({
  ...{ key, name: `Item ${key}`, what: 'process', links },
  ...more,
});

type Answer = Output<'map.import'>;
const stage = (plan: string, part: number, items: SentItem[], viewer = PM) =>
  onPage(jira, viewer, 'map.importStage', { home, plan, part, items });
const go = (plan: string, parts: number, viewer = PM) =>
  onPage(jira, viewer, 'map.import', { home, plan, parts, file: 'model.xml' });
const undo = (plan: string, viewer = PM) => onPage(jira, viewer, 'map.importUndo', { home, plan });
const status = async (viewer = PM): Promise<Answer> =>
  valueOf(await onPage(jira, viewer, 'map.importStatus', { home }));

/** Sends parts, and imports them to the end. */
async function imported(parts: SentItem[][], viewer = PM): Promise<string> {
  const plan = newPlan();
  for (const [part, items] of parts.entries()) valueOf(await stage(plan, part, items, viewer));
  await toTheEnd(() => go(plan, parts.length, viewer), 'done');
  return plan;
}

async function toTheEnd(step: () => ReturnType<typeof go>, state: 'done' | 'undone'): Promise<void> {
  for (let left = 20; left > 0; left -= 1) if (valueOf(await step()).last?.state === state) return;
  throw new Error(`It never was ${state}.`);
}

const onMap = async (): Promise<Output<'map.list'>['items'][number]['entry'][]> =>
  valueOf(await onPage(jira, PM, 'map.list', {})).items.map(({ entry }) => entry);
const namesOnMap = async (): Promise<string[]> => (await onMap()).map(({ body }) => String(body['name'])).sort();

/** Two parts that hang together, across both. */
const PARTS = [
  [thing('a', [{ key: 'c', how: 'uses' }], { what: 'experience', stage: 'retention', pain: 2 }), thing('b')],
  [thing('c', [{ key: 'b', how: 'runsOn' }], { what: 'system' })],
];
const ALL = ['Item a', 'Item b', 'Item c'];
const removeAll = async (): Promise<void> => {
  const { last } = await status();
  if (last && last.state !== 'undone') await toTheEnd(() => undo(last.plan), 'undone');
};
afterEach(removeAll);

describe('a file comes onto the map whole [4.22]', () => {
  test('nothing is shown before the last part, then all with its links; sent again it makes nothing', async () => {
    const plan = newPlan();
    for (const [part, items] of PARTS.entries()) valueOf(await stage(plan, part, items));
    expect(valueOf(await go(plan, 2)).last).toMatchObject({ state: 'writing', done: 1, parts: 2, items: 3 });
    const id = await hiddenId();
    expect(await namesOnMap()).toEqual([]);
    expect(valueOf(await onPage(jira, PM, 'entry.list', { kind: 'item', home })).entries).toEqual([]);
    expect(failureOf(await onPage(jira, PM, 'entry.open', { id })).code).toBe('notFound');
    expect(failureOf(await onPage(jira, PM, 'entry.history', { id })).code).toBe('notFound');
    const linked = {
      kind: 'item',
      home,
      version: 0,
      changes: { name: 'x', leadsTo: [{ to: id, how: 'uses' }] },
    } as const;
    expect(failureOf(await onPage(jira, PM, 'entry.save', linked)).code).toBe('invalid');
    expect(valueOf(await onAdminPage(jira, 'admin', 'backup.entries', {})).entries).toEqual([]);
    expect(valueOf(await onPage(jira, PM, 'mine.list', {})).done).toEqual([]);
    expect(valueOf(await go(plan, 2)).last).toMatchObject({ state: 'done', done: 2 });
    expect(await namesOnMap()).toEqual(ALL);
    const [a, c] = [await anItem('Item a'), await anItem('Item c')];
    expect(a.id).toBe(id);
    expect(a.body).toMatchObject({
      what: 'experience',
      stage: 'retention',
      pain: 2,
      leadsTo: [{ to: c.id, how: 'uses' }],
    });
    expect(valueOf(await onPage(jira, PM, 'entry.history', { id })).changes).toMatchObject([{ version: 1, actor: PM }]);

    const again = newPlan();
    for (const [part, items] of PARTS.entries()) valueOf(await stage(again, part, items));
    expect(failureOf(await go(again, 2))).toMatchObject({ code: 'invalid', message: expect.stringMatching(/already/) });
    const known = valueOf(await onPage(jira, PM, 'map.known', { home, keys: ['a', 'z'] }));
    expect(known).toEqual({ there: ['a'], removed: [] });
  });

  test('what is new in a later file is added beside what is there, and may lead to it', async () => {
    await imported([[thing('o'), thing('p')]]);
    const o = await anItem('Item o');
    const later = await imported([[thing('q', [{ key: 'o', how: 'dependsOn' }])]]);
    expect(await namesOnMap()).toEqual(['Item o', 'Item p', 'Item q']);
    expect((await anItem('Item q')).body).toMatchObject({ leadsTo: [{ to: o.id, how: 'dependsOn' }] });
    expect((await status()).last).toMatchObject({ plan: later, items: 1 });
    await removeAll();
    // The first import is over for good: its items are removed one by one.
    for (const { id, version } of await onMap()) valueOf(await onPage(jira, PM, 'entry.remove', { id, version }));
    const keys = ['o', 'q'];
    expect(valueOf(await onPage(jira, PM, 'map.known', { home, keys }))).toEqual({ there: [], removed: ['o'] });
  });

  async function anItem(name: string) {
    const found = (await onMap()).find(({ body }) => body['name'] === name);
    if (!found) throw new Error(`${name} is not there.`);
    return found;
  }

  /** What is hidden has an id that could be known from an earlier import of the same file. */
  async function hiddenId(): Promise<string> {
    const { store } = await jira.calls();
    const keys = store.flatMap((one) => one.keys);
    const id = keys.flatMap((key) => /entry:(item-p10000-f11e[0-9a-f]+)$/.exec(key)?.[1] ?? [])[0];
    if (id === undefined) throw new Error('Nothing was stored.');
    return id;
  }
});

describe('everything is checked before the first write', () => {
  const refused = async (items: SentItem[][], viewer = PM): Promise<string> => {
    const plan = newPlan();
    for (const [part, some] of items.entries()) valueOf(await stage(plan, part, some, viewer));
    const before = await status();
    const { message } = failureOf(await go(plan, items.length, viewer));
    expect(await status()).toEqual(before);
    return message;
  };

  test.each<[string, SentItem[][], RegExp]>([
    ['a stage that is not offered', [[thing('t', [], { stage: 'nowhere' })]], /“Item t”: At which stage/],
    ['a pain beyond the scale', [[thing('t', [], { pain: 4 })]], /“Item t”: How much it hurts today/],
    ['a link to what is not there', [[thing('t', [{ key: 'nobody', how: 'uses' }])]], /not on the map/],
    ['one thing twice', [[thing('t')], [thing('t')]], /twice/],
  ])('%s', async (_what, items, says) => {
    expect(await refused(items)).toMatch(says);
    expect(await namesOnMap()).toEqual([]);
  });

  test('a part that was never sent', async () => {
    const plan = newPlan();
    valueOf(await stage(plan, 0, [thing('a')]));
    expect(failureOf(await go(plan, 2))).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Choose the/),
    });
  });

  test('who may only browse the project imports and undoes nothing, and learns how it stands', async () => {
    const plan = newPlan();
    expect(failureOf(await stage(plan, 0, [thing('a')], 'board-member')).code).toBe('forbidden');
    valueOf(await stage(plan, 0, [thing('a')]));
    expect(failureOf(await go(plan, 1, 'board-member')).code).toBe('forbidden');
    valueOf(await go(plan, 1));
    expect(failureOf(await undo(plan, 'board-member')).code).toBe('forbidden');
    expect(await status('board-member')).toMatchObject({ mayImport: false, last: { state: 'done' } });
    expect(failureOf(await onPage(jira, 'outsider', 'map.importStatus', { home })).code).toBe('notFound');
  });
});

describe('an import that was broken off', () => {
  test('keeps others out, and is taken up by somebody else', async () => {
    const plan = newPlan();
    for (const [part, items] of PARTS.entries()) valueOf(await stage(plan, part, items));
    valueOf(await go(plan, 2));
    const other = newPlan();
    valueOf(await stage(other, 0, [thing('z')]));
    expect(failureOf(await go(other, 1))).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/undo it/),
    });
    expect(failureOf(await stage(plan, 1, [thing('z')])).code).toBe('conflict');
    valueOf(await go(plan, 2, 'admin'));
    expect(await namesOnMap()).toEqual(ALL);
  });

  test('is undone, and nothing of it is left', async () => {
    const plan = newPlan();
    for (const [part, items] of PARTS.entries()) valueOf(await stage(plan, part, items));
    valueOf(await go(plan, 2));
    await toTheEnd(() => undo(plan), 'undone');
    expect(await namesOnMap()).toEqual([]);
    expect(failureOf(await go(plan, 2)).code).toBe('conflict');
    await imported(PARTS);
    expect(await namesOnMap()).toEqual(ALL);
  });

  test('a step that comes late, after it was undone, leaves nothing that a later import would show', async () => {
    const plan = newPlan();
    for (const [part, items] of PARTS.entries()) valueOf(await stage(plan, part, items));
    valueOf(await go(plan, 2));
    // The last part has read how the import stands, and is held where it writes its items.
    const held = { target: { store: { op: '*' as const } }, fault: { reorder: true as const, patienceMs: 60_000 } };
    await jira.faults({ ...held, skip: CALLS_BEFORE_ITEMS, count: 1 });
    const late = go(plan, 2);
    while ((await jira.standingFaults()).every(({ struck }) => struck === 0)) await pause(20);
    await toTheEnd(() => undo(plan, 'admin'), 'undone');
    await jira.clearFaults();
    expect(failureOf(await late).code).toBe('conflict');
    await imported([[thing('z')]]);
    expect(await namesOnMap()).toEqual(['Item z']);
  });

  /** Settings, the import, the part, and who does it. */
  const CALLS_BEFORE_ITEMS = 4;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test('after a crash at any call of the storage all of it is there or nothing, and both ways lead on', async () => {
    // By a crash each of two ways is taken in turn: it goes on, or is undone.
    let crashes = 0;
    for (let calls = 0; ; calls += 1) {
      const plan = newPlan();
      for (const [part, items] of PARTS.entries()) valueOf(await stage(plan, part, items));
      await jira.faults({ target: { store: { op: '*' } }, fault: { status: 500 }, skip: calls });
      const crashed = !(await jira.hurry(() => tries(plan)));
      await jira.clearFaults();
      const seen = await namesOnMap();
      expect([[], ALL]).toContainEqual(seen);
      if (!crashed) break;
      crashes += 1;
      const begun = (await status()).last?.plan === plan;
      if (!begun || crashes % 2 === 0) await toTheEnd(() => go(plan, 2), 'done');
      else await toTheEnd(() => undo(plan), 'undone');
      expect(await namesOnMap()).toEqual(begun && crashes % 2 === 1 ? [] : ALL);
      await removeAll();
      expect(await namesOnMap()).toEqual([]);
    }
    expect(crashes).toBeGreaterThan(10);
  });

  const tries = async (plan: string): Promise<boolean> => (await go(plan, 2)).ok && (await go(plan, 2)).ok;

  test('after a crash while it is undone nothing of it is shown, and undoing goes on', async () => {
    let crashes = 0;
    for (let calls = 0; ; calls += 1) {
      const plan = await imported(PARTS);
      await jira.faults({ target: { store: { op: '*' } }, fault: { status: 500 }, skip: calls });
      const { ok } = await jira.hurry(() => undo(plan));
      await jira.clearFaults();
      expect([[], ALL]).toContainEqual(await namesOnMap());
      await removeAll();
      expect(await namesOnMap()).toEqual([]);
      if (ok) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(4);
  });
});

test('an import that has ended is taken back, but for what somebody changed since', async () => {
  const plan = await imported(PARTS);
  const b = (await onMap()).find(({ body }) => body['name'] === 'Item b');
  if (!b) throw new Error('It was imported.');
  const changes = { name: 'Item b, looked at' };
  valueOf(await onPage(jira, PM, 'entry.save', { id: b.id, kind: 'item', home, version: 1, changes }));
  await toTheEnd(() => undo(plan), 'undone');
  expect((await status()).last).toMatchObject({ items: 2, kept: 1 });
  expect(await namesOnMap()).toEqual(['Item b, looked at']);
  expect(valueOf(await onPage(jira, PM, 'map.known', { home, keys: ['a', 'b'] }))).toEqual({
    there: ['b'],
    removed: [],
  });
  valueOf(await onPage(jira, PM, 'entry.remove', { id: b.id, version: 2 }));
});
