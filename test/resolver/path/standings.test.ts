import type { EntryView } from '#contract/register';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';
import { idOf, seedEpics } from '../../support/local/seedEpics';

/** What follows a save at a path: its standing, its room, and what its epics publish. Nothing of it is lost. */

const PM = 'project-manager';
/** Until indexes know what was saved. */
const LAG_MS = 61_000;
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(12) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const published = async (issueId: string): Promise<Record<string, unknown>> => {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
};
const listed = async (id: string) =>
  valueOf(await onPage(jira, PM, 'path.list', {})).paths.find(({ entry }) => entry.id === id);
const standingOf = async (id: string) => (await listed(id))?.standing ?? null;
const roomOf = async (id: string) => {
  const { roomSince, roomFoundAt } = (await listed(id))?.entry.body ?? {};
  return [roomSince, roomFoundAt];
};

let saved = new Map<string, number>();
beforeEach(() => (saved = new Map()));
async function read(measure: EntryView, month: string, x: number, n = 100): Promise<void> {
  const version = saved.get(`${measure.id} ${month}`) ?? 0;
  const rows = [{ measure: measure.id, month, version, cells: { consumers: { x, n, source: 'counted' as const } } }];
  const [row] = valueOf(await onPage(jira, PM, 'reading.save', { home: projectHome(), rows })).rows;
  expect(row).toMatchObject({ version: version + 1 });
  saved.set(`${measure.id} ${month}`, version + 1);
}
const change = async (entry: EntryView, changes: object) => {
  const { version } = valueOf(await onPage(jira, PM, 'entry.open', { id: entry.id })).entry;
  const { id, kind, home } = entry;
  return valueOf(await onPage(jira, PM, 'entry.save', { id, kind, home, version, changes: { ...changes } })).entry;
};
const follow = () => jira.run('work-consumer');
const today = (): string => new Date(jira.now()).toISOString().slice(0, 10);

/** A path of which 50 % are wanted, with a measure whose threshold is 80 %, and an epic that changes it. */
async function pathWithEpic(
  n: number,
): Promise<{ path: EntryView; measure: EntryView; named: EntryView; issueId: string }> {
  const issueId = idOf(n);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  const { path, measure } = await pathAndMeasure(jira, PM);
  await change(path, { target: 50 });
  await change(measure, { shows: 'told' });
  const named = await added(jira, PM, 'pathChange', { path: path.id }, { issueId });
  return { path, measure, named, issueId };
}

