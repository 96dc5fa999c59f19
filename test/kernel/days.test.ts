import fc from 'fast-check';
import { daysAfter, isOver, momentNumber, momentOf } from '#kernel/days';

const DAY_MS = 86_400_000;

test('the calendar is that of everybody, over leap years and centuries', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1600-01-01T00:00Z'), max: new Date('2999-12-31T00:00Z'), noInvalidDate: true }),
      fc.integer({ min: -9_000, max: 9_000 }),
      (from, days) => {
        const iso = from.toISOString();
        const later = new Date(from.getTime() + days * DAY_MS).toISOString();
        expect(daysAfter(iso, days)).toBe(later);
        expect(daysAfter(iso.slice(0, 10), days)).toBe(later.slice(0, 10));
      },
    ),
  );
});

test('a day is over with its last moment, a time with itself', () => {
  expect(isOver('2026-11-30', '2026-11-30T23:59:59.999Z')).toBe(false);
  expect(isOver('2026-11-30', '2026-12-01T00:00:00.000Z')).toBe(true);
  expect(isOver('2026-11-30T10:00:00.000Z', '2026-11-30T10:00:00.001Z')).toBe(true);
});

test('a time is a number to reckon with, and back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }), (at) => {
      const iso = at.toISOString();
      expect(momentOf(momentNumber(iso))).toBe(iso);
      expect(momentNumber(iso) - momentNumber('1970-01-01T00:00:00.000Z')).toBe(at.getTime());
    }),
  );
});
