/** Days of the Gregorian calendar as numbers, without a clock: the number of a day, and the day of a number. */

const DAY_LENGTH = 10;
/** The calendar repeats itself after so many years, of so many days. */
const ERA_YEARS = 400;
const ERA_DAYS = 146_097;

/** Years are counted from March, so that the day that some years have more stands at their end. */
function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / ERA_YEARS);
  const inEra = from - era * ERA_YEARS;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * ERA_DAYS + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
}

function dayOf(number: number): string {
  const era = Math.floor(number / ERA_DAYS);
  const inEra = number - era * ERA_DAYS;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const year = years + era * ERA_YEARS + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** @returns a day or a time, in ISO 8601, so many days later: a day stays one, a time keeps its hour. */
export const daysAfter = (iso: string, days: number): string =>
  dayOf(numberOf(iso.slice(0, DAY_LENGTH)) + days) + iso.slice(DAY_LENGTH);

/** @returns the second of a moment, in the one form of a date that Jira documents for what it indexes. */
export function secondOf(iso: string, ofDay: 'first' | 'last' = 'first'): string {
  if (iso.length === DAY_LENGTH) return `${iso}T${ofDay === 'first' ? '00:00:00' : '23:59:59'}Z`;
  const time = iso.slice(DAY_LENGTH + 1, -1).slice(0, 8);
  return `${iso.slice(0, DAY_LENGTH)}T${time.length === 5 ? `${time}:00` : time}Z`;
}

/** @returns a moment to sort by: a day begins with its first. */
export const begins = (iso: string): string => (iso.length === DAY_LENGTH ? `${iso}T00` : iso);

/** @returns whether a day, or a time, is over. A day ends with its last moment. */
export const isOver = (iso: string, now: string): boolean => (iso.length === DAY_LENGTH ? `${iso}T24` : iso) < now;

const DAY_MS = 86_400_000;
const [HOUR_MS, MINUTE_MS, SECOND_MS] = [3_600_000, 60_000, 1_000];

/** @returns a time to the millisecond, as `Date.prototype.toISOString` writes it, as a number to reckon with. */
export function momentNumber(iso: string): number {
  const [hour = 0, minute = 0, second = 0] = iso
    .slice(DAY_LENGTH + 1, -1)
    .split(':')
    .map(Number);
  const inDay = hour * HOUR_MS + minute * MINUTE_MS + Math.round(second * SECOND_MS);
  return numberOf(iso.slice(0, DAY_LENGTH)) * DAY_MS + inDay;
}

/** @returns the time that such a number stands for. */
export function momentOf(number: number): string {
  const day = Math.floor(number / DAY_MS);
  const inDay = number - day * DAY_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = [inDay / HOUR_MS, (inDay % HOUR_MS) / MINUTE_MS, (inDay % MINUTE_MS) / SECOND_MS].map(two).join(':');
  return `${dayOf(day)}T${clock}.${String(inDay % SECOND_MS).padStart(3, '0')}Z`;
}
