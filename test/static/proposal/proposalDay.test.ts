import { dayOf, startOfDay } from '../../../static/parts/texts/zoneTime';

describe('the day from which a proposal shall apply', () => {
  test.each([
    ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['Europe/Prague', '2026-11-23', '2026-11-22T23:00:00.000Z'],
    ['Europe/Prague', '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['America/New_York', '2026-11-23', '2026-11-23T05:00:00.000Z'],
    ['Asia/Singapore', '2027-01-01', '2026-12-31T16:00:00.000Z'],
    // The clocks go on at midnight, so that the day begins at one.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    // They go back at one, so that midnight comes twice.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('begins in the zone of the viewer, %s', (timeZone, day, start) => {
    expect(startOfDay(day, timeZone)).toBe(start);
  });

  test('is none where none is chosen, or none that there is', () => {
    expect(startOfDay('', 'Europe/Prague')).toBeNull();
    expect(startOfDay('2026-02-31', 'Europe/Prague')).toBeNull();
    expect(startOfDay('soon', 'Europe/Prague')).toBeNull();
  });
});

test.each([
  ['UTC', '2026-11-22'],
  ['Pacific/Kiritimati', '2026-11-23'],
  ['Pacific/Pago_Pago', '2026-11-21'],
])('today is the day of the viewer, %s', (timeZone, day) => {
  // Before eleven in UTC it is still yesterday in the last zone, from ten on already tomorrow in the first.
  expect(dayOf(Date.parse('2026-11-22T10:30:00Z'), timeZone)).toBe(day);
});
