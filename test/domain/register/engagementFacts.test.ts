import { engagementOf, toldFacts, type Facts } from '#domain/register/facts';
import { readSummary } from '#domain/publication/summary';
import { countedOf, kindNamed, type KindName } from '#domain/register/kinds/index';
import { emptyValues, type EntryState, type Values } from '#domain/register/kind';
import { turnOf } from '#domain/register/turn';
import { blankEntry, changeEntry } from '#domain/register/entry';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';

/** What is counted of cohorts, sessions and gaps: the five lights, the warnings, and what nobody told upward. */

const NOW = '2026-11-20T11:00:00.000Z';
const EPIC = { version: 1, impact: 2, sponsor: null, ratedBy: null };

function stateOf(kind: KindName, at: number, said: Values): EntryState {
  const { fields, statusOf } = kindNamed(kind);
  const values = { ...emptyValues(fields), ...said };
  const id = `${kind}-i10001-${String(at).padStart(32, '0')}`;
  const removed = said['removed'] === true;
  const status = statusOf({ values, answer: null });
  return { id, status, by: 'somebody', at: NOW, updatedAt: NOW, removed, answer: null, values };
}
const counted = (kind: KindName, all: readonly Values[], settings: Settings = DEFAULT_SETTINGS): Partial<Facts> =>
  countedOf(
    kind,
    all.map((said, at) => stateOf(kind, at, said)),
    { now: NOW, settings },
  );

const TICKED = { usesIt: true, realWork: true, enoughTime: true, maySayNo: true };
const TOLD = { role: 'tests', roleText: 'You try it', sentAt: '2026-10-01', acknowledgedAt: '2026-10-02' };
const COHORT = { ...TICKED, ...TOLD, friendly: false, size: 4, endCustomers: 4 };

test.each<[string, Values[], Partial<Facts>]>([
  ['nobody', [], {}],
  ['only removed ones', [{ ...COHORT, removed: true }], { cohorts: 0 }],
  ['an honest one [3.2 3.3 3.5]', [COHORT], { cohorts: 1, roleClear: 'yes', qualified: 'yes' }],
  [
    'one beside it that was not told its part',
    [COHORT, { ...COHORT, acknowledgedAt: null }],
    { cohorts: 2, qualified: 'yes' },
  ],
  ['one beside it that may not say no', [COHORT, { ...COHORT, maySayNo: false }], { cohorts: 2, roleClear: 'yes' }],
  ['a friend beside it', [COHORT, { ...COHORT, friendly: true }], { cohorts: 2, roleClear: 'yes', qualified: 'yes' }],
  ['friends only [3.6]', [{ ...COHORT, friendly: true }], { cohorts: 1, roleClear: 'yes', onlyFriendly: 'yes' }],
  [
    'of whom nobody said that they are friends',
    [{ ...TICKED, ...TOLD }],
    { cohorts: 1, roleClear: 'yes', qualified: 'yes' },
  ],
  [
    'nobody who is a customer [3.7]',
    [{ ...COHORT, endCustomers: 0 }],
    { cohorts: 1, roleClear: 'yes', qualified: 'yes', allProxies: 'yes' },
  ],
])('cohorts: %s', (_, said, facts) => {
  expect(counted('cohort', said)).toEqual(facts);
});

const SHOWN = { purpose: 'breakIt', useCases: ['Pay'], dataStates: ['dirty'], heldAt: '2026-11-02' };
const SESSION = { ...SHOWN, held: true, unfinished: true };

test.each<[string, Values[], Partial<Facts>]>([
  ['none', [], {}],
  ['a real one [3.8]', [SESSION], { sessions: 1, purposeClear: 'yes', realData: 'yes' }],
  [
    'clean data only [3.10]',
    [{ ...SESSION, dataStates: ['clean', 'large'] }],
    { sessions: 1, purposeClear: 'yes', noHardData: 'yes' },
  ],
  [
    'clean data in one, legacy in the other',
    [SESSION, { ...SESSION, dataStates: ['clean'] }],
    { sessions: 2, purposeClear: 'yes', realData: 'yes' },
  ],
  [
    'of one nobody says what customers do',
    [SESSION, { ...SESSION, useCases: null }],
    { sessions: 2, purposeClear: 'yes' },
  ],
  ['without a purpose or data', [{ held: false }], { sessions: 1 }],
  [
    'learning only',
    [{ ...SESSION, purpose: 'learnIt' }],
    { sessions: 1, purposeClear: 'yes', realData: 'yes', onlyLearning: 'yes' },
  ],
  [
    'nothing was shown unfinished [3.13]',
    [{ ...SESSION, unfinished: null }],
    { sessions: 1, purposeClear: 'yes', realData: 'yes', nothingUnfinished: 'yes' },
  ],
  [
    'nothing was shown yet',
    [{ ...SESSION, held: null, unfinished: null }],
    { sessions: 1, purposeClear: 'yes', realData: 'yes' },
  ],
])('sessions: %s', (_, said, facts) => {
  const { sessionsHeld, ...others } = counted('session', said);
  expect(others).toEqual(facts);
  expect(sessionsHeld?.length).toBe(said.filter(({ held }) => held).length || undefined);
});

test('which data is as hard as that of customers is said by the settings, of a state that was removed too', () => {
  const dataStates = [
    { id: 'clean', label: 'Clean', hard: true as const },
    { id: 'dirty', label: 'Dirty' },
    { id: 'copied', label: 'A copy', hard: true as const, archived: true },
  ];
  const settings = { ...DEFAULT_SETTINGS, dataStates };
  const lights = (states: string[]) => counted('session', [{ ...SESSION, dataStates: states }], settings).realData;
  expect([['clean'], ['dirty'], ['copied'], ['gone']].map(lights)).toEqual(['yes', undefined, 'yes', undefined]);
});

