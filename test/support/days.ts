const DAY_MS = 86_400_000;

/** @returns a day that is still to come, as a date. */
export const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** @returns the day that it is now where somebody is: in Prague the next one begins while it is evening in UTC. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
