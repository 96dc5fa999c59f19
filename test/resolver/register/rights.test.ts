import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Right } from '#domain/register/kind';
import type { Envelope } from '#contract/errors';
import { answerEntry, blankEntry, changeEntry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Home } from '#kernel/home';
import { rightsIn } from '#usecases/register/rights';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { ANSWERS, SAMPLES } from '../../support/entrySamples';
import { sampleMade, type MadeBefore } from '../../support/local/pathRecords';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { rights, VIEWERS } from '../demoPlaces';

/** Every kind of record × every right × every viewer × every place, by the restrictions of the demo portfolio. */

type Viewer = (typeof VIEWERS)[number];
/** The sponsor of every epic here, who may not edit any. */
const SPONSOR: Viewer = 'board-member';
const PROJECTS: Record<string, string> = { CARE: '10020', NET: '10030', BIZ: '10040' };
const ISSUES: Record<string, string> = { CARE: '12001', NET: '13001', BIZ: '14001' };
const PLACES = Object.keys(PROJECTS);

const homeAt = (kind: KindName, project: string): Home =>
  kindNamed(kind).home === 'issue' ? { issueId: ISSUES[project] ?? '' } : { projectId: PROJECTS[project] ?? '' };
const rightsAt = (viewer: Viewer, project: string) =>
  rights({ name: project, issueId: ISSUES[project] ?? '', stands: { project } }, viewer);

/** The table of rights, as a person reads it: who holds which on a record that somebody made. */
function holds(
  right: Right,
  viewer: Viewer,
  project: string,
  author: string | null,
  asked: readonly string[],
): boolean {
  switch (right) {
    case 'browse':
      return true;
    case 'edit':
      return rightsAt(viewer, project).edit;
    case 'author':
      return viewer === author;
    case 'sponsor':
      return asked.includes(viewer);
    // Whom the record names, who comes last.
    case 'decider':
      return viewer === asked.at(-1);
    case 'office':
    case 'projectAdmin':
      return viewer === 'admin';
  }
}
const holdsAny = (
  rights: readonly Right[],
  viewer: Viewer,
  project: string,
  author: string | null,
  asked: readonly string[] = [SPONSOR],
): boolean => rightsAt(viewer, project).browse && rights.some((right) => holds(right, viewer, project, author, asked));

let jira: RunningLocalJira;
/** A record of each kind at each place, made by the first viewer who may. */
const records = new Map<string, { id: string; author: Viewer; asked?: readonly string[] }>();

beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const project of PLACES) {
    await rate(jira, 'admin', ISSUES[project] ?? '', { answers: { impact: 1 }, sponsor: SPONSOR });
    const before: MadeBefore = new Map();
    for (const kind of KIND_NAMES) {
      const author = VIEWERS.find((viewer) => holdsAny(kindNamed(kind).may.add, viewer, project, null));
      if (!author) continue;
      const at = { issueId: ISSUES[project] ?? '', projectId: PROJECTS[project] ?? '' };
      const entry = await sampleMade(jira, author, kind, at, before);
      if (!entry) continue;
      // At an issue it is the sponsor who is asked, and whoever the record names, as at a project.
      const sponsors = 'issueId' in entry.home ? [SPONSOR] : [];
      const asked = entry.owner === null ? {} : { asked: [...sponsors, entry.owner] };
      records.set(`${kind} ${project}`, { id: entry.id, author, ...asked });
    }
  }
  // What is drawn for a second look is drawn before anybody asks.
  await jira.run('work-consumer');
}, 180_000);
afterAll(() => jira.stop());

test('there is a record of each kind at each place that somebody may add one at', () => {
  const made = new Set([...records.keys()].map((name) => name.split(' ')[0]));
  expect(records.size).toBeGreaterThanOrEqual(made.size * 2);
  expect(made.size).toBe(KIND_NAMES.filter((kind) => !kindNamed(kind).madeApart).length);
});

const statusOf = async ({ id, author }: { id: string; author: Viewer }): Promise<string> =>
  valueOf(await onPage(jira, author, 'entry.open', { id })).entry.status;
