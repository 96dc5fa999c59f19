import type { Backup } from '#domain/backup/format';
import { readBackup } from '#domain/backup/readBackup';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../support/local/appCalls';
import { exportOf, importFile } from '../support/local/backup';
import { ANSWERS, SAMPLES } from '../support/entrySamples';
import { sampleMade, type MadeBefore } from '../support/local/pathRecords';
import { startLocalJira, type MovableJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';
import { dayIn } from '../support/days';

jest.setTimeout(60_000);

/** Records of every kind go out with the rest and come in again, whole, with their history. */

const PM = 'project-manager';
const SPONSOR = 'board-member';
/** Until indexes know what was saved. */
const LAG_MS = 61_000;
const started: MovableJira[] = [];
async function aSite(): Promise<MovableJira> {
  const jira = await startLocalJira({ seedIssues: seedEpics(2), siteName: 'records' });
  started.push(jira);
  return jira;
}
afterAll(() => Promise.all(started.map((jira) => jira.stop())));

/** A record of every kind, answered where there is an answer; some at an epic that nobody rated. */
async function aLivedInSite(): Promise<MovableJira> {
  const jira = await aSite();
  await rate(jira, PM, idOf(1), { answers: { impact: 2 }, sponsor: SPONSOR });
  const before: MadeBefore = new Map();
  for (const kind of KIND_NAMES) {
    const { add } = kindNamed(kind).may;
    const author = add.includes('sponsor') || kind === 'opinion' ? SPONSOR : 'admin';
    const entry = await sampleMade(jira, author, kind, { issueId: idOf(1), projectId: '10000' }, before);
    const answer = ANSWERS[kind];
    if (!entry || !answer) continue;
    const answers = kindNamed(kind).may.byAnother ? PM : 'admin';
    valueOf(await onPage(jira, answers, 'entry.answer', { id: entry.id, version: 1, answer }));
  }
  // The judgement is drawn, and somebody else looks at it once more.
  await jira.pass(LAG_MS);
  await jira.run('work-consumer');
  const look = { issueId: idOf(1), changes: SAMPLES.secondLook };
  const { id } = valueOf(await onPage(jira, PM, 'look.save', look)).look;
  valueOf(await onPage(jira, PM, 'entry.answer', { id, version: 1, answer: ANSWERS.secondLook ?? {} }));
  const { entry: page } = valueOf(await onPage(jira, PM, 'goLive.freeze', { issueId: idOf(1), title: 'Go live?' }));
  const decision = ANSWERS.goLive ?? {};
  valueOf(await onPage(jira, SPONSOR, 'entry.answer', { id: page.id, version: 1, answer: decision }));
  const unrated = {
    kind: 'request',
    home: { issueId: idOf(2) },
    version: 0,
    changes: { customers: ['Acme'] },
  } as const;
  valueOf(await onPage(jira, 'support-colleague', 'entry.save', unrated));
  return jira;
}

async function property(jira: MovableJira, issueId: string): Promise<unknown> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: unknown }).value;
}

/** How the paths stand, and what was read of their measures. */
async function standingsOf(jira: MovableJira) {
  const { paths } = valueOf(await onPage(jira, PM, 'path.list', {}));
  const { measures } = valueOf(await onPage(jira, PM, 'measure.list', {}));
  return { paths: paths.map(({ standing }) => standing), measures: measures.map(({ sheet }) => ({ sheet })) };
}

let lived: MovableJira;
let backup: Backup;
beforeAll(async () => {
  lived = await aLivedInSite();
  backup = await exportOf(lived);
});

