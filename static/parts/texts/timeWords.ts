const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so many days the date says more than "34 days ago". */
const RELATIVE_DAYS = 14;

/**
 * A time in words for a viewer: `relative` to now ("2 hours ago", a date when it is long ago) and `exact` with time and
 * zone.
 */
export interface TimeWords {
  relative: string;
  exact: string;
}

/** @param iso a time in ISO 8601. @param locale BCP 47. @param timeZone IANA zone of the viewer. */
export function timeWords(iso: string, now: Date, locale: string, timeZone: string): TimeWords {
  const time = new Date(iso);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(time);
  const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
  const past = Math.abs(seconds);
  if (past > RELATIVE_DAYS * DAY)
    return { relative: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(time), exact };
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (past < MINUTE) return { relative: format.format(0, 'second'), exact };
  if (past < HOUR) return { relative: format.format(Math.trunc(seconds / MINUTE), 'minute'), exact };
  if (past < DAY) return { relative: format.format(Math.trunc(seconds / HOUR), 'hour'), exact };
  return { relative: format.format(Math.trunc(seconds / DAY), 'day'), exact };
}
