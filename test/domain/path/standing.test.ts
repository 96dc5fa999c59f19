import { standingOf, type MeasureReadings } from '#domain/path/standing';
import { readStanding, writeStanding } from '#domain/path/standingRecord';
import type { Cell } from '#domain/measure/reading';
import type { Values } from '#domain/register/kind';

/** How a path stands, out of its measures: what is stored of it and what a page draws are the same. */

const AT = '2026-10-05T09:00:00.000Z';
const LATER = '2026-11-06T09:00:00.000Z';
const asked = (x: number, n: number): Cell => ({ x, n, source: 'asked' });
const counted = (x: number, n: number): Cell => ({ x, n, source: 'counted' });

const measureOf = (id: string, shows: string, more: Values = {}) => ({
  id,
  removed: false,
  values: { shows, threshold: null, ...more },
});
const sheetOf = (cells: MeasureReadings['cells']): MeasureReadings => ({
  cells,
  entered: { '2026-08': AT, '2026-09': AT, '2026-10': LATER },
});
const decided = (at: string, more: Values = {}) => ({
  at,
  removed: false,
  values: { decision: 'act', reason: 'We mend the login.', ...more },
});

/** The path of section 4: 80,000 of 100,000 counted, 84 of 120 asked, 170 of 200 asked. */
const PATH = {
  values: { segment: 'consumers', customers: 100_000, target: 60, valueLow: 20, valueHigh: 40 },
};
const MEASURES = [
  measureOf('told', 'told'),
  measureOf('knows', 'knows', { threshold: 80 }),
  measureOf('in', 'canGetIn', { threshold: 60 }),
  measureOf('other', 'reasons'),
];
const SHEETS = new Map([
  ['told', sheetOf({ consumers: { '2026-10': counted(80_000, 100_000) } })],
  ['knows', sheetOf({ consumers: { '2026-08': asked(90, 120), '2026-09': asked(84, 120), '2026-10': asked(3, 4) } })],
  ['in', sheetOf({ consumers: { '2026-10': asked(170, 200) }, all: { '2026-10': asked(1, 200) } })],
]);

test('the chain of the newest readings, its interval, its target, what is at stake and the room', () => {
  const standing = standingOf(PATH, MEASURES, SHEETS, []);
  expect(standing.rate?.p).toBeCloseTo(0.476, 6);
  expect([standing.rate?.low, standing.rate?.high]).toEqual([
    expect.closeTo(0.409925, 6) as number,
    expect.closeTo(0.532813, 6) as number,
  ]);
  expect(standing).toMatchObject({ upTo: 'canGetIn', isWhole: false, off: 'off', adoption: 79 });
  expect(standing.atStake?.low).toBeCloseTo(100_000 * (1 - 0.532813) * 20, -2);
  expect(standing.atStake?.high).toBeCloseTo(100_000 * (1 - 0.409925) * 40, -2);
  // 3 of 4 is no percentage: the step goes on standing as in September, and has stood so since then.
  expect(standing.steps.knows).toMatchObject({ state: 'below', cell: { x: 84, n: 120 }, period: '2026-09' });
  expect(standing.steps.canGetIn).toMatchObject({ state: 'holds', of: 'consumers' });
  expect(standing.steps.once).toBeUndefined();
  expect(standing).toMatchObject({ roomSince: '2026-09', roomSteps: ['knows'] });
});

test('a step that reaches its threshold to the last customer is not below it', () => {
  const measures = [measureOf('told', 'told', { threshold: 29.1 })];
  const sheets = new Map([['told', sheetOf({ consumers: { '2026-10': counted(291, 1000) } })]]);
  const standing = standingOf({ values: { ...PATH.values, target: 29.1 } }, measures, sheets, []);
  expect(standing).toMatchObject({ steps: { told: { state: 'holds' } }, roomSince: null, off: 'on', adoption: 100 });
});

