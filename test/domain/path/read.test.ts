import type { Cell } from '#domain/measure/reading';
import { crownsOf } from '#domain/path/read/crowns';
import { cellsFor, newestOf, readSteps, showing, type Measured } from '#domain/path/read/measured';
import { valueOfCustomer, worstStep } from '#domain/path/read/worst';
import { waysOf } from '#domain/path/read/ways';
import { tripleCrown } from '#domain/path/tripleCrown';
import { emptyValues } from '#domain/register/kind';
import { measure as kind } from '#domain/register/kinds/measure/measure';
import type { KindValues } from '#domain/register/kinds/index';

const asked = (x: number, n: number): Cell => ({ x, n, source: 'asked' });
const counted = (x: number, n: number): Cell => ({ x, n, source: 'counted' });
const number = (value: number): Cell => ({ number: value, source: 'system' });

const measured = (
  id: string,
  values: Partial<KindValues<'measure'>>,
  cells: Record<string, Record<string, Cell>>,
): Measured => ({
  id,
  values: { ...(emptyValues(kind.fields) as KindValues<'measure'>), ...values },
  cells,
  entered: {},
});

test('the segment of the path is told where it was told apart, otherwise everybody', () => {
  const one = measured('a', {}, { all: { '2026-09': counted(1, 2) }, young: { '2026-10': counted(3, 4) } });
  expect(cellsFor(one, 'young').map(({ period }) => period)).toEqual(['2026-10']);
  expect(cellsFor(one, 'old').map(({ period }) => period)).toEqual(['2026-09']);
  expect(cellsFor(one, null).map(({ period }) => period)).toEqual(['2026-09']);
});

test('a step stands by its newest reading that has a percentage, and says when it applies no more', () => {
  const cells = cellsFor(measured('a', {}, { all: { '2026-08': asked(84, 120), '2026-09': asked(3, 4) } }), null);
  expect(newestOf(cells)).toMatchObject({ period: '2026-08', x: 84 });
  expect(newestOf([...cells, { period: '2026-10', state: 'not applicable' }])).toMatchObject({ period: '2026-10' });
  expect(newestOf(cells.slice(1))).toMatchObject({ x: 3, n: 4 });
  expect(newestOf([])).toBeNull();
});

const told = measured('told', { shows: 'told', threshold: 75 }, { all: { '2026-10': counted(80, 100) } });
const knows = measured('knows', { shows: 'knows', threshold: 80 }, { all: { '2026-10': asked(84, 120) } });
const canGetIn = measured('in', { shows: 'canGetIn', threshold: 60 }, { all: { '2026-10': asked(40, 200) } });

test('of two measures of a step the one that was read last counts', () => {
  const older = measured('older', { shows: 'told' }, { all: { '2026-07': counted(1, 100) } });
  expect(showing([older, told], 'told', null).map(({ id }) => id)).toEqual(['told', 'older']);
  expect(readSteps(null, [older, told])[0]).toMatchObject({ state: 'holds', period: '2026-10', threshold: 0.75 });
});

test('the worst step is the one below its threshold that loses most; without one below, of all', () => {
  expect(worstStep(readSteps(null, [told, knows, canGetIn]))).toBe('canGetIn');
  const calm = measured('in', { shows: 'canGetIn' }, { all: { '2026-10': asked(40, 200) } });
  expect(worstStep(readSteps(null, [told, knows, calm]))).toBe('knows');
  expect(worstStep(readSteps(null, [told, calm]))).toBe('told');
  expect(worstStep(readSteps(null, []))).toBeNull();
});

test('what a customer is worth has two ends, or is not said', () => {
  expect(valueOfCustomer({ valueLow: 24, valueHigh: 60 })).toEqual([24, 60]);
  expect(valueOfCustomer({ valueLow: null, valueHigh: 60 })).toBeNull();
});

test('both ways and what they cost: the worked example of 10 points of 100,000 from 4.11 to 0.22', () => {
  const ways = measured('ways', { shows: 'ways' }, { all: { '2026-10': counted(40_000, 100_000) } });
  const cheap = measured('d', { shows: 'costOfDigital' }, { all: { '2026-10': number(0.22) } });
  const dear = measured('o', { shows: 'costOfOther' }, { all: { '2026-01': number(4.11) } });
  expect(waysOf([ways, cheap, dear], null)).toMatchObject({
    newest: { period: '2026-10', digital: 40_000, other: 60_000 },
    cost: { digital: 0.22, other: 4.11, serve: { state: 'cost', cost: expect.closeTo(2.554, 6) as number } },
  });
  expect(waysOf([ways, cheap, dear], null)?.cost.saving).toBeCloseTo(38_900, 6);
  expect(waysOf([ways, cheap], null)?.cost).toMatchObject({ serve: { state: 'not provided' }, saving: null });
  expect(waysOf([cheap], null)).toBeNull();
});

test('a crown is won when its measure moved as wanted since going live', () => {
  const service = measured(
    's',
    { shows: 'service', wanted: 'up', formula: 'share' },
    { all: { '2025-10': counted(60, 100), '2026-10': counted(70, 100) } },
  );
  const cost = measured(
    'c',
    { shows: 'cost', wanted: 'down', formula: 'number' },
    { all: { '2025-10': number(9), '2026-10': number(7) } },
  );
  const revenue = measured('r', { shows: 'revenue', formula: 'share' }, { all: { '2026-10': counted(1, 2) } });
  const stateOf = (goLiveAt: string | null) => {
    const found = crownsOf([service, cost, revenue], null, goLiveAt);
    return tripleCrown({
      service: found.service?.crown ?? null,
      cost: found.cost?.crown ?? null,
      revenue: found.revenue?.crown ?? null,
    });
  };
  expect(stateOf('2025-11-03')).toEqual({ service: 'won', cost: 'won', revenue: 'open', won: 2, lost: 0, open: 1 });
  expect(stateOf(null)).toMatchObject({ open: 3 });
});
