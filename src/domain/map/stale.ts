import { daysAfter } from '#kernel/days';

/** Days after which what nobody touched is told in grey: it may not be true any more. */
const STALE_AFTER_DAYS = 180;

/** @param touchedAt when somebody last changed it, or read its measure. @returns whether that is too long ago. */
export const isStale = (touchedAt: string, now: string): boolean => daysAfter(touchedAt, STALE_AFTER_DAYS) < now;
