import { monthsOwed } from '#domain/measure/due';

const NOW = '2026-11-20T10:00:00.000Z';
const owed = (rhythm: Partial<Parameters<typeof monthsOwed>[0]>) =>
  monthsOwed({ newestMonth: null, everyMonths: null, since: '2026-09-03', ...rhythm }, NOW);

test('a month is owed once it is over, and every one that is missing since the newest', () => {
  expect(owed({ newestMonth: '2026-10' })).toEqual([]);
  expect(owed({ newestMonth: '2026-08' })).toEqual(['2026-09', '2026-10']);
  expect(owed({})).toEqual(['2026-09', '2026-10']);
});

test('a quarterly measure owes a month every three, and a new one nothing before its first month is over', () => {
  expect(owed({ newestMonth: '2026-06', everyMonths: 3 })).toEqual(['2026-09']);
  expect(owed({ newestMonth: '2026-08', everyMonths: 3 })).toEqual([]);
  expect(owed({ since: '2026-11-02' })).toEqual([]);
});

test('whoever let it rest for years is asked for one year', () => {
  expect(owed({ newestMonth: '2020-01' })).toHaveLength(12);
  expect(owed({ newestMonth: '2020-01' }).at(-1)).toBe('2026-10');
});
