import type { Input } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added } from '../../support/local/pathRecords';
import { SAMPLES } from '../../support/entrySamples';

/** The page before go-live: made by the server, frozen, decided by the sponsor of the epic. */

const [PM, SPONSOR, LOOKER] = ['project-manager', 'board-member', 'support-colleague'];
/** An epic of which the board member is the sponsor, one that has none, and one that some do not see. */
const [EPIC, NOBODYS, SECRET] = ['12009', '12014', '14001'];
const at = (issueId: string) => ({ issueId });
let jira: MovableJira;
let gap: EntryView;
let page: EntryView;

const freeze = (viewer: string, more: Partial<Input<'goLive.freeze'>> = {}) =>
  onPage(jira, viewer, 'goLive.freeze', { issueId: EPIC, title: 'Before the first shop', ...more });
const open = async (viewer: string, id = page.id) => valueOf(await onPage(jira, viewer, 'goLive.open', { id }));

beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  await rate(jira, 'admin', EPIC, { sponsor: SPONSOR });
  const cohort = await added(jira, PM, 'cohort', { ...SAMPLES.cohort, maySayNo: true }, at(EPIC));
  const session = await added(jira, PM, 'session', { ...SAMPLES.session, cohort: cohort.id, path: null }, at(EPIC));
  const found = { ...SAMPLES.gap, sessions: [session.id], toldAt: null };
  gap = await added(jira, PM, 'gap', found, at(EPIC));
  page = valueOf(await freeze(PM, { key: 'one' })).entry;
  // The demo's history is lived first.
}, 120_000);
afterAll(() => jira.stop());

test('the server makes the page of what stands there, and it waits for the sponsor of the epic', async () => {
  expect(page).toMatchObject({ status: 'open', owner: SPONSOR, body: { sponsor: SPONSOR, frozen: null } });
  const { frozen } = await open(LOOKER);
  expect(frozen.epic).toEqual({ key: 'CARE-9', summary: 'Identification by video for new contracts' });
  expect(frozen.counts).toEqual({ cohorts: 1, planned: 0, held: 1, gaps: 1, told: 0, after: 0 });
  expect(frozen.lights.map(({ on }) => on)).toEqual([true, true, true, true, false]);
  expect(frozen.open).toMatchObject([{ what: SAMPLES.gap.what, issue: 'CARE-12' }]);
  const { cards } = valueOf(await onPage(jira, SPONSOR, 'mine.list', { all: true }));
  expect(cards.find(({ id }) => id === page.id)).toMatchObject({ kind: 'goLive', does: 'Read and decide' });
});

test('only who may edit the epic freezes it; to who does not see it nothing is told; it needs a sponsor', async () => {
  expect(failureOf(await freeze(LOOKER)).code).toBe('forbidden');
  const hidden = failureOf(await freeze(LOOKER, { issueId: SECRET }));
  expect(hidden.code).toBe('notFound');
  const secret = valueOf(await freeze('admin', { issueId: SECRET })).entry;
  expect(failureOf(await onPage(jira, LOOKER, 'goLive.open', { id: secret.id })).code).toBe('notFound');
  const without = failureOf(await freeze(PM, { issueId: NOBODYS }));
  expect(without).toMatchObject({ code: 'invalid', message: expect.stringContaining('no sponsor') as string });
  const input = { kind: 'goLive', home: at(EPIC), version: 0, changes: { title: 'By hand', frozen: '{}' } } as const;
  expect(failureOf(await onPage(jira, PM, 'entry.save', input)).code).toBe('invalid');
});

test('what is sent once more is one page, and what later changes does not change it', async () => {
  const before = await open(PM);
  const changes = { toldAt: '2026-11-20', what: 'Written anew' };
  valueOf(await onPage(jira, PM, 'entry.save', { id: gap.id, kind: 'gap', home: at(EPIC), version: 1, changes }));
  await added(jira, PM, 'cohort', { name: 'Another' }, at(EPIC));
  expect(valueOf(await freeze(PM, { key: 'one', title: 'Sent again' })).entry.id).toBe(page.id);
  expect(await open(PM)).toEqual(before);
  const { frozen: later } = await open(PM, valueOf(await freeze(PM, { title: 'Once more' })).entry.id);
  expect(later.counts).toMatchObject({ cohorts: 2, told: 1 });
});

