import type { Input } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { failureOf, onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

// The demo's history is lived, and thirteen records are made, before the first test.
jest.setTimeout(120_000);

const ASKED = { x: 84, n: 120, source: 'asked' } as const;
const [CARE, BIZ] = ['10020', '10040'];
const home = projectHome(CARE);
/** An epic that everybody sees, and one that only administrators see. */
const [SEEN, RESTRICTED] = ['12001', '12008'];
const OPTIONS = [
  { text: 'Codes by text message', step: 'canGetIn', to: 80 },
  { text: 'Leave it as it is' },
] as const satisfies Input<'brief.freeze'>['options'];
let jira: MovableJira;
let path: EntryView;
let measure: EntryView;
let brief: EntryView;

const wanted = (more: Partial<Input<'brief.freeze'>> = {}): Input<'brief.freeze'> => ({
  ...{ path: path.id, what: 'adoption', title: 'Why customers cannot get in', sponsor: 'support-colleague' },
  options: [...OPTIONS],
  ...more,
});
const freeze = (viewer: string, more: Partial<Input<'brief.freeze'>> = {}) =>
  onPage(jira, viewer, 'brief.freeze', wanted(more));
const open = async (viewer: string, id = brief.id) => valueOf(await onPage(jira, viewer, 'brief.open', { id }));
const read = (month: string, version: number, cell: object) =>
  onPage(jira, 'admin', 'reading.save', {
    home,
    rows: [{ measure: measure.id, month, version, cells: { consumers: cell } }],
  });

beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  ({ path, measure } = await pathAndMeasure(jira, 'admin', CARE));
  const worth = { customers: 100_000, target: 60, valueLow: 24, valueHigh: 60, currency: 'EUR' };
  valueOf(
    await onPage(jira, 'admin', 'entry.save', { id: path.id, kind: 'path', home, version: 1, changes: { ...worth } }),
  );
  valueOf(await read('2026-09', 0, ASKED));
  // What comes before is read too, and loses nobody: the chain begins there.
  for (const shows of ['told', 'knows']) {
    const before = { name: shows, formula: 'share', source: 'counted', shows, path: path.id };
    const { id } = await added(jira, 'admin', 'measure', before, home);
    const counted = { consumers: { x: 500, n: 500, source: 'counted' } };
    const rows = [{ measure: id, month: '2026-09', version: 0, cells: counted }];
    valueOf(await onPage(jira, 'admin', 'reading.save', { home, rows }));
  }
  await added(jira, 'admin', 'definition', { measure: measure.id, from: '2026-08', text: 'At the first try' }, home);
  await added(jira, 'admin', 'vetting', { measure: measure.id, whoNotAsked: 'People without a phone' }, home);
  const reasons = { name: 'Why not', formula: 'reasons', source: 'asked', shows: 'reasons', step: 'canGetIn' };
  const why = await added(jira, 'admin', 'measure', { ...reasons, path: path.id }, home);
  const given = { asked: 36, gave: 25, reasons: { login: 20, unaware: 9 }, source: 'asked' };
  const rows = [{ measure: why.id, month: '2026-09', version: 0, cells: { consumers: given } }];
  valueOf(await onPage(jira, 'admin', 'reading.save', { home, rows }));
  await added(jira, 'admin', 'move', { path: path.id, name: 'Letter', what: 'message', step: 'canGetIn' }, home);
  await added(jira, 'admin', 'cause', { path: path.id, step: 'canGetIn', reason: 'login', whys: ['Nine days'] }, home);
  await added(jira, 'admin', 'roomDecision', { path: path.id, decision: 'act', reason: 'By text message' }, home);
  for (const issueId of [SEEN, RESTRICTED]) await added(jira, 'admin', 'pathChange', { path: path.id }, { issueId });
  brief = valueOf(await freeze('admin', { key: 'one' })).entry;
});
afterAll(() => jira.stop());

test('the server works out the page: counts, ends, months, definitions, what each option recovers', async () => {
  const { entry, frozen } = await open('admin');
  expect(entry).toMatchObject({
    status: 'open',
    owner: 'support-colleague',
    body: { options: OPTIONS.map((o) => o.text) },
  });
  expect(frozen.path).toMatchObject({ name: 'Pay the bill in the app', customers: 100_000, target: 0.6 });
  const step = frozen.steps.find(({ id }) => id === 'canGetIn');
  expect(step).toMatchObject({
    state: 'below',
    cell: { ...ASKED, version: 2 },
    period: '2026-09',
    definition: 'At the first try',
    isVetted: false,
    notAsked: 'People without a phone',
  });
  expect(step?.lost?.customers).toBeCloseTo(30_000, 6);
  expect(frozen.reach).toMatchObject({ upTo: 'canGetIn', p: 0.7 });
  expect(frozen.options[0]?.recovers).toMatchObject({ upTo: 'canGetIn' });
  expect(frozen.options[0]?.recovers?.customers).toBeCloseTo(10_000, 6);
  expect(frozen.options[0]?.money?.high).toBeCloseTo((frozen.options[0]?.recovers?.high ?? 0) * 60, 6);
  expect(frozen.options[1]).toMatchObject({ recovers: null, money: null });
  expect(frozen.whys[0]?.lines[0]?.name).toBeNull();
  expect(frozen.whys[0]?.lines.map(({ share }) => 'x' in share && share.x)).toEqual([11, 20, 9]);
  expect([frozen.moves.length, frozen.causes.length, frozen.decisions.length]).toEqual([1, 1, 1]);
});

