import * as z from 'zod/mini';

/** A month of the calendar in UTC, `2026-11`: sorts as text. */
export const month = z.string().check(z.regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/));

/** @returns the day of a time, `2026-11-21`. @param time ISO 8601 in UTC. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** @returns the month of a day or a time. */
export const monthOf = (time: string): string => time.slice(0, 7);

/** @returns the month that many months later; earlier where it is negative. */
export function monthsLater(from: string, months: number): string {
  const [year = 0, of = 1] = from.split('-').map(Number);
  const at = year * 12 + of - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** @returns every month from one to another, both included; none where the first comes after the last. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = from; at <= to; at = monthsLater(at, 1)) months.push(at);
  return months;
}
