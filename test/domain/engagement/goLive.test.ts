import { freezeGoLive, type GoLiveSource } from '#domain/engagement/goLive/freezeGoLive';
import { readGoLive, writeGoLive } from '#domain/engagement/goLive/frozenGoLive';
import type { EntryKind, EntryState, Values } from '#domain/register/kind';
import { emptyValues } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import goLiveV1 from '../records/v1/go-live-v1.json';

/** The page before go-live: what it prints of an epic on a day, and that it is read as it was frozen. */

const AT = '2026-11-20T11:00:00.000Z';
const EPIC = { key: 'MOB-1', summary: 'Pay a bill in two taps' };
const idOf = (kind: string, at: number) => `${kind}-i10001-${at.toString(16).padStart(32, '0')}`;

const told = (kind: KindName, all: readonly Values[]): Pick<EntryState, 'id' | 'at' | 'values'>[] =>
  all.map((said, at) => ({
    ...{ id: idOf(kind, at), at: '2026-11-01T09:00:00.000Z' },
    values: { ...emptyValues((kindNamed(kind) as EntryKind).fields), ...said },
  }));

const [WEST, AGENTS] = [idOf('cohort', 0), idOf('cohort', 1)];
const session = (cohort: string, dataStates: string[], more: Values = {}): Values => ({
  ...{ cohort, dataStates, purpose: 'breakIt', useCases: ['Pay'], held: true, unfinished: true },
  ...{ heldAt: '2026-10-12', ...more },
});
const COHORTS = told('cohort', [
  { name: 'Shops of the west', size: 12, endCustomers: 9, friendly: false },
  { size: 4, endCustomers: 0, friendly: true },
]);
const SESSIONS = told('session', [
  session(WEST, ['dirty', 'gone']),
  session(AGENTS, ['clean'], { heldAt: '2026-10-20' }),
  session(WEST, ['legacy'], { held: null, heldAt: '2026-12-01' }),
]);
const by = (...at: number[]) => at.map((one) => idOf('session', one));
const GAPS = told('gap', [
  { what: 'Told', severity: 'blocking', sessions: by(0, 1), foundAt: '2026-10-12', toldAt: '2026-10-13' },
  { what: 'A nuisance', severity: 'minor', sessions: by(0), foundAt: '2026-10-12T08:30Z' },
  { what: 'Newer', severity: 'blocking', sessions: by(1), foundAt: '2026-11-19', issue: 'MOB-21' },
  { what: 'Older', severity: 'blocking', foundIn: 'live', foundAt: '2026-11-10' },
  { what: 'Unsaid', sessions: by(0, 1) },
]);
const source = (more: Partial<GoLiveSource> = {}): GoLiveSource => ({
  ...{ epic: EPIC, cohorts: COHORTS, sessions: SESSIONS, gaps: GAPS, confirmed: null, settings: DEFAULT_SETTINGS },
  ...more,
});

