import { MOST_AT_ONCE, MOST_ITEMS } from '#domain/map/exchange/importRecord';
import { onPage, valueOf } from '../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../support/local/localJira';
import { projectHome } from '../support/local/pathRecords';
import { seedEpics } from '../support/local/seedEpics';

/** What the largest import costs: 2,000 items with 6,000 links. */

const PM = 'project-manager';
const home = projectHome();
const plan = '1'.repeat(32);
const PARTS = MOST_ITEMS / MOST_AT_ONCE;
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(1) });
  await jira.settings({ writeLimits: null, quota: null });
});
afterAll(() => jira.stop());

const itemAt = (at: number) => ({
  ...{ key: `thing ${at}`, name: `Thing ${at}`, what: 'process' as const },
  links: [1, 2, 3].map((step) => ({ key: `thing ${(at + step) % MOST_ITEMS}`, how: 'uses' as const })),
});

/** How often each call of the storage was made, and which requests went to Jira. */
async function cost(action: () => Promise<void>) {
  await jira.clearCalls();
  await action();
  const { store, jira: requests } = await jira.calls();
  const ops: Record<string, number> = {};
  for (const { op } of store) ops[op] = (ops[op] ?? 0) + 1;
  return { ops, requests: requests.length };
}

test('2,000 items: 8 parts sent, 8 steps, a transaction for each 12 items with their history [4.22]', async () => {
  const sent = await cost(async () => {
    for (let part = 0; part < PARTS; part += 1) {
      const items = Array.from({ length: MOST_AT_ONCE }, (_, at) => itemAt(part * MOST_AT_ONCE + at));
      valueOf(await onPage(jira, PM, 'map.importStage', { home, plan, part, items }));
    }
  });
  expect(sent.ops).toEqual({ batchGet: PARTS, get: PARTS, set: PARTS });
  const stored = await cost(async () => {
    for (let part = 0; part < PARTS; part += 1)
      valueOf(await onPage(jira, PM, 'map.import', { home, plan, parts: PARTS, file: 'model.xml' }));
  });
  // Each step: the person, then twelve items with their histories at once, beside a check that the import did not move.
  expect(stored.ops['batchSet']).toBe(PARTS);
  const writes = PARTS * Math.ceil((MOST_AT_ONCE * 2) / 24);
  // The beginning and each step move the import on; the last one takes away what was sent.
  expect(stored.ops['transact']).toBe(writes + PARTS + 1);
  expect(stored.ops['batchDelete']).toBe(1);
  // What is on the map already is looked for once, before the first write.
  expect(stored.ops['batchGet']).toBe(PARTS + MOST_ITEMS / 25);
  expect(stored.requests).toBe(PARTS);
  const read = await cost(async () => {
    let [items, links, pages] = [0, 0, 0];
    for (let cursor: string | undefined, more = true; more; pages += 1) {
      const page = valueOf(await onPage(jira, PM, 'map.list', cursor === undefined ? {} : { cursor }));
      items += page.items.length;
      for (const { entry } of page.items) links += (entry.body['leadsTo'] as unknown[]).length;
      cursor = page.next;
      more = cursor !== undefined;
    }
    expect([items, links, pages]).toEqual([MOST_ITEMS, MOST_ITEMS * 3, MOST_ITEMS / 100]);
  });
  // A page: its items, the settings, and whether an import of their project has not ended.
  expect(read.ops).toEqual({ getMany: 20, get: 20, batchGet: 20 });
  const undone = await cost(async () => {
    for (let part = 0; part < PARTS; part += 1) valueOf(await onPage(jira, PM, 'map.importUndo', { home, plan }));
  });
  expect(valueOf(await onPage(jira, PM, 'map.importStatus', { home })).last).toMatchObject({
    state: 'undone',
    kept: 0,
  });
  // Each step: twelve items are looked at, then deleted with their histories, beside a check of the import.
  expect(undone.ops['transact']).toBe(writes + PARTS + 1);
  // What was changed since is looked for once, before the first of them goes, and of which import each is.
  expect(undone.ops['batchGet']).toBe(MOST_ITEMS / 25 + 1 + writes + PARTS);
  // What was sent is gone already: it is made sure.
  expect(undone.ops['batchDelete']).toBe(1);
  expect(undone.requests).toBe(PARTS);
});
