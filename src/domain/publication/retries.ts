import * as z from 'zod/mini';

/** Seconds until work that failed is tried again: at first, and at most, which is also the platform's longest. */
const FIRST_PAUSE = 60;
const LONGEST_PAUSE = 900;

/**
 * What goes with an event from one try to the next: when it failed first, in milliseconds since 1970, and the seconds
 * that it was asked to wait in all.
 */
export const retriedSchema = z.object({ since: z.int(), waited: z.int() });
export type Retried = z.infer<typeof retriedSchema>;

/**
 * @param retries how often it was tried again before.
 * @param asked seconds that Jira asks for; undefined where it does not.
 * @returns whole seconds, twice as many each time, never fewer than Jira asks for.
 */
export function pauseBefore(retries: number, asked = 0): number {
  const growing = FIRST_PAUSE * 2 ** Math.min(retries, 10);
  return Math.min(Math.max(growing, Math.ceil(asked)), LONGEST_PAUSE);
}

/** @returns the seconds for which work has failed by now: by the clock, or by the pauses, whichever is more. */
export const failingFor = ({ since, waited }: Retried, now: number): number => Math.max(waited, (now - since) / 1000);
