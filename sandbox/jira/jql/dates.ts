import { JqlProblem } from './problem';

const MINUTE = 60_000;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE, w: 7 * 24 * 60 * MINUTE } as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const clock = new Intl.DateTimeFormat('en-US', { ...parts, timeZone, hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock;
}

/** @returns milliseconds that the clocks of a time zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * @returns the instant at which the clocks of a time zone show this; `wall` is that reading taken as if it were UTC.
 */
export function instantOf(wall: number, timeZone: string): number {
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
}

/**
 * @returns the instant that a date in JQL means: a day or minute in the viewer's time zone, or a period from now such
 * as `-7d`.
 * @throws JqlProblem in Jira's words.
 */
export function readDate(value: string, field: string, now: Date, timeZone: string): number {
  const text = value.trim();
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text);
  if (day) {
    const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = day.slice(1).map((part) => Number(part ?? 0));
    const wall = new Date(Date.UTC(year, month - 1, date, hour, minute));
    if (wall.getUTCMonth() === month - 1 && wall.getUTCDate() === date && hour < 24 && minute < 60)
      return instantOf(wall.getTime(), timeZone);
  }
  const period = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text);
  if (period) return now.getTime() + (period[1] === '-' ? -1 : 1) * lengthOf(period[2] ?? '');
  if (/^\d{10,}$/.test(text)) return Number(text);
  throw new JqlProblem([
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: ` +
      `'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. ` +
      `'-5d', '4w 2d'.`,
  ]);
}

function lengthOf(period: string): number {
  return [...period.matchAll(/(\d+)([wdhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS],
    0,
  );
}

type Span = 'Day' | 'Week' | 'Month' | 'Year';
const OWN_UNIT: Record<Span, string> = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' };

/**
 * @returns the instant of `now()`, `startOfDay()`, `endOfMonth("-1M")` and their like in the viewer's time zone, or
 * null for any other function. Weeks begin on Monday.
 */
export function dateFunction(name: string, args: readonly string[], now: Date, timeZone: string): number | null {
  if (name.toLowerCase() === 'now' && args.length === 0) return now.getTime();
  const found = /^(start|end)of(day|week|month|year)$/i.exec(name);
  if (!found || args.length > 1) return null;
  const span = ((found[2] ?? '').charAt(0).toUpperCase() + (found[2] ?? '').slice(1).toLowerCase()) as Span;
  const wall = new Date(now.getTime() + offsetAt(now.getTime(), timeZone));
  toStart(wall, span);
  if (found[1]?.toLowerCase() === 'end') shift(wall, 1, OWN_UNIT[span]);
  if (args[0] !== undefined) {
    const increment = /^([+-]?\d+)([yMwdhm]?)$/.exec(args[0]);
    if (!increment) return null;
    shift(wall, Number(increment[1]), increment[2] || OWN_UNIT[span]);
  }
  return instantOf(wall.getTime(), timeZone) - (found[1]?.toLowerCase() === 'end' ? 1 : 0);
}

function toStart(wall: Date, span: Span): void {
  wall.setUTCHours(0, 0, 0, 0);
  if (span === 'Week') wall.setUTCDate(wall.getUTCDate() - ((wall.getUTCDay() + 6) % 7));
  if (span === 'Month' || span === 'Year') wall.setUTCDate(1);
  if (span === 'Year') wall.setUTCMonth(0);
}

function shift(wall: Date, count: number, unit: string): void {
  if (unit === 'y') wall.setUTCFullYear(wall.getUTCFullYear() + count);
  else if (unit === 'M') wall.setUTCMonth(wall.getUTCMonth() + count);
  else wall.setTime(wall.getTime() + count * UNITS[unit as keyof typeof UNITS]);
}
