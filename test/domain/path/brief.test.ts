import type { BriefSource, Told } from '#domain/path/brief/briefSource';
import { stepsToRaise } from '#domain/path/brief/briefOptions';
import { freezeBrief } from '#domain/path/brief/freezeBrief';
import { readFrozenBrief, writeFrozenBrief } from '#domain/path/brief/frozenBrief';
import { sinceFrozen } from '#domain/path/brief/sinceFrozen';
import type { StoredCell } from '#domain/measure/reading';
import { EMPTY_SHEET, withMonths } from '#domain/measure/sheet';
import { emptyValues, type Values } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';

/** The worked example of the funnel: 80,000 of 100,000 counted, 84 of 120 and 170 of 200 asked. */

const AT = '2026-11-02T10:00:00.000Z';
const told = (kind: KindName, id: string, values: Values, more: Partial<Told> = {}): Told => ({
  ...{ id, at: AT, status: 'open', removed: false, answer: null },
  values: { ...emptyValues(kindNamed(kind).fields), ...values },
  ...more,
});

type Months = Readonly<Record<string, Readonly<Record<string, StoredCell>>>>;
const measure = (shows: string, months: Months, more: Values = {}): BriefSource['measures'][number] => ({
  entry: told('measure', shows, { name: shows, formula: 'share', source: 'asked', shows, threshold: 80, ...more }),
  sheet: withMonths(
    EMPTY_SHEET,
    Object.entries(months).map(([month, cells]) => ({ month, version: 1, entered: AT, cells })),
  ),
});
const asked = (x: number, n: number) => ({ x, n, source: 'asked' as const });
const KNOWS = measure('knows', { '2026-09': { all: asked(84, 120), consumers: asked(40, 60) } });

const sourceOf = (more: Partial<BriefSource> = {}): BriefSource => ({
  path: told('path', 'path', { name: 'Pay', customers: 100_000, target: 60, valueLow: 24, valueHigh: 60 }),
  measures: [
    measure('told', { '2026-09': { all: { x: 80_000, n: 100_000, source: 'counted' } } }, { source: 'counted' }),
    KNOWS,
    measure('canGetIn', { '2026-09': { all: asked(170, 200) } }),
  ],
  ...{ definitions: [], vettings: [], moves: [], causes: [], decisions: [] },
  settings: DEFAULT_SETTINGS,
  ...more,
});
const OPTIONS = [
  { text: 'Say it on the bill', step: 'knows', to: 80 },
  { text: 'Do nothing' },
  { text: 'Call them', step: 'still', to: 90 },
] as const;

test('an option recovers what raising its step recovers, in customers and money', () => {
  const { options, reach, steps } = freezeBrief(sourceOf(), OPTIONS);
  expect(reach).toMatchObject({ upTo: 'canGetIn', isWhole: false });
  expect([reach?.p, reach?.low, reach?.high].map((rate) => Math.round(1_000 * (rate ?? 0)))).toEqual([476, 410, 533]);
  const [first, second, third] = options;
  const found = first?.recovers;
  expect([found?.customers, found?.low, found?.high].map((one) => Math.round(one ?? 0))).toEqual([
    6_800, 1_717, 12_726,
  ]);
  expect(first?.money).toEqual({ low: (found?.low ?? 0) * 24, high: (found?.high ?? 0) * 60 });
  expect(second).toEqual({ text: 'Do nothing', step: null, to: null, recovers: null, money: null });
  // The chain ends before it: nobody can say whom that recovers.
  expect(third).toMatchObject({ step: 'still', recovers: null, money: null });
  const knows = steps.find(({ id }) => id === 'knows')?.lost;
  expect([knows?.customers, knows?.low, knows?.high].map((one) => Math.round(one ?? 0))).toEqual([
    24_000, 18_020, 30_972,
  ]);
});

test('what is written is read back as it was, and holds nobody', () => {
  const frozen = freezeBrief(sourceOf(), OPTIONS, {
    epics: [{ issueId: '1', key: 'A-1', summary: 'Bill' }],
    hidden: 2,
  });
  expect(readFrozenBrief(writeFrozenBrief(frozen))).toEqual(frozen);
  expect(() => readFrozenBrief('{"v":2}')).toThrow(/newer/);
  expect(() => readFrozenBrief('{"v":1}')).toThrow(/cannot be read/);
});

test('customers who are told apart have a line of their own, by their own readings alone', () => {
  const { segments } = freezeBrief(sourceOf());
  expect(segments).toMatchObject([{ name: 'Consumers', isOwn: false, reach: null, steps: [{ id: 'knows' }] }]);
});

test('each step says whether its survey was vetted, and who could not be asked', () => {
  const ticks = Object.fromEntries(
    Object.keys(kindNamed('vetting').fields).map((name) => [name, name === 'second' ? null : true]),
  );
  const said = { ...ticks, measure: 'knows', whoNotAsked: 'People without a phone' };
  const answer = { signed: true, text: null, by: 'another', at: AT };
  const at = (vettings: Told[]) =>
    freezeBrief(sourceOf({ vettings })).steps.map(({ isVetted, notAsked }) => [isVetted, notAsked]);
  expect(at([]).slice(0, 2)).toEqual([
    [null, null],
    [false, null],
  ]);
  expect(at([told('vetting', 'v', said, { answer })])[1]).toEqual([true, 'People without a phone']);
  expect(at([told('vetting', 'v', said, { answer, removed: true })])[1]).toEqual([false, null]);
});

test('lists end where a page ends, and say how much more there is', () => {
  const causes = Array.from({ length: 11 }, (_, at) => told('cause', `c${at}`, { customers: at, step: 'knows' }));
  const frozen = freezeBrief(sourceOf({ causes }));
  expect(frozen.causes.map(({ customers }) => customers)).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  expect(frozen.more.causes).toBe(3);
});

test('since then: nothing differs at once; later each step, the whole, and what was added', () => {
  const before = freezeBrief(sourceOf());
  expect(sinceFrozen(before, freezeBrief(sourceOf()))).toEqual([]);
  const [first, , third] = sourceOf().measures;
  const later = measure('knows', { '2026-09': { all: asked(84, 120) }, '2026-10': { all: asked(115, 120) } });
  const now = freezeBrief(
    sourceOf({ measures: [first!, later, third!], moves: [told('move', 'm', { name: 'Letter', at: '2026-09-20' })] }),
  );
  expect(sinceFrozen(before, now)).toMatchObject([
    { what: 'step', step: 'knows', period: '2026-10', change: 'up' },
    { what: 'reach' },
    { what: 'room', isOpen: false },
    { what: 'moves', more: 1 },
  ]);
});

test('options are suggested for steps below their threshold; without such, for those that nobody can tell of', () => {
  const { steps } = freezeBrief(sourceOf());
  expect(stepsToRaise(steps)).toEqual([{ step: 'knows', to: 80 }]);
  expect(stepsToRaise([{ id: 'told', state: 'cannot tell yet', threshold: 0.575 }])).toEqual([
    { step: 'told', to: 57.5 },
  ]);
  expect(stepsToRaise([{ id: 'told', state: 'holds', threshold: 0.5 }])).toEqual([]);
});