test('a reading makes the standing, opens the room, and is told by the epics that change the path', async () => {
  const { path, measure, issueId } = await pathWithEpic(1);
  await follow();
  expect(await standingOf(path.id)).toMatchObject({ rate: null, steps: { told: { state: 'not provided' } } });
  expect(await published(issueId)).toMatchObject({ paths: 1 });
  expect(await published(issueId)).not.toHaveProperty('adoption');
  await read(measure, '2026-09', 31);
  await follow();
  expect(await standingOf(path.id)).toMatchObject({
    rate: { p: 0.31 },
    off: 'off',
    adoption: 62,
    roomSince: '2026-09',
  });
  expect(await roomOf(path.id)).toEqual(['2026-09', today()]);
  expect(await published(issueId)).toMatchObject({ paths: 1, adoption: 62, pathOffTarget: 'yes' });
  const jql = 'customerPaths = 1 AND customerAdoption < 100 AND customerPathOffTarget = yes';
  const found = await jira.rest(PM, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  expect(found.body).toMatchObject({ issues: [{ id: issueId }] });
});

test('what is right again is told again; only a decision closes a room that is below', async () => {
  const { path, measure, issueId } = await pathWithEpic(2);
  await read(measure, '2026-08', 31);
  await follow();
  const [, found] = await roomOf(path.id);
  await jira.pass(3 * 86_400_000);
  await read(measure, '2026-09', 60);
  await follow();
  expect(await roomOf(path.id)).toEqual(['2026-08', found]);
  expect(await published(issueId)).toMatchObject({ adoption: 120 });
  expect(await published(issueId)).not.toHaveProperty('pathOffTarget');
  const decided = { path: path.id, decision: 'act', reason: 'Codes by text message' };
  const decision = await added(jira, PM, 'roomDecision', decided);
  await follow();
  expect(await roomOf(path.id)).toEqual([null, null]);
  valueOf(await onPage(jira, PM, 'entry.remove', { id: decision.id, version: 1 }));
  await follow();
  expect(await roomOf(path.id)).toEqual(['2026-08', today()]);
});

test('these are fields of the server: no version, no history, and nobody sends them', async () => {
  const { path, measure } = await pathWithEpic(3);
  await read(measure, '2026-09', 31);
  await follow();
  const { entry } = valueOf(await onPage(jira, PM, 'entry.open', { id: path.id }));
  expect(entry).toMatchObject({ version: 2, body: { roomSince: '2026-09' } });
  const { changes } = valueOf(await onPage(jira, PM, 'entry.history', { id: path.id }));
  expect(changes.map(({ version }) => version)).toEqual([2, 1]);
  const { id, kind, home } = path;
  const sent = await onPage(jira, PM, 'entry.save', { id, kind, home, version: 2, changes: { roomSince: null } });
  expect(sent).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('the worst of the paths of an epic counts; one that was removed or given up does not', async () => {
  const { path, measure, issueId } = await pathWithEpic(4);
  const other = await pathWithEpic(5);
  await added(jira, PM, 'pathChange', { path: other.path.id }, { issueId });
  await read(measure, '2026-09', 31);
  await read(other.measure, '2026-09', 20);
  await follow();
  await jira.pass(LAG_MS);
  await follow();
  expect(await published(issueId)).toMatchObject({ paths: 2, adoption: 40, pathOffTarget: 'yes' });
  expect(await published(other.issueId)).toMatchObject({ paths: 1, adoption: 40 });
  await change(other.path, { phase: 'retired' });
  await follow();
  await jira.pass(LAG_MS);
  await follow();
  expect(await published(issueId)).toMatchObject({ paths: 2, adoption: 62 });
  const { version } = valueOf(await onPage(jira, PM, 'entry.open', { id: path.id })).entry;
  valueOf(await onPage(jira, PM, 'entry.remove', { id: path.id, version }));
  await follow();
  await jira.pass(LAG_MS);
  await follow();
  expect(await published(issueId)).not.toHaveProperty('adoption');
});

test('what the queue lost is worked out by the sweep, once indexes know it; else by the night', async () => {
  const { path, measure, issueId } = await pathWithEpic(6);
  await follow();
  await jira.faults({ target: { queue: { name: 'work', at: 'push' } }, fault: { status: 500 } });
  await read(measure, '2026-09', 31);
  await jira.clearFaults();
  expect((await standingOf(path.id))?.rate).toBeNull();
  await jira.run('hourly-sweep');
  expect((await standingOf(path.id))?.rate).toBeNull();
  await jira.pass(LAG_MS);
  await jira.run('hourly-sweep');
  await follow();
  expect(await standingOf(path.id)).toMatchObject({ adoption: 62 });
  expect(await published(issueId)).toMatchObject({ adoption: 62 });
  await jira.clearCalls();
  await jira.run('hourly-sweep');
  const reads = (await jira.calls()).store.flatMap(({ keys }) => keys);
  expect(reads.filter((key) => key.includes(path.id))).toEqual([]);
});

test('an index that does not know yet what was saved a moment ago is made up for', async () => {
  const { path, measure, issueId } = await pathWithEpic(7);
  await jira.pass(LAG_MS);
  await jira.settings({ queryLagMs: 20_000 });
  await read(measure, '2026-09', 31);
  const { newestMonth: _own, ...said } = measure.body;
  const more = await added(jira, PM, 'measure', { ...said, name: 'Knows where', shows: 'knows' });
  await read(more, '2026-09', 50);
  await jira.pass(1_000);
  expect(await standingOf(path.id)).toMatchObject({ adoption: 62 });
  await jira.pass(2 * LAG_MS);
  await jira.resetSettings();
  await jira.settings({ writeLimits: null });
  expect(await standingOf(path.id)).toMatchObject({ rate: { p: 0.155 }, adoption: 31 });
  expect(await published(issueId)).toMatchObject({ adoption: 31 });
});