test('the five lights stand there with the next step of each, the word of the sponsor among them [3.15]', () => {
  const lights = (confirmed: GoLiveSource['confirmed']) =>
    freezeGoLive(source({ confirmed }), AT).lights.map(({ id, on }) => [id, on]);
  const first = [
    ['purpose', true],
    ['role', false],
    ['qualification', false],
    ['data', true],
  ];
  const at = '2026-11-01T10:00:00.000Z';
  expect(lights(null)).toEqual([...first, ['leadership', false]]);
  expect(lights({ at, standing: true })).toEqual([...first, ['leadership', true]]);
  expect(lights({ at, standing: false })).toEqual([...first, ['leadership', false]]);
  for (const { words, next } of freezeGoLive(source(), AT).lights) {
    expect(words).toMatch(/^[a-z]/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
});

test('who saw which data: a state that is not offered any more keeps its row', () => {
  const { matrix, counts } = freezeGoLive(source(), AT);
  expect(matrix.columns.map(({ name }) => name)).toEqual(['Shops of the west', 'Cohort without a name (0001)']);
  const rows = matrix.rows.map(({ name, hard }, at) => [name, hard, ...(matrix.cells[at] ?? [])]);
  const [none, one] = [
    { sessions: 0, gaps: 0 },
    { sessions: 1, gaps: 3 },
  ];
  expect(rows).toEqual([
    ['Clean', false, none, one],
    ['With the faults of daily use', true, one, none],
    // Planned is not seen.
    ['From the old system', true, none, none],
    ['As much as customers have', false, none, none],
    ['Empty, as on the first day', false, none, none],
    ['gone', false, one, none],
  ]);
  expect(counts).toEqual({ cohorts: 2, planned: 1, held: 2, gaps: 5, told: 1, after: 1 });
});

test('at least so many more: of what those who saw real data found and what the others did [3.12]', () => {
  const { unseen } = freezeGoLive(source(), AT);
  // 3 and 3 of which 2 are the same: 16 / 3 - 1.
  expect(unseen).toMatchObject({
    saw: 1,
    didNot: 1,
    found: { a: 3, b: 3, m: 2 },
    more: { state: 'at least', more: 0 },
  });
  expect(freezeGoLive(source({ sessions: [] }), AT).unseen).toMatchObject({ saw: 0, didNot: 0, more: null });
});

test('what nobody told upward: the worst first, then the oldest, with its age; the rest is counted', () => {
  const { open, moreOpen } = freezeGoLive(source(), AT);
  expect(open.map(({ what, severity, days, issue }) => [what, severity, days, issue])).toEqual([
    ['Older', 'They could not go on', 10, null],
    ['Newer', 'They could not go on', 1, 'MOB-21'],
    ['A nuisance', 'A nuisance', 39, null],
    ['Unsaid', null, 19, null],
  ]);
  expect(moreOpen).toBe(0);
  const many = told(
    'gap',
    Array.from({ length: 33 }, () => ({ what: 'One of many' })),
  );
  const page = freezeGoLive(source({ gaps: many }), AT);
  expect([page.open.length, page.moreOpen, page.counts.gaps]).toEqual([30, 3, 33]);
});

test('where the engagement flatters stands there, a quiet session by its day and its chance [3.12]', () => {
  const quiet = told('session', [
    ...Array.from({ length: 6 }, () => session(WEST, ['dirty'])),
    session(AGENTS, ['dirty'], { heldAt: '2026-11-02' }),
  ]);
  const found = told(
    'gap',
    Array.from({ length: 4 }, () => ({ sessions: by(0, 1, 2, 3, 4, 5) })),
  );
  const { warnings } = freezeGoLive(source({ sessions: quiet, gaps: found }), AT);
  expect(warnings).toEqual([
    {
      id: 'improbablyQuiet',
      sessions: [{ heldAt: '2026-11-02', y: 4, p: Math.exp(-4) }],
    },
  ]);
});

test('more cohorts than fit are counted, and their sessions stand in no other column', () => {
  const cohorts = told(
    'cohort',
    Array.from({ length: 23 }, (_, at) => ({ name: `Cohort ${at + 1}` })),
  );
  const sessions = told('session', [session(idOf('cohort', 22), ['dirty']), session(idOf('cohort', 0), ['dirty'])]);
  const { matrix } = freezeGoLive(source({ cohorts, sessions, gaps: [] }), AT);
  expect([matrix.columns.length, matrix.more]).toEqual([20, 3]);
  expect(matrix.cells.flat().filter(({ sessions: n }) => n > 0)).toHaveLength(1);
});

test('a page is read as it was frozen, the first form too; what this app did not write is refused', () => {
  for (const page of [freezeGoLive(source(), AT), freezeGoLive(source({ cohorts: [], sessions: [], gaps: [] }), AT)])
    expect(readGoLive(writeGoLive(page))).toEqual(page);
  const first = readGoLive(JSON.stringify(goLiveV1));
  expect(JSON.parse(writeGoLive(first))).toEqual(goLiveV1);
  expect(first.warnings.map(({ id }) => id)).toHaveLength(6);
  expect(() => readGoLive('{"v":2}')).toThrow(/newer/);
  expect(() => readGoLive('{"v":1}')).toThrow(/cannot be read/);
});