test('gaps: how many, which nobody told upward and since when, how many came after going live [3.14]', () => {
  expect(counted('gap', [])).toEqual({});
  expect(
    counted('gap', [
      { what: 'A', foundIn: 'session', foundAt: '2026-11-02' },
      { what: 'B', foundIn: 'live', foundAt: '2026-11-01T18:30Z' },
      { what: 'C', foundIn: 'live', foundAt: '2026-10-01', toldAt: '2026-10-02' },
      { what: 'D', removed: true, foundAt: '2026-01-01' },
    ]),
  ).toEqual({ gaps: 3, gapsUntold: 2, gapsSince: '2026-11-01T18:30:00Z', gapsAfter: 2 });
  const [one, other] = [0, 1].map((at) => stateOf('session', at, SESSION).id);
  const found = [[one], [one, other], []].map((sessions) => ({ sessions, foundAt: '2026-11-02' }));
  expect(counted('gap', found).gapsFoundIn).toEqual({ '00000000': 2, '00000001': 1 });
  expect(counted('gap', [{ toldAt: '2026-11-20' }])).toEqual({ gaps: 1, gapsUntold: 0, gapsAfter: 0 });
});

test('a gap waits for whoever wrote it down from three days after it was found, until it is told upward [3.14]', () => {
  const blank = blankEntry('gap', { issueId: '1' }, `gap-i1-${'0'.repeat(32)}`, { by: 'me', at: NOW, epic: EPIC });
  const turn = (said: Values) => {
    const { next } = changeEntry(blank, said, { by: 'me', at: NOW, epic: EPIC });
    return [next.owner, next.status, next.dueAt, turnOf(next, NOW)];
  };
  const third = '2026-11-23';
  expect(turn({ what: 'A' })).toEqual(['me', 'open', third, { from: third, dueAt: third }]);
  const before = '2026-11-13';
  expect(turn({ foundAt: '2026-11-10' })).toEqual(['me', 'open', before, { from: before, dueAt: before }]);
  expect(turn({ foundAt: '2026-11-10', toldAt: '2026-11-20' })).toEqual(['me', 'told', null, null]);
});

test('five lights make a number, the word of the sponsor the fifth; there is none without a cohort [3.15]', () => {
  const ready = { ...counted('cohort', [COHORT]), ...counted('session', [SESSION]) };
  expect([engagementOf({}, 2), engagementOf({ cohorts: 0, sessions: 0 }, 2)]).toEqual([null, null]);
  expect(engagementOf({ cohorts: 1 }, 2)).toBe(0);
  expect(engagementOf(ready, 2)).toBe(4);
  const confirmed = { ...ready, confirmedVersion: 3, confirmedImpact: 2 };
  expect(engagementOf(confirmed, 2)).toBe(5);
  // It lapses with the rating that it stood for.
  expect(engagementOf(confirmed, 0)).toBe(4);
  expect(toldFacts(confirmed, 2)).toMatchObject({ engagement: 5, confirmed: 'yes' });
  expect(toldFacts(confirmed, 2)).not.toHaveProperty('engagementWarnings');
});

test('every warning is published by its name, and the property that holds them can be read', () => {
  const held = { purpose: 'learnIt', dataStates: ['clean'], held: true, heldAt: '2026-11-02' };
  const facts = {
    ...counted('cohort', [{ friendly: true, size: 3, endCustomers: 0 }]),
    ...counted(
      'session',
      Array.from({ length: 7 }, () => held),
    ),
    // Six of the seven found four each.
    ...counted(
      'gap',
      [0, 1, 2, 3, 4, 5].flatMap((at) =>
        Array.from({ length: 4 }, () => ({ sessions: [stateOf('session', at, SESSION).id], toldAt: '2026-11-03' })),
      ),
    ),
  };
  const told = toldFacts(facts, null);
  const six = ['allProxies', 'improbablyQuiet', 'noHardData', 'nothingUnfinished', 'onlyFriendly', 'onlyLearning'];
  expect([...(told.engagementWarnings ?? [])].sort()).toEqual(six);
  const names = ['cohorts', 'engagement', 'engagementWarnings', 'gaps', 'gapsAfter', 'gapsUntold', 'purposeClear'];
  expect(Object.keys(told).sort()).toEqual([...names, 'sessions']);
  const summary = { v: 1, version: 1, settings: 1, answers: {}, ...told };
  expect(readSummary(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
});

test.each<[KindName, Values, string | null]>([
  ['cohort', { size: 5, endCustomers: 6 }, 'endCustomers'],
  ['cohort', { size: 5, complained: 6 }, 'complained'],
  ['cohort', { size: 5, endCustomers: 5, complained: 5 }, null],
  ['cohort', { sentAt: '2026-10-02', acknowledgedAt: '2026-10-01T23:00Z' }, 'acknowledgedAt'],
  ['cohort', { sentAt: '2026-10-02T08:00Z', acknowledgedAt: '2026-10-02' }, null],
  ['gap', { foundAt: '2026-10-02', toldAt: '2026-10-01' }, 'toldAt'],
  ['gap', { foundAt: '2026-10-02T08:00Z', toldAt: '2026-10-02' }, null],
])('%s: what cannot be is refused by its field: %j', (kind, said, field) => {
  const { fields, problem } = kindNamed(kind);
  expect(problem?.({ ...emptyValues(fields), ...said })?.field ?? null).toBe(field);
});