test('a decision with its reason closes the room, once it is later than the newest reading of a step below', () => {
  const roomSince = (...decisions: Parameters<typeof standingOf>[3]) =>
    standingOf(PATH, MEASURES, SHEETS, decisions).roomSince;
  expect(roomSince(decided(LATER))).toBeNull();
  expect(standingOf(PATH, MEASURES, SHEETS, [decided(LATER)]).roomSteps).toEqual(['knows']);
  expect(roomSince(decided('2026-10-05T08:59:59.000Z'))).toBe('2026-09');
  expect(roomSince(decided(LATER, { reason: ' ' }))).toBe('2026-09');
  expect(roomSince(decided(LATER, { decision: null }))).toBe('2026-09');
  expect(roomSince({ ...decided(LATER), removed: true })).toBe('2026-09');
});

test('of everybody where the segment has no reading; a step that does not apply is left out of the chain', () => {
  const sheets = new Map([
    ['told', sheetOf({ all: { '2026-10': counted(50, 100) } })],
    ['knows', sheetOf({ consumers: { '2026-09': asked(84, 120), '2026-10': { state: 'not applicable' } } })],
    ['in', sheetOf({ consumers: { '2026-10': counted(50, 100) } })],
  ]);
  const standing = standingOf(PATH, MEASURES, sheets, []);
  expect(standing.steps).toMatchObject({ told: { of: 'all' }, knows: { state: 'not applicable' } });
  expect(standing).toMatchObject({ rate: { p: 0.25, low: null, high: null }, off: 'off' });
  expect(standing).toMatchObject({ roomSince: '2026-10', roomSteps: ['canGetIn'] });
});

test('of two measures of a step the one that was read last counts; removed ones and other formulas do not', () => {
  const measures = [
    measureOf('old', 'told'),
    measureOf('new', 'told'),
    { ...measureOf('gone', 'told'), removed: true },
    measureOf('levels', 'knows'),
  ];
  const sheets = new Map([
    ['old', sheetOf({ all: { '2026-08': counted(10, 100) } })],
    ['new', sheetOf({ all: { '2026-09': counted(20, 100) } })],
    ['gone', sheetOf({ all: { '2026-10': counted(99, 100) } })],
    ['levels', sheetOf({ all: { '2026-10': { levels: [1, 2, 3, 4, 5], source: 'counted' } } })],
  ]);
  const standing = standingOf({ values: {} }, measures, sheets, []);
  expect(standing).toMatchObject({ rate: { p: 0.2 }, upTo: 'told', off: null, adoption: null, atStake: null });
  expect(standing.steps.knows).toMatchObject({ state: 'not provided', cell: null });
});

test('the crowns of a path that went live stand beside it, and are read back as they were written [4.6]', () => {
  const measures = [
    measureOf('happy', 'service', { formula: 'share', wanted: 'up' }),
    measureOf('late', 'cost', { formula: 'share', wanted: 'down' }),
    measureOf('told', 'told'),
  ];
  const sheets = new Map([
    ['happy', sheetOf({ all: { '2026-08': counted(50, 100), '2026-10': counted(60, 100) } })],
    ['late', sheetOf({ all: { '2026-08': counted(5, 100), '2026-10': counted(9, 100) } })],
  ]);
  const crowns = (goLiveAt: string | null) => standingOf({ values: { goLiveAt } }, measures, sheets, []).crowns;
  expect(crowns('2026-09-14')).toEqual({ since: '2026-09-14', service: 'won', cost: 'lost', revenue: 'open' });
  expect(crowns(null)).toEqual({ since: null, service: 'open', cost: 'open', revenue: 'open' });
  const standing = standingOf({ values: { goLiveAt: '2026-09-14' } }, measures, sheets, []);
  expect(readStanding(JSON.parse(JSON.stringify(writeStanding(standing))))).toEqual(standing);
});

test('without any measure there is nothing to say, and it is read back from storage as it was written', () => {
  expect(standingOf(PATH, [], new Map(), [])).toEqual({
    ...{ rate: null, upTo: null, isWhole: false, steps: {}, off: null, adoption: null },
    ...{ roomSince: null, roomSteps: [], atStake: null },
  });
  for (const standing of [standingOf(PATH, [], new Map(), []), standingOf(PATH, MEASURES, SHEETS, [])]) {
    const stored: unknown = JSON.parse(JSON.stringify(writeStanding(standing)));
    expect(JSON.stringify(stored)).not.toContain('null');
    expect(readStanding(stored)).toEqual(standing);
  }
});