test('the file holds every record with its whole history', () => {
  const made = KIND_NAMES.filter((kind) => !kindNamed(kind).madeApart);
  // One request more, and the second look and the page before go-live, which are made apart.
  expect(backup.entries).toHaveLength(made.length + 3);
  for (const { version, changes } of backup.entries)
    expect(changes.map((change) => change.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
});

test('imported on a new site it is all there again, and what is counted is published', async () => {
  const jira = await aSite();
  const [none, all] = [0, backup.entries.length];
  expect(await importFile(jira, backup)).toMatchObject({
    state: 'done',
    records: { created: all, changed: none, same: none },
  });
  const again = await exportOf(jira);
  expect(again.entries).toEqual(backup.entries);
  // Sheets and standings follow once indexes know the readings.
  for (const site of [jira, lived]) {
    await site.pass(LAG_MS);
    await site.run('hourly-sweep');
    await site.run('work-consumer');
  }
  for (const issueId of [idOf(1), idOf(2)])
    expect(await property(jira, issueId)).toEqual(await property(lived, issueId));
  expect(await standingsOf(jira)).toEqual(await standingsOf(lived));
  expect((await standingsOf(jira)).measures).toMatchObject([{ sheet: { months: 1 } }]);
  expect(await importFile(jira, backup)).toMatchObject({ records: { created: none, changed: none, same: all } });
  expect((await exportOf(jira)).entries).toEqual(backup.entries);
});

test('over what was changed since, it is one version more, by who imports; what nobody changed stays', async () => {
  const jira = await aSite();
  await importFile(jira, backup);
  const request = backup.entries.find(({ id }) => id.startsWith('request') && id.includes(idOf(1)))!;
  const { id } = request;
  const answer = { outcome: 'done', text: null };
  valueOf(await onPage(jira, PM, 'entry.answer', { id, version: 2, answer }));
  expect(await importFile(jira, backup)).toMatchObject({ records: { changed: 1 } });
  const { entry } = valueOf(await onPage(jira, PM, 'entry.open', { id }));
  expect(entry).toMatchObject({ version: 4, status: 'declined', body: SAMPLES.request, answer: ANSWERS.request });
  const { changes } = valueOf(await onPage(jira, PM, 'entry.history', { id }));
  expect(changes[0]).toMatchObject({ version: 4, actor: 'admin', to: { 'answer.outcome': 'declined' } });
  const others = (await exportOf(jira)).entries.filter((one) => one.id !== id);
  expect(others).toEqual(backup.entries.filter((one) => one.id !== id));
});

test('a file cannot say who answered, nor name somebody whom no history knows', async () => {
  const jira = await aSite();
  const request = backup.entries.find(({ id, answer }) => id.startsWith('request-') && answer !== null)!;
  const said = { ...request.answer!, by: 'outsider' };
  await importFile(jira, { ...backup, entries: [{ ...request, by: 'somebody-else', answer: said }] });
  const { entry } = valueOf(await onPage(jira, PM, 'entry.open', { id: request.id }));
  expect([entry.by, entry.answer?.by]).toEqual(['former user', 'former user']);
  const changed = { ...said, text: 'Never said' };
  await importFile(jira, { ...backup, entries: [{ ...request, answer: changed }] });
  const { entry: after } = valueOf(await onPage(jira, PM, 'entry.open', { id: request.id }));
  expect(after.answer).toMatchObject({ text: 'Never said', by: 'admin' });
});

test.each<[string, (backup: Backup) => object]>([
  [
    'an id of another kind',
    ({ entries: [first, ...rest] }) => ({ entries: [{ ...first, id: `x${first?.id}` }, ...rest] }),
  ],
  ['a value out of range', ({ entries: [first] }) => ({ entries: [{ ...first, values: { impact: 9 } }] })],
  ['something more', ({ entries: [first] }) => ({ entries: [{ ...first, more: 1 }] })],
])('a record with %s is refused by its number', (_, spoil) => {
  const file = JSON.stringify({ ...backup, ...spoil(backup) });
  expect(readBackup(file, backup.site)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^Record number 1 of the file cannot be read/) as string,
  });
});

test('a file of the first version, without records, is read as before', () => {
  const { entries: _, ...first } = backup;
  expect(readBackup(JSON.stringify({ ...first, v: 1 }), backup.site)).toMatchObject({ ok: true, epics: 1 });
});

test('an opinion asked for at an issue that an administrator cannot see keeps no backup from them', async () => {
  const jira = await aSite();
  const given = backup.entries.find(({ id }) => id.startsWith('opinion'))!;
  const due = `${dayIn(30)}T23:59:59.999Z`;
  const asked = { ...given, owner: 'admin', by: 'admin', values: { ...given.values, impact: null, due } };
  const hidden = { ...asked, id: given.id.replace(`-i${idOf(1)}-`, '-i99999-') };
  await importFile(jira, { ...backup, entries: [...backup.entries, hidden] });
  for (const name of ['backup.page', 'backup.entries'] as const) valueOf(await onAdminPage(jira, 'admin', name, {}));
});

test('who owes an opinion gets no backup, because it would tell them', async () => {
  const jira = await aLivedInSite();
  const asked = { issueId: idOf(1), people: ['admin'], dueAt: dayIn(30) };
  valueOf(await onPage(jira, PM, 'opinion.ask', asked));
  for (const name of ['backup.page', 'backup.entries'] as const)
    expect(failureOf(await onAdminPage(jira, 'admin', name, {}))).toMatchObject({ code: 'forbidden' });
});
