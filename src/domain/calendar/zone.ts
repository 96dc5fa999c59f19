import { DAY_MS, dayNumber } from './days';

/** When days begin where a reader is. A day of the calendar is a day everywhere; a time falls on one by the zone. */
export interface Zone {
  /** IANA name. */
  name: string;
  /** @returns the day that a time falls on. @param ms since 1970 began in UTC. */
  dayAt: (ms: number) => number;
  /** @returns the first moment of a day; of one that the zone skipped, of the next. */
  startOf: (day: number) => number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** No zone is further from UTC. */
const EARLIEST = 15 * HOUR;
const LATEST = 13 * HOUR;

/** @param name of an IANA zone; a name that is none counts as UTC, and the answer says so. */
export function zoneOf(name: string): Zone {
  const known = isZone(name) ? name : 'UTC';
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: known, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  });
  const dayAt = (ms: number): number => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return dayNumber(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`);
  };
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const start = starts.get(day) ?? firstMoment(day, dayAt);
    starts.set(day, start);
    return start;
  };
  return { name: known, dayAt, startOf };
}

function isZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Halves the time in which the day may begin, down to the minute: also where a clock is put forward at midnight. */
function firstMoment(day: number, dayAt: Zone['dayAt']): number {
  let [before, from] = [day * DAY_MS - EARLIEST, day * DAY_MS + LATEST];
  while (from - before > MINUTE) {
    const middle = before + Math.floor((from - before) / (2 * MINUTE)) * MINUTE;
    if (dayAt(middle) < day) before = middle;
    else from = middle;
  }
  return from;
}

/** @returns where a time stands on a line of days of one length: the number of its day, and the share that is over. */
export function placeOf(ms: number, { dayAt, startOf }: Zone): number {
  const day = dayAt(ms);
  const [start, next] = [startOf(day), startOf(day + 1)];
  return day + (ms - start) / (next - start);
}
