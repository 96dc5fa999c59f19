import fc from 'fast-check';
import { alarmRuns, definitionAlarm, type JudgedMonth } from '#domain/measure/definitionAlarm';
import type { Cell } from '#domain/measure/reading';
import { valueOf } from '#domain/measure/value';
import { monthsLater } from '#domain/trend/month';

/** The mean is 75, the top two are 70 %. */
const LEVELS = [10, 20, 30, 40, 100];
const said = (stated: number | undefined, version?: number): Cell => ({
  levels: LEVELS,
  source: 'asked',
  stated,
  version,
});

test('ok within half a point, named where another formula makes it, nothing where none does', () => {
  expect(definitionAlarm('mean', said(75.5))).toEqual({ state: 'ok' });
  expect(definitionAlarm('mean', said(74.5))).toEqual({ state: 'ok' });
  expect(definitionAlarm('mean', said(75.51))).toEqual({ state: 'does not follow from its parts' });
  expect(definitionAlarm('mean', said(70))).toEqual({ state: 'looks like another definition', named: ['topTwo'] });
  expect(definitionAlarm('topTwo', said(75))).toEqual({ state: 'looks like another definition', named: ['mean'] });
  expect(definitionAlarm('share', { x: 84, n: 120, source: 'asked', stated: 70.2 })).toEqual({ state: 'ok' });
});

test('without parts or without a stated value nothing is judged', () => {
  const none = { state: 'not provided' };
  expect(definitionAlarm('mean', null)).toEqual(none);
  expect(definitionAlarm('mean', { state: 'not applicable' })).toEqual(none);
  expect(definitionAlarm('mean', said(undefined))).toEqual(none);
  expect(definitionAlarm('number', { number: 4, source: 'system', stated: 9 })).toEqual(none);
  expect(definitionAlarm('mean', { levels: [0, 0, 0, 0, 0], source: 'asked', stated: 9 })).toEqual(none);
  expect(definitionAlarm('share', { x: 9, n: 3, source: 'asked', stated: 300 })).toEqual(none);
});

test('a value that the formula in force makes never raises an alarm', () => {
  const levels = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      levels,
      fc.constantFrom('mean' as const, 'topTwo' as const),
      fc.double({ min: -0.5, max: 0.5 }),
      (all, name, off) => {
        const value = valueOf(name, { levels: all, source: 'counted' });
        if (value.state !== 'share' && value.state !== 'value') return;
        const points = value.state === 'share' ? 100 * value.p : value.value;
        const stated = points + (Number.isNaN(off) ? 0 : off);
        expect(definitionAlarm(name, { levels: all, source: 'asked', stated })).toEqual({ state: 'ok' });
      },
    ),
  );
});

const series = (...cells: Cell[]): JudgedMonth[] =>
  cells.map((cell, at) => ({ period: monthsLater('2026-01', at), inForce: 'mean', cell }));
const proposals = (...cells: Cell[]) =>
  alarmRuns(series(...cells)).proposals.map(({ formula, from }) => `${formula} ${from}`);

test('two in a row propose a version from the first; a month that is not judged neither ends nor lengthens it', () => {
  expect(proposals(said(75), said(70))).toEqual([]);
  expect(proposals(said(75), said(70), said(70), said(70))).toEqual(['topTwo 2026-02']);
  expect(proposals(said(70), null, said(undefined), said(70))).toEqual(['topTwo 2026-01']);
  expect(proposals(said(70), null, null)).toEqual([]);
  expect(alarmRuns(series(said(75), null, said(70), said(20))).months).toEqual([
    { period: '2026-01', state: 'ok' },
    { period: '2026-02', state: 'not provided' },
    { period: '2026-03', state: 'looks like another definition', named: ['topTwo'] },
    { period: '2026-04', state: 'does not follow from its parts' },
  ]);
});

test('ok, what follows from nothing and another version end a run; each run proposes once', () => {
  expect(proposals(said(70), said(75), said(70))).toEqual([]);
  expect(proposals(said(70), said(20), said(70))).toEqual([]);
  expect(proposals(said(70), said(70, 2))).toEqual([]);
  expect(proposals(said(70), said(70), said(75), said(70), said(70), said(70))).toEqual([
    'topTwo 2026-01',
    'topTwo 2026-04',
  ]);
  const shuffled = alarmRuns([...series(said(75), said(70), said(70))].reverse());
  expect(shuffled.proposals).toEqual([{ formula: 'topTwo', from: '2026-02' }]);
});
