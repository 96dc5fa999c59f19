import type { Envelope } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { projectHome } from '../../support/local/pathRecords';
import { seedEpics } from '../../support/local/seedEpics';

/** Two people at once: one takes an import back, the other saves one of its items, or does the same. */

const PM = 'project-manager';
const home = projectHome();
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(1) });
  await jira.settings({ writeLimits: null, quota: null });
});
afterAll(() => jira.stop());
afterEach(() => jira.clearFaults());

type Answer = Envelope<Output<'map.import'>>;
type Saved = Envelope<Output<'entry.save'>>;
let plans = 0;

/** Imports items with these names. @returns the name of the import. */
async function imported(names: readonly string[]): Promise<string> {
  const plan = String((plans += 1)).padStart(32, '0');
  const items = names.map((name) => ({ key: name, name, what: 'process' as const, links: [] }));
  valueOf(await onPage(jira, PM, 'map.importStage', { home, plan, part: 0, items }));
  valueOf(await onPage(jira, PM, 'map.import', { home, plan, parts: 1, file: 'model.xml' }));
  return plan;
}

const undo = (plan: string): Promise<Answer> => onPage(jira, 'admin', 'map.importUndo', { home, plan });

/** Takes it back to the end, however often it has to be asked. */
async function undone(plan: string): Promise<NonNullable<Output<'map.import'>['last']>> {
  for (let left = 5; left > 0; left -= 1) {
    const { last } = valueOf(await undo(plan));
    if (last?.state === 'undone') return last;
  }
  throw new Error('It was never undone.');
}

const onMap = async (): Promise<Output<'map.list'>['items'][number]['entry'][]> =>
  valueOf(await onPage(jira, PM, 'map.list', {})).items.map(({ entry }) => entry);
const namesOnMap = async (): Promise<unknown[]> => (await onMap()).map(({ body }) => body['name']).sort();

async function idOfItem(name: string): Promise<string> {
  const found = (await onMap()).find(({ body }) => body['name'] === name);
  if (!found) throw new Error(`${name} is not there.`);
  return found.id;
}

const LOOKED_AT = 'Looked at';
const save = (id: string): Promise<Saved> =>
  onPage(jira, PM, 'entry.save', { id, kind: 'item', home, version: 1, changes: { name: LOOKED_AT } });
const remove = async (id: string): Promise<void> => {
  valueOf(await onPage(jira, PM, 'entry.remove', { id, version: 2 }));
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 2));

/** Begins something that stops before its nth call of the storage. @returns whether it did: else it is done. */
async function stopsBefore(calls: number, begun: () => Promise<unknown>): Promise<boolean> {
  const target = { store: { op: '*' as const } };
  await jira.faults({ target, fault: { reorder: true, patienceMs: 60_000 }, skip: calls, count: 1 });
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  void begun().then(end, end);
  for (;;) {
    if ((await jira.standingFaults()).some(({ struck }) => struck > 0)) return true;
    if (isDone) {
      await jira.clearFaults();
      return false;
    }
    await pause();
  }
}

/** Whoever was told that it is saved finds it, with its history; whoever was not is told so, and nothing is left. */
async function demandKept(id: string, saved: Saved, kept: number): Promise<void> {
  expect({ kept, names: await namesOnMap() }).toEqual(
    saved.ok ? { kept: 1, names: [LOOKED_AT] } : { kept: 0, names: [] },
  );
  if (!saved.ok) {
    expect(['conflict', 'notFound']).toContain(saved.error.code);
    return;
  }
  const { changes } = valueOf(await onPage(jira, PM, 'entry.history', { id }));
  expect(changes.map(({ version }) => version)).toEqual([2, 1]);
  await remove(id);
}

/** Does something with one of three items at each call of the storage in turn. @returns how often it could be done. */
async function atEachCall(meeting: (plan: string, id: string, calls: number) => Promise<boolean>): Promise<number> {
  for (let calls = 0; ; calls += 1) {
    const names = ['a', 'b', 'c'].map((name) => `${name}${plans}`);
    const plan = await imported(names);
    const more = await meeting(plan, await idOfItem(names[1] ?? ''), calls);
    await jira.clearFaults();
    if (!more) return calls;
  }
}

describe('an item is saved while its import is taken back [4.22]', () => {
  test('the save falls between any two calls of the undoing', async () => {
    const outcomes = new Set<boolean>();
    const calls = await atEachCall(async (plan, id, at) => {
      let undoing: Promise<Answer> | undefined;
      const stopped = await stopsBefore(at, () => (undoing = undo(plan)));
      const saved = await save(id);
      outcomes.add(saved.ok);
      await jira.clearFaults();
      await undoing;
      const { kept } = await undone(plan);
      await demandKept(id, saved, kept);
      return stopped;
    });
    expect(calls).toBeGreaterThan(8);
    expect(outcomes).toEqual(new Set([true, false]));
  });

  test('the undoing falls between any two calls of the save', async () => {
    const outcomes = new Set<boolean>();
    const calls = await atEachCall(async (plan, id, at) => {
      let saving: Promise<Saved> | undefined;
      const stopped = await stopsBefore(at, () => (saving = save(id)));
      const { kept: atEnd } = await undone(plan);
      await jira.clearFaults();
      const saved = await saving;
      if (!saved) throw new Error('It was begun.');
      outcomes.add(saved.ok);
      await demandKept(id, saved, atEnd);
      return stopped;
    });
    expect(calls).toBeGreaterThan(2);
    expect(outcomes).toEqual(new Set([true, false]));
  });

  test('the undoing breaks off at any call: what was saved meanwhile never goes from the map', async () => {
    const saves = await lastCallOfSave();
    await atEachCall(async (plan, id, at) => {
      let saving: Promise<Saved> | undefined;
      expect(await stopsBefore(saves, () => (saving = save(id)))).toBe(true);
      await jira.faults({ target: { store: { op: '*' } }, fault: { status: 500 }, skip: at });
      const { ok } = await jira.hurry(() => undo(plan));
      await jira.clearFaults();
      const saved = await saving;
      if (!saved) throw new Error('It was begun.');
      if (saved.ok) expect(await namesOnMap()).toContain(LOOKED_AT);
      const { kept } = await undone(plan);
      await demandKept(id, saved, kept);
      return !ok;
    });
  });

  /** Where a save of an item has read all, and has yet to write it. */
  async function lastCallOfSave(): Promise<number> {
    const plan = await imported(['counted']);
    const id = await idOfItem('counted');
    await jira.clearCalls();
    valueOf(await save(id));
    const { store } = await jira.calls();
    valueOf(await onPage(jira, PM, 'entry.remove', { id, version: 2 }));
    expect(failureOf(await undo(plan)).code).toBe('invalid');
    return store.findIndex(({ op }) => op === 'transact');
  }
});

test('a late step of an undoing takes nothing of what was imported since', async () => {
  for (let calls = 0; ; calls += 1) {
    const plan = await imported(['x', 'y']);
    let late: Promise<Answer> | undefined;
    const stopped = await stopsBefore(calls, () => (late = undo(plan)));
    const before = stopped ? await undone(plan) : null;
    const again = stopped ? await imported(['x', 'y']) : plan;
    await jira.clearFaults();
    if (!stopped) break;
    expect(before?.kept).toBe(0);
    expect(failureOf(await (late as Promise<Answer>)).code).toBe('conflict');
    expect(await namesOnMap()).toEqual(['x', 'y']);
    await undone(again);
  }
});
