/** @returns how to write a day of the calendar as the viewer does: `30 May 2014`. It has no time zone. */
export function daysIn(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T12:00:00.000Z`));
}
