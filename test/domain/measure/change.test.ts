import fc from 'fast-check';
import { changeOf } from '#domain/measure/change';
import type { Counts } from '#domain/measure/parts';
import type { Cell, Reading } from '#domain/measure/reading';
import { Z } from '#domain/measure/share';

const asked = (x: number, n: number, version?: number): Reading<Counts> => ({ x, n, source: 'asked', version });
const counted = (x: number, n: number): Reading<Counts> => ({ x, n, source: 'counted' });
const counts = fc
  .integer({ min: 5, max: 5000 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const someReading = fc.record({ of: counts, source: fc.constantFrom('asked' as const, 'counted' as const) });

test('what is named first wins: no reading, then another definition, then too few', () => {
  expect(changeOf(null, asked(1, 3, 2))).toEqual({ state: 'not provided' });
  expect(changeOf(asked(1, 3, 2), { state: 'not applicable' })).toEqual({ state: 'not provided' });
  expect(changeOf(asked(9, 3), asked(8, 10))).toEqual({ state: 'not provided' });
  expect(changeOf(asked(0, 0), asked(8, 10, 2))).toEqual({ state: 'not provided' });
  expect(changeOf(asked(1, 3), asked(8, 10, 2))).toEqual({ state: 'not comparable' });
  expect(changeOf(asked(1, 3, 1), asked(8, 10))).toEqual({ state: 'too few to say' });
  expect(changeOf(counted(1, 3), counted(2, 6))).toEqual({ state: 'unchanged', d: 0, low: null, high: null });
});

test('a change is told where its whole interval lies on one side of 0; the other way round it is the mirror', () => {
  fc.assert(
    fc.property(someReading, someReading, (a, b) => {
      const [from, to] = [a, b].map(({ of, source }) => ({ ...of, source }));
      const there = changeOf(from ?? null, to ?? null);
      const back = changeOf(to ?? null, from ?? null);
      if (!('d' in there) || !('d' in back)) throw new Error('Both have a percentage.');
      expect(there.d).toBeCloseTo(-back.d, 12);
      const mirrored = { up: 'down', down: 'up', unchanged: 'unchanged', 'cannot tell': 'cannot tell' };
      expect(back.state).toBe(mirrored[there.state]);
      if (there.low === null || there.high === null)
        return expect([a.source, b.source]).toEqual(['counted', 'counted']);
      expect(there.low <= there.d && there.d <= there.high).toBe(true);
      expect(there.low).toBeCloseTo(-(back.high ?? NaN), 12);
      expect(there.state === 'up').toBe(there.low > 0);
      expect(there.state === 'down').toBe(there.high < 0);
    }),
  );
});

test('means, numbers and net promoters: by the sign where both were counted, by an interval where there is one', () => {
  const levels = (best: number, source: 'asked' | 'counted'): Cell => ({ levels: [10, 0, 0, 0, best], source });
  expect(changeOf(levels(10, 'counted'), levels(30, 'counted'), 'mean')).toMatchObject({ state: 'up', d: 25 });
  expect(changeOf(levels(10, 'asked'), levels(30, 'counted'), 'mean')).toMatchObject({ state: 'cannot tell', d: 25 });
  const minutes = (number: number, unit = 'minutes'): Cell => ({ number, unit, source: 'system' });
  expect(changeOf(minutes(9), minutes(4), 'duration')).toMatchObject({ state: 'down', d: -5 });
  expect(changeOf(minutes(9), minutes(4, 'hours'), 'duration')).toEqual({ state: 'not comparable' });
  const voices = (promoters: number, detractors: number, source: 'asked' | 'counted' = 'asked'): Cell => ({
    promoters,
    passives: 0,
    detractors,
    source,
  });
  const moved = changeOf(voices(30, 70), voices(70, 30), 'netPromoters');
  // Of either side: p + d is 1, and (p - d)² is 0.16.
  const half = 100 * Z * Math.sqrt(0.84 / 100);
  expect(moved).toMatchObject({ state: 'up', d: 80 });
  expect('low' in moved && moved.low).toBeCloseTo(80 - Math.SQRT2 * half, 9);
  expect(changeOf(voices(1, 2), voices(70, 30), 'netPromoters')).toEqual({ state: 'too few to say' });
  expect(changeOf(voices(30, 70, 'counted'), voices(33, 70, 'counted'), 'netPromoters')).toMatchObject({ state: 'up' });
});
