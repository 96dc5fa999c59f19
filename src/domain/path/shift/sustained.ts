import { dayNumber } from '#domain/calendar/days';
import { shareOf, type Share } from '#domain/measure/share';

/**
 * Days after the first use, both included; the day of the first use is day 0. "On or after day 90" is another measure,
 * and stands on no line with these.
 */
export const WINDOWS = [
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
] as const;

/** One person, by days, `2026-11-30`, or times. */
export interface Use {
  first: string;
  uses: readonly string[];
}

export type SustainedWindow = Share & { from: number; to: number };

/**
 * Sustained use: for each window, those who used it at least once in it, of those whose first use is long enough ago,
 * all of them counted. A window has to be over: its last day is not after the as-of day.
 * @param asOf the day as of which it is told.
 */
export function sustainedUse(people: readonly Use[], asOf: string): SustainedWindow[] {
  const today = dayNumber(asOf);
  return WINDOWS.map(({ from, to }) => {
    const oldEnough = people.filter(({ first }) => dayNumber(first) + to <= today);
    const x = oldEnough.filter(({ first, uses }) =>
      uses.some((use) => {
        const day = dayNumber(use) - dayNumber(first);
        return day >= from && day <= to;
      }),
    ).length;
    return { ...shareOf({ x, n: oldEnough.length, source: 'counted' }), from, to };
  });
}
