import fc from 'fast-check';
import { DAY_MS, dayNumber, dayText, mondayOf, timeMs } from '#domain/calendar/days';
import { placeOf, zoneOf } from '#domain/calendar/zone';
import { periodFrom, stepped, touches, ZOOM_NAMES } from '#domain/calendar/period';
import { ZONES } from './cases';

const someDay = fc.integer({ min: -20_000, max: 60_000 });

test('a day and its number are those that JavaScript counts', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const iso = new Date(day * DAY_MS).toISOString();
      expect(dayText(day)).toBe(iso.slice(0, 10));
      expect(dayNumber(iso)).toBe(day);
      expect(new Date(mondayOf(day) * DAY_MS).getUTCDay()).toBe(1);
      expect(day - mondayOf(day)).toBeGreaterThanOrEqual(0);
      expect(day - mondayOf(day)).toBeLessThan(7);
    }),
  );
});

test.each(['2026-11-30T18:30Z', '2024-02-29T23:59:59Z', '2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.001Z'])(
  'the time %s is the moment that JavaScript reads',
  (time) => {
    expect(timeMs(time)).toBe(Date.parse(time));
  },
);

describe.each(ZONES)('%s', (name) => {
  const zone = zoneOf(name);

  test('a day begins with its first moment, and every moment falls on the day that has begun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_000, max: 24_000 }), fc.nat(DAY_MS - 1), (day, ms) => {
        const start = zone.startOf(day);
        expect(zone.dayAt(start)).toBeGreaterThanOrEqual(day);
        expect(zone.dayAt(start - 1)).toBeLessThan(day);
        const moment = day * DAY_MS + ms;
        const on = zone.dayAt(moment);
        expect(zone.startOf(on)).toBeLessThanOrEqual(moment);
        expect(zone.startOf(on + 1)).toBeGreaterThan(moment);
        expect(Math.floor(placeOf(moment, zone))).toBe(on);
      }),
    );
  });
});

test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['Europe/Berlin', '2026-10-26', 24],
  ['America/New_York', '2026-03-08', 23],
  ['Africa/Cairo', '2026-04-24', 23],
  ['Asia/Kathmandu', '2026-03-29', 24],
])('in %s the %s has %i hours, and its noon stands where its hours say', (name, day, hours) => {
  const zone = zoneOf(name);
  const at = dayNumber(day);
  const [start, next] = [zone.startOf(at), zone.startOf(at + 1)];
  expect((next - start) / 3_600_000).toBe(hours);
  expect(placeOf(start, zone)).toBe(at);
  expect(placeOf((start + next) / 2, zone)).toBe(at + 0.5);
});

test('a name that is no zone counts as UTC, and says so', () => {
  expect(['Mars/Olympus', '', 'Europe/Berlin'].map((name) => zoneOf(name).name)).toEqual([
    'UTC',
    'UTC',
    'Europe/Berlin',
  ]);
});

test('a period begins on a Monday, and going on and back leads to where one was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZOOM_NAMES), someDay, (zoom, day) => {
      const period = periodFrom(zoom, day);
      expect(mondayOf(period.from)).toBe(period.from);
      expect(touches(period, { firstDay: day, lastDay: day })).toBe(true);
      expect(touches(period, { firstDay: period.to, lastDay: period.to })).toBe(false);
      expect(touches(period, { firstDay: 0, lastDay: period.from - 1 })).toBe(false);
      const next = stepped(zoom, period, 1);
      expect(next.from).toBeGreaterThan(period.from);
      expect(next.from).toBeLessThan(period.to);
      expect(stepped(zoom, next, -1)).toEqual(period);
    }),
  );
});
