import type { MonthCell } from '#domain/measure/months';
import { shiftOf } from '#domain/path/read/shift';
import { monthsBetween } from '#domain/trend/month';

const month = (period: string, x: number, n: number, version = 1): MonthCell => ({
  ...{ period, x, n, version },
  source: 'counted',
});
const every = (from: string, to: string, of: (at: number) => [x: number, n: number], version = 1): MonthCell[] =>
  monthsBetween(from, to).map((period, at) => month(period, ...of(at), version));

test('a year is compared with the year before it, and half of those who are digital more left the old way', () => {
  const cells = every('2024-11', '2026-10', (at) => (at < 12 ? [1_000, 5_000] : [1_500, 5_250]));
  expect(shiftOf(cells)).toEqual({
    before: { from: '2024-11', to: '2025-10' },
    after: { from: '2025-11', to: '2026-10' },
    months: 12,
    substitution: { state: 'some customers move over', digital: 6_000, other: -3_000, value: 0.5 },
  });
});

test('a month that was not provided shortens the period: it is no 0, and nothing is compared across it', () => {
  const cells = every('2024-11', '2026-10', () => [1_000, 5_000]).filter(({ period }) => period !== '2025-03');
  expect(shiftOf(cells)).toMatchObject({ months: 6, before: { from: '2025-11', to: '2026-04' } });
  const gap = cells.filter(({ period }) => period !== '2026-09');
  expect(shiftOf(gap)).toMatchObject({ months: 1, substitution: { state: 'not provided' } });
});

test('a new definition is not compared with the one before, at any length', () => {
  const cells = [...every('2025-01', '2026-06', () => [10, 50]), ...every('2026-07', '2026-10', () => [20, 60], 2)];
  expect(shiftOf(cells)).toMatchObject({ months: 1, before: { from: '2026-09', to: '2026-09' } });
  const first = cells.filter(({ period }) => period <= '2026-07');
  expect(shiftOf(first)).toMatchObject({ months: 1, substitution: { state: 'not comparable' } });
});

test('without a reading there is nothing to compare; the newest month ends the later period', () => {
  expect(shiftOf([])).toBeNull();
  expect(shiftOf([{ period: '2026-10', state: 'not applicable' }])).toBeNull();
  const cells = [
    ...every('2026-05', '2026-08', () => [10, 50]),
    { period: '2026-09', state: 'not provided' } as MonthCell,
  ];
  expect(shiftOf(cells)).toMatchObject({ months: 1, after: { from: '2026-08', to: '2026-08' } });
});

test('readings of every quarter or year are compared with as many before: months between them are no gaps', () => {
  const quarters = every('2024-12', '2026-10', () => [10, 50]).filter((_, at) => at % 3 === 1);
  expect(shiftOf(quarters, 3)).toMatchObject({ months: 12, substitution: { digital: 0, other: 0 } });
  expect(shiftOf(quarters.slice(-5), 3)).toMatchObject({ months: 6, before: { from: '2025-11', to: '2026-04' } });
  const years = [month('2025-10', 821, 241_052), month('2026-10', 164_027, 559_566)];
  expect(shiftOf(years, 12)).toMatchObject({
    ...{ months: 12, after: { from: '2025-11', to: '2026-10' } },
    substitution: { state: 'the old way grows too: nobody has moved', digital: 163_206, other: 155_308 },
  });
  const monthly = every('2024-11', '2026-10', (at) => (at < 12 ? [10, 50] : [11, 51]));
  expect(shiftOf(monthly, 3)).toMatchObject({ months: 12, substitution: { digital: 12, other: 0 } });
  expect(shiftOf(years, 5)).toMatchObject({ months: 5, substitution: { state: 'not provided' } });
});