const codeOf = (answer: Envelope<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
/** Stale, so that what gets through ends in a conflict and no case disturbs another. */
const STALE = 99;

const cases = KIND_NAMES.flatMap((kind) => PLACES.map((project) => ({ kind, project })));

test.each(cases)('$kind in $project: who may see, add, change, answer and remove it', async ({ kind, project }) => {
  const { may, ownProcedures = false, madeApart = false, blindWhile } = kindNamed(kind);
  // Who gets through to a kind with procedures of its own is sent to them.
  const through = ownProcedures ? 'invalid' : 'conflict';
  const home = homeAt(kind, project);
  const record = records.get(`${kind} ${project}`);
  const isBlind = blindWhile !== undefined && record !== undefined && blindWhile.includes(await statusOf(record));
  for (const viewer of VIEWERS) {
    const { browse } = rightsAt(viewer, project);
    const told = (held: boolean, through: string): [Viewer, string] => [
      viewer,
      !browse ? 'notFound' : held ? through : 'forbidden',
    ];
    // What nobody else is to know yet answers its author as any other, and everybody else as if it were not there.
    const ofRecord = (held: boolean, through: string): [Viewer, string] =>
      isBlind && viewer !== record?.author ? [viewer, 'notFound'] : told(held, through);
    const ask = async <
      P extends 'entry.list' | 'entry.open' | 'entry.history' | 'entry.save' | 'entry.answer' | 'entry.remove',
    >(
      name: P,
      input: Parameters<typeof onPage<P>>[3],
    ): Promise<[Viewer, string]> => [viewer, codeOf(await onPage(jira, viewer, name, input))];

    expect(await ask('entry.list', { kind, home })).toEqual(told(true, 'ok'));
    const add = { kind, home, version: 0, changes: { noSuchField: 1 } };
    expect(await ask('entry.save', add)).toEqual(
      told(ownProcedures || madeApart || holdsAny(may.add, viewer, project, null), 'invalid'),
    );
    if (!record) continue;
    const { id, author, asked } = record;
    const mayChange = holdsAny(may.change, viewer, project, author);
    const mayAnswer = holdsAny(may.answer, viewer, project, author, asked) && !(may.byAnother && viewer === author);
    expect(await ask('entry.open', { id })).toEqual(ofRecord(true, 'ok'));
    expect(await ask('entry.history', { id })).toEqual(ofRecord(true, 'ok'));
    const change = { id, kind, home, version: STALE, changes: SAMPLES[kind] };
    expect(await ask('entry.save', change)).toEqual(ofRecord(ownProcedures || mayChange, through));
    expect(await ask('entry.remove', { id, version: STALE })).toEqual(ofRecord(ownProcedures || mayChange, through));
    const answered = await ask('entry.answer', { id, version: STALE, answer: ANSWERS[kind] ?? {} });
    expect(answered).toEqual(kindNamed(kind).answer ? ofRecord(mayAnswer, 'conflict') : ofRecord(true, 'invalid'));
    if (!browse || ofRecord(true, 'ok')[1] !== 'ok') continue;
    // What the answer says that one may is what one may.
    const { entry } = valueOf(await onPage(jira, viewer, 'entry.open', { id }));
    expect(entry.may).toEqual({ change: mayChange, remove: mayChange, answer: mayAnswer });
    const { mayAdd } = valueOf(await onPage(jira, viewer, 'entry.list', { kind, home }));
    expect(mayAdd).toBe(holdsAny(may.add, viewer, project, null));
  }
});

const OTHER_NUMBER = '$199999-';

test.each(cases)('$kind in $project: hidden and absent answer alike, by the same calls', async ({ kind, project }) => {
  const { id } = records.get(`${kind} ${project}`) ?? { id: entryIdOf(kind, homeAt(kind, project), '0'.repeat(32)) };
  const nowhere = id.replace(/(-[ip])\d+-/, OTHER_NUMBER);
  for (const viewer of VIEWERS.filter((one) => !rightsAt(one, project).browse)) {
    const traced = async (asked: string) => {
      await jira.clearCalls();
      const answer = await onPage(jira, viewer, 'entry.open', { id: asked });
      const calls = await jira.calls();
      const plain = <T extends { invocation: string }>(all: readonly T[]) =>
        all.map(({ invocation: _, ...one }) => one);
      return { answer, jira: plain(calls.jira), store: plain(calls.store) };
    };
    const hidden = await traced(id);
    expect(hidden.answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(hidden.store).toEqual([]);
    expect(hidden).toEqual(await traced(nowhere));
  }
});

test('members of the group that the settings name are the office', async () => {
  const { settings, version } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
  const { body } = await jira.rest('board-member', 'GET', '/rest/api/3/myself?expand=groups');
  const [group] = (body as { groups: { items: { groupId: string; name: string }[] } }).groups.items;
  const officeGroup = { id: group?.groupId ?? '', name: group?.name ?? '' };
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version,
      settings: { ...settings, officeGroup },
      reason: 'An office',
    }),
  );
  const home = homeAt('roster', 'CARE');
  const added = { kind: 'roster', home, version: 0, changes: SAMPLES.roster } as const;
  expect(codeOf(await onPage(jira, 'board-member', 'entry.save', added))).toBe('ok');
});

