import { sponsorLoadOf } from '#domain/voice/asks';
import { confirmationOf } from '#domain/voice/confirmation';

const NOW = Date.parse('2026-11-28T10:00:00.000Z');
const ago = (days: number): number => NOW - days * 86_400_000 - 3_600_000;
const confirmed = { confirmedVersion: 4, confirmedAt: '2026-11-03T10:00:00.000Z', confirmedImpact: 2 };

test('a confirmation stands while the impact moves by one level, and lapses when it moves by more', () => {
  expect(confirmationOf({}, 2)).toEqual({ state: 'none' });
  const of = { version: 4, at: confirmed.confirmedAt, then: 2 };
  expect(confirmationOf(confirmed, 1)).toEqual({ state: 'stands', ...of, now: 1 });
  expect(confirmationOf(confirmed, 0)).toEqual({ state: 'lapsed', ...of, now: 0 });
  expect(confirmationOf(confirmed, null)).toEqual({ state: 'lapsed', ...of, now: null });
});

test('the load of a sponsor: how many are open, how long, and how long they take at the pace of four weeks', () => {
  const asks = [
    ...[2, 12, 5].map((days) => ({ at: ago(days), closedAt: null })),
    ...[1, 18, 88].map((days) => ({ at: ago(100), closedAt: ago(days) })),
  ];
  expect(sponsorLoadOf(asks, NOW)).toEqual({
    open: 3,
    oldest: 12,
    ages: { n: 3, median: 5, p85: 12 },
    closedPerWeek: 0.5,
    load: { state: 'weeks', weeks: 6 },
  });
  expect(sponsorLoadOf([], NOW)).toMatchObject({ open: 0, oldest: null });
});
