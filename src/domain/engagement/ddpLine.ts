import { dayNumber } from '#domain/calendar/days';
import { escapeOf } from './escape';

/**
 * The rate of what was found before go-live falls as the truth arrives. So it is never told alone: it is drawn for
 * days after go-live, each once that day has come.
 */

/** Days after go-live for which the rate is told. */
export const LINE_DAYS = [30, 60, 90, 180, 365] as const;

/** One point of the line: `n` is what had been found up to then. */
export type LinePoint =
  | { state: 'share'; day: number; ddp: number; before: number; n: number }
  | { state: 'not provided'; day: number; ddp: null; before: number; n: 0 }
  | { state: 'not yet'; day: number };

/** @returns whether that many days after a release have come. @param asOf a day, or a time that begins with one. */
export const hasCome = (released: string, day: number, asOf: string): boolean =>
  dayNumber(released) + day <= dayNumber(asOf);

/**
 * One point of the line, of what was counted up to its day.
 * @param before found before go-live. @param n found up to `day` days after go-live, the day itself included.
 */
export function linePoint(day: number, before: number, n: number): LinePoint {
  const { ddp } = escapeOf(before, n - before);
  return ddp === null ? { state: 'not provided', day, ddp, before, n: 0 } : { state: 'share', day, ddp, before, n };
}

/**
 * The rate for each day after go-live that has come; `not yet` for the others.
 * @param released the day of go-live. @param asOf the day as of which it is told.
 * @param found the days, or times, on which gaps were found, in any order.
 * @param days days after go-live, from 0.
 */
export function ddpLine(
  released: string,
  asOf: string,
  found: readonly string[],
  days: readonly number[] = LINE_DAYS,
): LinePoint[] {
  const start = dayNumber(released);
  const numbers = found.map(dayNumber);
  const before = numbers.filter((at) => at < start).length;
  return days.map((day) => {
    if (!hasCome(released, day, asOf)) return { state: 'not yet', day };
    return linePoint(day, before, numbers.filter((at) => at <= start + day).length);
  });
}
