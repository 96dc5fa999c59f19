import * as z from 'zod/mini';

/** Points that Jira gives an app for one hour of the clock, over all sites together, unless it grants more. */
export const POINTS_PER_HOUR = 65_000;

/** Points spent in one hour of the clock, in which Jira counts them: `2026-11-01T10` is 10:00 to 11:00 UTC. */
export const hourlyPoints = z.object({ hour: z.string(), points: z.int() });
export type HourlyPoints = z.infer<typeof hourlyPoints>;

/** What a publication costs: noted with the save before it, because after it nothing is stored any more. */
export const POINTS_OF_PUBLICATION = 1;

/** The hour of this and of the one before: no older one is asked for. */
const HOURS_KEPT = 2;

/** @param iso a time as ISO 8601 in UTC. */
export const hourOf = (iso: string): string => iso.slice(0, 13);

/** @returns what was spent with `points` more in the hour of `at`, oldest first. */
export function spend(spent: readonly HourlyPoints[], at: string, points: number): HourlyPoints[] {
  const hour = hourOf(at);
  const before = spent.find((one) => one.hour === hour)?.points ?? 0;
  return [...spent.filter((one) => one.hour !== hour), { hour, points: before + points }].slice(-HOURS_KEPT);
}

/** @returns the points of one hour; 0 where nothing is known of it. */
export const pointsIn = (spent: readonly HourlyPoints[], hour: string): number =>
  spent.find((one) => one.hour === hour)?.points ?? 0;