test('who asked and may no longer edit does not rewrite the answer of the sponsor', async () => {
  const home = { issueId: '12001' };
  const epic = { version: 1, impact: 1, sponsor: SPONSOR, ratedBy: null };
  const doing = { by: 'support-colleague', at: '2026-11-01T00:00:00.000Z', epic };
  const id = entryIdOf('ask', home, '0'.repeat(32));
  const { next: asked } = changeEntry(blankEntry('ask', home, id, doing), { what: 'decide' }, doing);
  const { next: answered } = answerEntry(asked, { choice: 'Yes' }, { ...doing, by: SPONSOR });
  const inNoGroup = { groups: () => Promise.resolve(new Set<string>()) };
  const may = async (accountId: string, edit: boolean) => {
    const seen = { accountId, home, rights: { edit, administersProject: false, administersJira: false } };
    const { on } = await rightsIn('ask', seen, epic, DEFAULT_SETTINGS, inNoGroup);
    return [on(asked).answer, on(answered).answer];
  };
  expect(await may(SPONSOR, false)).toEqual([true, true]);
  expect(await may('support-colleague', false)).toEqual([false, false]);
  expect(await may('support-colleague', true)).toEqual([true, true]);
});

const DECIDED_KINDS = KIND_NAMES.filter((kind) => kindNamed(kind).may.bySame);

test.each(DECIDED_KINDS)('%s: once it is decided it stays, and only who decided it decides otherwise', async (kind) => {
  const home = homeAt(kind, 'CARE');
  const epic = { version: 1, impact: 1, sponsor: null, ratedBy: null };
  const doing = { by: 'project-manager', at: '2026-11-01T00:00:00.000Z', epic };
  const blank = blankEntry(kind, home, entryIdOf(kind, home, '0'.repeat(32)), doing);
  const named = { [kind === 'stop' ? 'owner' : 'sponsor']: SPONSOR };
  const { next: open } = changeEntry(blank, named, doing);
  const { next: decided } = answerEntry(open, ANSWERS[kind] ?? {}, { ...doing, by: SPONSOR });
  const may = async (accountId: string, isOffice: boolean) => {
    const seen = {
      accountId,
      home,
      rights: { edit: isOffice, administersProject: isOffice, administersJira: isOffice },
    };
    const { on } = await rightsIn(kind, seen, epic, DEFAULT_SETTINGS, { groups: () => Promise.resolve(new Set()) });
    return [on(open), on(decided)];
  };
  const [none, all] = [
    { change: false, answer: false, remove: false },
    { change: true, answer: true, remove: true },
  ];
  expect(await may(SPONSOR, false)).toEqual([
    { ...none, answer: true },
    { ...none, answer: true },
  ]);
  expect(await may('admin', true)).toEqual([all, none]);
  // Who made it and is whose making it is from then on.
  expect((await may('project-manager', false))[1]).toEqual(none);
  // Who decided as one who might, and might not any more.
  const { next: byOffice } = answerEntry(open, ANSWERS[kind] ?? {}, { ...doing, by: 'admin' });
  const seen = { accountId: 'admin', home, rights: { edit: false, administersProject: false, administersJira: false } };
  const { on } = await rightsIn(kind, seen, epic, DEFAULT_SETTINGS, { groups: () => Promise.resolve(new Set()) });
  expect(on(byOffice).answer).toBe(false);
});
