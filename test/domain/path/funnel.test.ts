import fc from 'fast-check';
import type { CountsCell } from '#domain/measure/reading';
import { wilson } from '#domain/measure/share';
import { funnelOf, type Step } from '#domain/path/funnel';
import { atStake, lostAt, recoverableAt } from '#domain/path/lost';
import { pathState } from '#domain/path/pathState';

const asked = (x: number, n: number): CountsCell => ({ x, n, source: 'asked' });
const counted = (x: number, n: number): CountsCell => ({ x, n, source: 'counted' });
const path = (...cells: CountsCell[]): Step[] => cells.map((cell, at) => ({ id: `s${at + 1}`, cell }));

const cell = fc.integer({ min: 5, max: 2000 }).chain((n) =>
  fc.record({
    x: fc.integer({ min: 0, max: n }),
    n: fc.constant(n),
    source: fc.constantFrom('asked' as const, 'counted' as const),
  }),
);
const steps = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => path(...cells));
const SIZE = 100_000;

test('the chain ends before the first step without a percentage; a step that does not apply is left out', () => {
  const none = { state: 'not applicable' } as const;
  expect(funnelOf(path(counted(9, 10), none, asked(3, 6), asked(3, 4), counted(1, 2)))).toMatchObject({
    upTo: 's3',
    isWhole: false,
    p: 0.45,
  });
  expect(funnelOf(path(counted(9, 10), none))).toMatchObject({ upTo: 's1', isWhole: true, p: 0.9, low: null });
  expect(funnelOf(path(null, counted(9, 10)))).toEqual({ state: 'not provided' });
  expect(funnelOf(path(counted(11, 10), counted(9, 10)))).toEqual({ state: 'not provided' });
  expect(funnelOf([])).toEqual({ state: 'not provided' });
});

test('a counted rate of 0 is 0 without an interval, whatever was asked beside it; asked ones multiply ends', () => {
  expect(funnelOf(path(asked(0, 20), counted(0, 9)))).toMatchObject({ p: 0, low: null, high: null });
  const upper = wilson(0, 20).high;
  const both = funnelOf(path(asked(0, 20), asked(0, 20), counted(1, 2)));
  expect(both).toMatchObject({ p: 0, low: 0 });
  expect('high' in both && both.high).toBeCloseTo(upper * upper * 0.5, 12);
});

test('a funnel is the product of its rates, inside its interval, never above its best step', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const funnel = funnelOf(all);
      if (funnel.state !== 'chain') throw new Error('Every step has a percentage.');
      const rates = funnel.links.map(({ rate }) => rate.p);
      expect(funnel.p).toBeCloseTo(
        rates.reduce((a, b) => a * b),
        12,
      );
      const { low, high, p } = funnel;
      expect((low ?? p) <= p && p <= (high ?? p)).toBe(true);
      expect((low ?? p) >= 0 && (high ?? p) <= 1).toBe(true);
      const isAsked = all.some(({ cell: one }) => one && 'source' in one && one.source === 'asked');
      if (!isAsked) expect([low, high]).toEqual([null, null]);
    }),
  );
});

test('those lost at the steps of a chain and those who came through are all there are', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const funnel = funnelOf(all);
      if (funnel.state !== 'chain') throw new Error('Every step has a percentage.');
      const lost = funnel.links.map(({ id }) => lostAt(funnel, SIZE, id));
      let sum = SIZE * funnel.p;
      for (const [at, one] of lost.entries()) {
        if (one.state !== 'lost') throw new Error('The chain holds it.');
        sum += one.lost;
        expect(one.low <= one.lost && one.lost <= one.high).toBe(true);
        if (funnel.links[at]?.rate.low === null) expect([one.low, one.high]).toEqual([one.lost, one.lost]);
      }
      expect(sum).toBeCloseTo(SIZE, 4);
    }),
  );
});

test('a step at its target brings nobody back; raised to all, it brings back what the rest lets through', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const funnel = funnelOf(all);
      if (funnel.state !== 'chain') throw new Error('Every step has a percentage.');
      for (const { id, rate } of funnel.links) {
        expect(recoverableAt(funnel, SIZE, id, rate.p)).toMatchObject({ recoverable: 0, low: 0, upTo: funnel.upTo });
        const full = recoverableAt(funnel, SIZE, id, 1);
        if (full.state !== 'recoverable') throw new Error('The chain holds it.');
        expect(full.low <= full.recoverable && full.recoverable <= full.high).toBe(true);
        if (rate.p > 0) expect(full.recoverable).toBeCloseTo((SIZE * funnel.p * (1 - rate.p)) / rate.p, 3);
      }
    }),
  );
});

test('without a size, a step of the chain or a value there is no figure', () => {
  const funnel = funnelOf(path(counted(9, 10), null));
  const none = { state: 'not provided' };
  expect(lostAt(funnel, null, 's1')).toEqual(none);
  expect(lostAt(funnel, 100, 's2')).toEqual(none);
  expect(recoverableAt(funnel, 100, 's2', 1)).toEqual(none);
  expect(recoverableAt(funnelOf([]), 100, 's1', 1)).toEqual(none);
  expect(atStake(lostAt(funnel, 100, 's2'), [1, 2])).toEqual(none);
  expect(atStake(lostAt(funnel, 100, 's1'), null)).toEqual(none);
  expect(atStake({ low: 10, high: 20 }, [3, 4])).toEqual({ state: 'at stake', low: 30, high: 80 });
});

test('a path is off target by its high end and on target by its low end; what was reached is a whole per cent', () => {
  const told = path(counted(80_000, 100_000), asked(84, 120), asked(170, 200));
  expect(pathState(told, 0.6)).toMatchObject({ state: 'off target', adoption: 79 });
  expect(pathState(told, 0.5)).toMatchObject({ state: 'cannot tell yet', adoption: 95 });
  expect(pathState(told, 0.4)).toMatchObject({ state: 'on target', adoption: 119 });
  expect(pathState(path(counted(1, 2)), 0.5)).toMatchObject({ state: 'on target', adoption: 100 });
  // 0.9 × 0.6 × 0.9 is 0.486 and a hair.
  for (const target of [0.486, 48.6 / 100, 0.48599999])
    expect(pathState(path(counted(9, 10), counted(6, 10), counted(9, 10)), target).state).toBe('on target');
  expect(pathState(path(counted(9, 10), counted(6, 10), counted(9, 10)), 0.48601).state).toBe('off target');
  expect(pathState(told, null)).toMatchObject({ state: 'no target', adoption: null });
  expect(pathState(told, 0)).toMatchObject({ state: 'on target', adoption: null });
  expect(pathState([], 0.5)).toMatchObject({ state: 'not provided', adoption: null });
});
