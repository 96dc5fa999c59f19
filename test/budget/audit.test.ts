import { sampleOrder, sampleSize } from '#domain/audit/sample';
import { blankEntry, changeEntry, type Entry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { drawSample, type DrawTools } from '#usecases/audit/background/drawSample';
import { onPage, onPanel, valueOf } from '../support/local/appCalls';
import type { MovableJira } from '../support/local/localJira';
import { idOf } from '../support/local/seedEpics';
import { ADMIN, drawn, judge, numbered, PM, startAudit } from '../resolver/audit/auditSite';

/** What judging, looking again, the lists of the audit and the draw cost. */

const CHECK = 'user POST /rest/api/3/permissions/check';
const PUBLICATION = 'user PUT /rest/api/3/issue/*/properties/customer-lens';

let jira: MovableJira;
beforeAll(async () => {
  jira = await startAudit(12);
});
afterAll(() => jira.stop());

async function costOf(action: () => Promise<unknown>) {
  await jira.clearCalls();
  await action();
  const { invokes, jira: requests, store } = await jira.calls();
  const ops: Record<string, number> = {};
  for (const { op } of store) ops[op] = (ops[op] ?? 0) + 1;
  const told = requests.map(({ tier, method, path }) => `${tier} ${method} ${path.replace(/\d{2,}/g, '*')}`);
  return { invokes: invokes.length, requests: told, store: ops };
}

test('a judgement from the panel: 1 invoke, 1 check, 1 transaction, 1 publication', async () => {
  const home = { issueId: idOf(1) };
  const added = { kind: 'judgement', home, version: 0, changes: { class: 'customer' } } as const;
  const cost = await costOf(async () => valueOf(await onPanel(jira, PM, home.issueId, 'entry.save', added)));
  expect(cost).toMatchObject({ invokes: 1, requests: [CHECK, PUBLICATION], store: { batchGet: 1, transact: 1 } });
});

test('a second look: 1 check and the type of the issue, 1 transaction, nothing published', async () => {
  await drawn(jira);
  const look = { issueId: idOf(1), changes: { class: 'none' } };
  const cost = await costOf(async () => valueOf(await onPage(jira, ADMIN, 'look.save', look)));
  expect(cost.requests.filter((request) => request === CHECK)).toHaveLength(1);
  expect(cost.requests).not.toContain(PUBLICATION);
  // The settings once more: whether people are told by name.
  expect(cost.store).toEqual({ batchGet: 1, get: 1, set: 1, transact: 1 });
});

test('how far twelve are: 1 invoke, 2 checks, batch reads alone; what waits: 1 check, 2 queries', async () => {
  for (const issueId of numbered(2, 6)) await judge(jira, PM, issueId);
  await drawn(jira);
  const state = await costOf(async () =>
    valueOf(await onPage(jira, ADMIN, 'audit.state', { issueIds: numbered(1, 12) })),
  );
  expect(state).toEqual({ invokes: 1, requests: [CHECK, CHECK], store: { batchGet: 1, get: 2 } });
  const looks = await costOf(async () => valueOf(await onPage(jira, ADMIN, 'audit.looks', {})));
  expect(looks).toEqual({ invokes: 1, requests: [CHECK], store: { getMany: 2, batchGet: 1, get: 2 } });
});

/** A storage of judgements by status and in order, which counts what it is asked. */
class Judged {
  /** In the order of the sample. */
  rows: { place: string; entry: Entry }[];
  queries = 0;
  writes = 0;
  private state: Awaited<ReturnType<DrawTools['store']['readSample']>>;
  private mark: Awaited<ReturnType<DrawTools['store']['readDrawMark']>>;
  now = Date.parse('2026-11-30T10:00:00.000Z');

  constructor(count: number) {
    this.rows = rowsOf(numbered(1, count));
  }

  get tools(): DrawTools {
    const store = {
      readDrawMark: () => Promise.resolve(this.mark),
      dropDrawMark: () => Promise.resolve((this.mark = undefined)),
      readSample: () => Promise.resolve(this.state),
      putSample: (state: NonNullable<typeof this.state>) => Promise.resolve(Boolean((this.state = state))),
      listBetween: (_kind: string, status: string, from: string) => Promise.resolve(this.page(status, from)),
      commitDerived: (entry: Entry) => Promise.resolve(this.put(entry)),
    };
    const queue = { push: () => Promise.resolve(), pushLater: () => Promise.resolve() };
    const clock = { now: () => new Date(this.now).toISOString(), remaining: () => 900_000 };
    const log = { info: () => undefined, error: () => undefined };
    return { store, queue, clock, log } as unknown as DrawTools;
  }

  /** Some judge more; a minute later it is drawn. */
  async more(issueIds: readonly string[]): Promise<void> {
    this.rows = inOrder([...this.rows, ...rowsOf(issueIds)]);
    await this.draw();
  }

  async draw(): Promise<void> {
    const at = new Date(this.now).toISOString();
    this.mark = { draws: 'judgement', at };
    this.now += 61_000;
    [this.queries, this.writes] = [0, 0];
    await drawSample(this.tools, { draws: 'judgement', at });
  }

  private page(status: string, from: string): { items: Entry[]; next?: string } {
    this.queries += 1;
    const found = this.rows.filter(({ place, entry }) => entry.status === status && place > from);
    const items = found.slice(0, 100).map(({ entry }) => entry);
    return found.length > 100 ? { items, next: found[99]!.place } : { items };
  }

  private put(entry: Entry): boolean {
    this.writes += 1;
    const row = this.byId.get(entry.id);
    if (row) row.entry = entry;
    return row !== undefined;
  }

  private get byId(): Map<string, { entry: Entry }> {
    if (this.index.size < this.rows.length) this.index = new Map(this.rows.map((row) => [row.entry.id, row]));
    return this.index;
  }
  private index = new Map<string, { entry: Entry }>();
}

const issueOf = ({ home }: Entry): string => ('issueId' in home ? home.issueId : '');
const inOrder = <Row extends { place: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.place < b.place ? -1 : 1));
const rowsOf = (issueIds: readonly string[]): Judged['rows'] =>
  inOrder(issueIds.map(judgementAt).map((entry) => ({ place: `${sampleOrder(issueOf(entry))} ${entry.id}`, entry })));

function judgementAt(issueId: string): Entry {
  const epic = { version: 0, impact: null, sponsor: null, ratedBy: null };
  const doing = { by: 'somebody', at: '2026-11-01T10:00:00.000Z', epic };
  const home = { issueId };
  const blank = blankEntry('judgement', home, entryIdOf('judgement', home, '0'.repeat(32)), doing);
  return changeEntry(blank, { class: 'customer' }, doing).next;
}

test('of 20,000 judged a draw is at most 50 queries, and writes what it decides; a night 260', async () => {
  const judged = new Judged(20_000);
  await judged.draw();
  const sampled = (): string[] =>
    judged.rows.flatMap(({ entry }) => (entry.status === 'sampled' ? [issueOf(entry)] : []));
  expect(sampled()).toEqual(judged.rows.slice(0, sampleSize(20_000)).map(({ entry }) => issueOf(entry)));
  expect(judged.writes).toBe(18_000);
  await judged.more(numbered(20_001, 20_010));
  expect(judged.queries).toBeLessThanOrEqual(50);
  expect(judged.writes).toBeLessThanOrEqual(12);
  expect(sampled().length).toBeGreaterThanOrEqual(sampleSize(20_010));
  judged.queries = 0;
  await drawSample(judged.tools, { draws: 'judgement' });
  expect(judged.queries).toBeLessThanOrEqual(260);
}, 120_000);
