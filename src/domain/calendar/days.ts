/**
 * Days of the calendar as numbers: how many after 1970-01-01 they come. A number can be counted on and drawn; the text
 * is what records and addresses hold.
 */
export const DAY_MS = 86_400_000;
export const WEEK = 7;

const MARCH = 3;
const YEARS_OF_ERA = 400;
const DAYS_OF_ERA = 146_097;
/** From 0000-03-01, where a year of this count begins, to 1970-01-01. */
const TO_1970 = 719_468;

/** @param day `2026-11-30`, or a text that begins with a day. A day that its month has not runs into the next month. */
export function dayNumber(day: string): number {
  const [year = 1970, month = 1, of = 1] = day.slice(0, 10).split('-').map(Number);
  // A year begins in March, so that a leap day is its last.
  const shifted = month < MARCH ? year - 1 : year;
  const era = Math.floor(shifted / YEARS_OF_ERA);
  const yearOfEra = shifted - era * YEARS_OF_ERA;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + of - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - TO_1970;
}

/** @returns the day as records and addresses hold it: `2026-11-30`. */
export function dayText(day: number): string {
  const at = day + TO_1970;
  const era = Math.floor(at / DAYS_OF_ERA);
  const dayOfEra = at - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const of = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * YEARS_OF_ERA + (month < MARCH ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(of).padStart(2, '0')].join('-');
}

/** Whether a text is a day and not a time. */
export const isDay = (moment: string): boolean => moment.length === 10;

/** @returns the Monday of the week of a day; 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + MARCH) % WEEK) + WEEK) % WEEK);

/** @returns a time as milliseconds after 1970 began in UTC. @param time like `2026-11-30T18:30Z`, or finer. */
export function timeMs(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(11, -1).split(':').map(Number);
  return dayNumber(time) * DAY_MS + Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}
