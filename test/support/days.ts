const DAY_MS = 86_400_000;

/** @returns a day that is still to come, as a date. */
export const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
