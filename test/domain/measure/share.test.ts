import fc from 'fast-check';
import { seriesOf } from '#domain/measure/months';
import { checkCell } from '#domain/measure/reading';
import { shareOf, wilson } from '#domain/measure/share';

test('what cannot be is refused with its place; what nobody filled in is neither 0 nor carried forward', () => {
  expect(checkCell({ x: 12, n: 9, source: 'counted' }, 7, '2026-06')).toEqual({
    state: 'refused',
    row: 7,
    column: '2026-06',
    problem: '12 of 9 is more than all',
  });
  expect(checkCell({ x: -1, n: 9, source: 'counted' }, 1, 'a')).toMatchObject({ state: 'refused' });
  expect(checkCell({ x: 0.5, n: 9, source: 'counted' }, 1, 'a')).toMatchObject({ state: 'refused' });
  expect(checkCell(null, 1, 'a')).toEqual({ state: 'not provided' });
  expect(shareOf({ x: 0, n: 0, source: 'counted' })).toEqual({ state: 'not provided' });
  expect(shareOf({ x: 12, n: 9, source: 'asked' })).toEqual({ state: 'refused', x: 12, n: 9 });
  expect(shareOf({ state: 'not applicable' })).toEqual({ state: 'not applicable' });
});

test('a line ends where a month is missing, and where the definition changed', () => {
  const month = (period: string, version = 1) => ({ period, x: 1, n: 2, source: 'counted' as const, version });
  const cells = [month('2026-12'), month('2027-01'), month('2027-02', 2), month('2027-04', 2)];
  const { months, lines } = seriesOf('2026-12', '2027-04', cells);
  expect(months.map(({ state }) => state)).toEqual(['reading', 'reading', 'reading', 'not provided', 'reading']);
  expect(lines).toEqual([['2026-12', '2027-01'], ['2027-02'], ['2027-04']]);
});

test('those who did and those who did not have the same interval, mirrored', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (n, of) => {
      const x = of % (n + 1);
      const [did, didNot] = [wilson(x, n), wilson(n - x, n)];
      expect(didNot.low).toBeCloseTo(1 - did.high, 12);
      expect(didNot.high).toBeCloseTo(1 - did.low, 12);
    }),
  );
});

test('an interval holds its share and stays between 0 and 1, whatever was asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (n, of) => {
      const x = of % (n + 1);
      const { low, high } = wilson(x, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low <= x / n && x / n <= high).toBe(true);
    }),
  );
});
