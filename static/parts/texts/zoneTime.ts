const DAY = 86_400_000;

/** @returns what clocks in a zone show at a time, both in ms since 1970, as if the clocks were in UTC. */
function clockOf(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (time) => Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
}

/**
 * @param day as a date field gives it: `2026-12-31`. @param time as a time field gives it: `18:30`.
 * @param timeZone IANA zone of the viewer. @returns when clocks there first show that, or more where they never do,
 * ISO 8601 in UTC; null where no day is chosen.
 */
export function timeInZone(day: string, time: string, timeZone: string): string | null {
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, day.length) !== day) return null;
  const clock = clockOf(timeZone);
  // The clocks may be changed on the day itself: by either, the first that is not before.
  const times = [-DAY, DAY].map((away) => shown - (clock(shown + away) - (shown + away)));
  const first = times.sort((a, b) => a - b).find((one) => clock(one) >= shown);
  return first === undefined ? null : new Date(first).toISOString();
}

/** @returns the first moment of a day in a zone; null where no day is chosen. */
export const startOfDay = (day: string, timeZone: string): string | null => timeInZone(day, '00:00', timeZone);

/** @returns the day that it is in a zone, as a date field takes it: `2026-12-31`. @param time in ms since 1970. */
export const dayOf = (time: number, timeZone: string): string =>
  new Date(clockOf(timeZone)(time)).toISOString().slice(0, 10);

/** @returns what clocks in a zone show, as a time field takes it: `18:30`. @param time in ms since 1970. */
export const clockTimeOf = (time: number, timeZone: string): string =>
  new Date(clockOf(timeZone)(time)).toISOString().slice(11, 16);