test('no list, record, history or card tells what the page holds', async () => {
  const told = [
    valueOf(await onPage(jira, SPONSOR, 'entry.open', { id: page.id })),
    valueOf(await onPage(jira, SPONSOR, 'entry.list', { kind: 'goLive', home: at(EPIC) })),
    valueOf(await onPage(jira, SPONSOR, 'entry.history', { id: page.id })),
    valueOf(await onPage(jira, SPONSOR, 'mine.list', { all: true })),
  ];
  for (const one of told) expect(JSON.stringify(one)).not.toContain('moreOpen');
});

test('its sponsor decides with a reason; then everybody reads who, when and why beside the page', async () => {
  const decide = (viewer: string, answer: object) =>
    onPage(jira, viewer, 'entry.answer', { id: page.id, version: 1, answer: { ...answer } });
  const reason = 'The late bill is mended first';
  expect(failureOf(await decide(SPONSOR, { decision: 'perhaps', reason })).code).toBe('invalid');
  expect(failureOf(await decide(SPONSOR, { decision: 'wait' }))).toMatchObject({
    problems: ['reason: Because: Write why, so that everybody can follow it later.'],
  });
  expect(failureOf(await decide(LOOKER, { decision: 'wait', reason })).code).toBe('forbidden');
  const { entry } = valueOf(await decide(SPONSOR, { decision: 'wait', reason }));
  expect(entry).toMatchObject({ status: 'decided', answer: { decision: 'wait', reason, by: SPONSOR } });
  const read = await open(LOOKER);
  expect(read.entry.answer).toMatchObject({ by: SPONSOR, decision: 'wait' });
  expect(read.frozen.counts.told).toBe(0);
});

test('what is decided stays: nobody removes it, and only who decided decides otherwise', async () => {
  const decide = (viewer: string, version: number) =>
    onPage(jira, viewer, 'entry.answer', { id: page.id, version, answer: { decision: 'go', reason: 'It is mended' } });
  expect((await open(PM)).entry.may).toEqual({ change: false, answer: false, remove: false });
  expect(failureOf(await onPage(jira, PM, 'entry.remove', { id: page.id, version: 2 }))).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('only while it is not answered') as string,
  });
  // Who comes second is told what was decided meanwhile; who has read it is told whose it is.
  expect(failureOf(await decide(PM, 1))).toMatchObject({ code: 'conflict', current: { answer: { by: SPONSOR } } });
  expect(failureOf(await decide(PM, 2))).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('once it is answered only who answered it') as string,
  });
  expect(valueOf(await decide(SPONSOR, 2)).entry.answer).toMatchObject({ decision: 'go', by: SPONSOR });
  const { changes } = valueOf(await onPage(jira, LOOKER, 'entry.history', { id: page.id }));
  expect(changes.map(({ actor, to }) => [actor, to['answer.decision'] ?? null])).toEqual([
    [SPONSOR, 'go'],
    [SPONSOR, 'wait'],
    [PM, null],
  ]);
  // One that is not decided is removed, and brought back.
  const other = valueOf(await freeze(PM, { title: 'Too early' })).entry;
  const remove = async (version: number, back: boolean) =>
    valueOf(await onPage(jira, PM, 'entry.remove', { id: other.id, version, back })).entry;
  expect((await remove(1, false)).may).toEqual({ change: false, answer: false, remove: true });
  expect(await remove(2, true)).toMatchObject({ status: 'open', may: { remove: true } });
});

test('who owes a blind opinion is told nothing of it, and freezes none', async () => {
  const soon = new Date(jira.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId: EPIC, people: [LOOKER, 'ines-moreau'], dueAt: soon }));
  expect(failureOf(await onPage(jira, LOOKER, 'goLive.open', { id: page.id })).code).toBe('notFound');
  expect(failureOf(await freeze('ines-moreau')).code).toBe('forbidden');
  const told = valueOf(await onPage(jira, LOOKER, 'engagement.open', { issueId: EPIC }));
  expect(told).toMatchObject({ owes: true, sponsor: null, confirmed: null });
  expect(valueOf(await onPage(jira, PM, 'engagement.open', { issueId: EPIC }))).toMatchObject({ sponsor: SPONSOR });
});

test('it costs one invoke and one check; a backup carries it', async () => {
  await jira.clearCalls();
  await open(PM);
  const { invokes, jira: requests } = await jira.calls();
  expect([invokes.length, requests.map(({ path }) => path)]).toEqual([1, ['/rest/api/3/permissions/check']]);
  const cursor = { kind: 'goLive' as const, after: null };
  const { entries } = valueOf(await onAdminPage(jira, 'admin', 'backup.entries', { cursor }));
  expect(String(entries.find(({ id }) => id === page.id)?.values['frozen'])).toContain('Shops of the west');
});