test('epics that a reader does not see are left out and counted, whoever froze it', async () => {
  const names = async (viewer: string) => {
    const { frozen } = await open(viewer);
    return [frozen.epics.map(({ issueId }) => issueId), frozen.hiddenEpics];
  };
  const [all, hidden] = await names('admin');
  expect([...(all as string[])].sort()).toEqual([SEEN, RESTRICTED].sort());
  expect(hidden).toBe(0);
  expect(await names('support-colleague')).toEqual([[SEEN], 1]);
  const { frozen } = await open('admin');
  expect(frozen.epics.every(({ key, summary }) => /^[A-Z]+-\d+$/.test(key) && summary.length > 0)).toBe(true);
  // Whoever freezes writes down what they see alone.
  const own = valueOf(await freeze('ines-moreau', { title: 'Another' })).entry;
  const { frozen: theirs } = await open('admin', own.id);
  expect([theirs.epics.map(({ issueId }) => issueId), theirs.hiddenEpics]).toEqual([[SEEN], 1]);
});

test('only who may edit in the project, or the office, writes one; who does not see it is told nothing', async () => {
  expect(failureOf(await freeze('support-colleague')).code).toBe('forbidden');
  const hidden = failureOf(await freeze('outsider'));
  expect(hidden.code).toBe('notFound');
  expect(failureOf(await onPage(jira, 'outsider', 'brief.open', { id: brief.id }))).toEqual(hidden);
  const { path: secret } = await pathAndMeasure(jira, 'admin', BIZ);
  expect(failureOf(await freeze('support-colleague', { path: secret.id }))).toEqual(hidden);
  expect(failureOf(await freeze('admin', { path: measure.id })).code).toBe('notFound');
});

test('what is sent once more is one brief; two options of the same words are refused', async () => {
  expect(valueOf(await freeze('admin', { key: 'one', title: 'Sent again' })).entry.id).toBe(brief.id);
  const twice = failureOf(
    await freeze('admin', { options: [{ text: 'Do it' }, { text: 'Do it', step: 'told', to: 9 }] }),
  );
  expect(twice).toMatchObject({ code: 'invalid', message: expect.stringContaining('say the same') as string });
});

test('a frozen page stays as it was when readings change; no list, record or history tells it', async () => {
  const before = await open('admin');
  valueOf(await read('2026-10', 0, { x: 110, n: 120, source: 'asked' }));
  valueOf(await read('2026-09', 1, { x: 10, n: 120, source: 'asked' }));
  expect((await open('admin')).frozen).toEqual(before.frozen);
  const told = [
    valueOf(await onPage(jira, 'support-colleague', 'path.open', { id: path.id })).briefs,
    valueOf(await onPage(jira, 'support-colleague', 'entry.open', { id: brief.id })),
    valueOf(await onPage(jira, 'support-colleague', 'entry.list', { kind: 'brief', home })),
    valueOf(await onPage(jira, 'support-colleague', 'entry.history', { id: brief.id })),
    valueOf(await onPage(jira, 'support-colleague', 'mine.list', {})),
  ];
  for (const one of told) expect(JSON.stringify(one)).not.toContain('hiddenEpics');
  expect(told[0]).toHaveLength(2);
});

test('nobody writes in the page by hand', async () => {
  for (const changes of [{ frozen: '{}' }, { title: 'Another' }]) {
    const input = { id: brief.id, kind: 'brief' as const, home, version: 1, changes };
    expect(failureOf(await onPage(jira, 'admin', 'entry.save', input)).code).toBe('invalid');
  }
});

test('its sponsor decides by one of its options and says why; then everybody reads who, when and why', async () => {
  const decide = (viewer: string, answer: object) =>
    onPage(jira, viewer, 'entry.answer', { id: brief.id, version: 1, answer: { ...answer } });
  const reason = 'It recovers 10,000 customers';
  expect(failureOf(await decide('support-colleague', { decision: 'Something else', reason }))).toMatchObject({
    code: 'invalid',
    problems: ['decision: What is decided: Choose one of the options of the brief.'],
  });
  expect(failureOf(await decide('support-colleague', { decision: OPTIONS[0].text })).code).toBe('invalid');
  expect(failureOf(await decide('board-member', { decision: OPTIONS[0].text, reason })).code).toMatch(
    /forbidden|notFound/,
  );
  const { entry } = valueOf(await decide('support-colleague', { decision: OPTIONS[0].text, reason }));
  expect(entry).toMatchObject({
    status: 'decided',
    answer: { decision: OPTIONS[0].text, reason, by: 'support-colleague' },
  });
  const read = await open('project-manager');
  expect(read.entry.answer).toMatchObject({ by: 'support-colleague', decision: OPTIONS[0].text });
  expect(read.frozen.path.name).toBe('Pay the bill in the app');
  // It stays: neither who wrote it nor the office removes it or decides otherwise; who decided does.
  const again = { decision: OPTIONS[1].text, reason: 'Not this year' };
  const decideNow = (viewer: string) =>
    onPage(jira, viewer, 'entry.answer', { id: brief.id, version: 2, answer: again });
  expect(failureOf(await onPage(jira, 'admin', 'entry.remove', { id: brief.id, version: 2 })).code).toBe('forbidden');
  expect(failureOf(await decideNow('admin')).code).toBe('forbidden');
  expect(failureOf(await decide('admin', again))).toMatchObject({ code: 'conflict', current: { version: 2 } });
  expect(valueOf(await decideNow('support-colleague')).entry.answer).toMatchObject(again);
});

test('a backup carries the page', async () => {
  const { entries } = valueOf(
    await onAdminPage(jira, 'admin', 'backup.entries', { cursor: { kind: 'brief', after: null } }),
  );
  const kept = entries.find(({ id }) => id === brief.id);
  expect(String(kept?.values['frozen'])).toContain('Pay the bill in the app');
});
