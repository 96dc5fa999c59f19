import type { ProposalStatus } from '#domain/proposal/proposal';

/** The states of a proposal as people read them. */
export const STATUS_WORDS: Record<ProposalStatus, string> = {
  open: 'waits for a decision',
  approved: 'approved, takes effect at its date',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  // Whether it still is in force, the settings say: another version may have come since.
  applied: 'took effect',
};

/**
 * @param day as a date field gives it: `2026-12-31`. @param timeZone IANA zone of the viewer. @returns the first moment
 * of that day there, ISO 8601 in UTC; null where no day is chosen.
 */
export function startOfDay(day: string, timeZone: string): string | null {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, day.length) !== day) return null;
  const clock = clockOf(timeZone);
  // The clocks may be changed on the day itself: midnight by either, the first that is not on the day before.
  const starts = [-DAY, DAY].map((away) => midnight - (clock(midnight + away) - (midnight + away)));
  const start = starts.sort((a, b) => a - b).find((time) => clock(time) >= midnight);
  return start === undefined ? null : new Date(start).toISOString();
}

/** @returns the day that it is in a zone, as a date field takes it: `2026-12-31`. @param time in ms since 1970. */
export const dayOf = (time: number, timeZone: string): string =>
  new Date(clockOf(timeZone)(time)).toISOString().slice(0, 10);

const DAY = 86_400_000;

/** @returns what clocks in a zone show at a time, both in ms since 1970, as if the clocks were in UTC. */
function clockOf(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (time) => Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
}
