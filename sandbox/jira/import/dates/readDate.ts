import { plainText } from '#tables/words/normalForm';
import { dateWord, halfOf, isWeekday, monthOf } from './names';

/** Which of the first two numbers of a date is the day, where both could be. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** The order by the sign between the numbers: with dots the day always comes first. */
export type DateOrders = Readonly<Record<'/' | '-', DateOrder>>;

/** A date as it was read. `either`: day and month could change places. */
export interface ReadDate {
  time: number;
  either: boolean;
}

const LONGEST_DATE = 60;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Years of two digits are those nearest to this one. */
const NEAR = 2020;
/** Day 0 of spreadsheets, in days before 1970, and the days that a date of an issue can be. */
const SPREADSHEET_EPOCH = 25_569;
const SPREADSHEET_DAYS = { least: 20_000, most: 80_000 };

/** Minutes that the clocks of zones are ahead, as programs abbreviate them. */
const ZONES = new Map(
  Object.entries({
    z: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    cest: 120,
    mez: 60,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    ist: 330,
    jst: 540,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
  }),
);
/** Words between the numbers of a date that say nothing. */
const FILLERS = new Set(
  'de del di den le el du la las a à at um kl klo o ob і о г р в u td th st nd rd lúc'.split(' ').map(dateWord),
);

const MONTH_BY_NUMBER = /(?:thg|tháng|th)\.?\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\s*[月월]/iu;
const CLOCK = /(?<![\d.])(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2})(?:[.,]\d+)?)?/;
const CLOCK_WITH_DOTS = /(?<=\d[^\d]*[\s]\D*)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?\s*$/;
const OFFSET = /(?<=[:.]\d{2}(?:[.,]\d+)?\s*(?:UTC|GMT)?)\s*([+-])(\d{2}):?(\d{2})/i;

/**
 * Reads a date in whatever way a site writes it, in any of Jira's languages. A time without a zone is taken as UTC.
 * @param orders of dates in numbers alone whose first two could be either.
 * @returns null for what is no date.
 */
export function readDate(cell: string, orders: DateOrders): ReadDate | null {
  if (cell.length > LONGEST_DATE) return null;
  const text = plainText(cell);
  const bare = bareNumber(text);
  if (bare !== undefined) return bare === null ? null : { time: bare, either: false };
  const { rest, offset } = withoutOffset(
    text.replace(/(\d)T(\d{1,2}:)/, '$1 $2').replace(/(:\d{2}(?:[.,]\d+)?)Z$/, '$1'),
  );
  const clock = clockOf(rest);
  const words = wordsOf(clock.rest);
  if (words === null) return null;
  const day = dayOf(words, orders);
  const minutes = clock.found ? minutesOf(clock, words.half) : 0;
  if (day === null || minutes === null) return null;
  return {
    time: day.time + minutes * MINUTE + clock.seconds * 1000 - (offset + words.zone) * MINUTE,
    either: day.either,
  };
}

/** @returns a time from a number alone, null where it is none, undefined for anything but a number. */
function bareNumber(text: string): number | null | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return midnight(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (!/^\d+([.,]\d+)?$/.test(text)) return undefined;
  const days = Number(text.replace(',', '.'));
  if (days < SPREADSHEET_DAYS.least || days > SPREADSHEET_DAYS.most) return null;
  return Math.round(((days - SPREADSHEET_EPOCH) * DAY) / 1000) * 1000;
}

function withoutOffset(text: string): { rest: string; offset: number } {
  const found = OFFSET.exec(text);
  if (!found) return { rest: text, offset: 0 };
  const minutes = (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
  return { rest: text.replace(OFFSET, ' '), offset: minutes };
}

interface Clock {
  found: boolean;
  hour: number;
  minute: number;
  seconds: number;
  /** The text without it. */
  rest: string;
}

function clockOf(text: string): Clock {
  const pattern = CLOCK.test(text) ? CLOCK : CLOCK_WITH_DOTS;
  const found = pattern.exec(text);
  const [hour = 0, minute = 0, seconds = 0] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  return { found: found !== null, hour, minute, seconds, rest: found ? text.replace(pattern, ' ') : text };
}

function minutesOf({ hour, minute, seconds }: Clock, half: 'am' | 'pm' | null): number | null {
  if (minute > 59 || seconds > 59 || hour > 23 || (half !== null && hour === 0 && half === 'pm')) return null;
  if (half === 'pm') return (hour < 12 ? hour + 12 : hour) * 60 + minute;
  return (half === 'am' && hour === 12 ? 0 : hour) * 60 + minute;
}

interface Words {
  /** The numbers in their order. */
  numbers: { value: number; digits: number }[];
  month: number | null;
  half: 'am' | 'pm' | null;
  zone: number;
  /** What stands between the first two numbers. */
  separator: string;
}

/** @returns what the words and numbers of a date say, null where one of them says nothing known. */
function wordsOf(text: string): Words | null {
  const words: Words = {
    numbers: [],
    month: null,
    half: null,
    zone: 0,
    separator: /\d\s*([/.-])/.exec(text)?.[1] ?? ' ',
  };
  const numbered = MONTH_BY_NUMBER.exec(text);
  if (numbered) words.month = Number(numbered[1] ?? numbered[2]);
  const rest = (numbered ? text.replace(MONTH_BY_NUMBER, ' ') : text)
    .replace(/(\d)\s*[年년日일]/gu, '$1 ')
    .replace(/\b([ap])\.?\s?m\b\.?/giu, ' $1m ');
  for (const [token] of rest.matchAll(/\d+|[\p{L}\p{M}][\p{L}\p{M}.]*/gu)) {
    if (/^\d/.test(token)) words.numbers.push({ value: Number(token), digits: token.length });
    else if (!takeWord(words, token)) return null;
  }
  return words;
}

function takeWord(words: Words, token: string): boolean {
  const half = halfOf(token);
  const zone = ZONES.get(token.toLowerCase());
  const month = words.month === null ? monthOf(token) : undefined;
  if (FILLERS.has(dateWord(token))) return true;
  if (half !== undefined) words.half = half;
  else if (month !== undefined) words.month = month;
  else if (zone !== undefined) words.zone = zone;
  else return isWeekday(token);
  return true;
}

interface Day {
  time: number;
  either: boolean;
}

function dayOf({ numbers, month, separator }: Words, orders: DateOrders): Day | null {
  const [a, b, c] = numbers;
  const clear = (time: number | null): Day | null => (time === null ? null : { time, either: false });
  if (!a || !b) return null;
  if (month !== null) {
    if (c) return null;
    return clear(a.digits === 4 ? midnight(a.value, month, b.value) : midnight(yearOf(b), month, a.value));
  }
  if (!c || numbers.length > 3) return null;
  if (a.digits === 4) return clear(midnight(a.value, b.value, c.value));
  const dayFirst = midnight(yearOf(c), b.value, a.value);
  if (separator === '.') return clear(dayFirst);
  const monthFirst = midnight(yearOf(c), a.value, b.value);
  const time =
    orders[separator === '-' ? '-' : '/'] === 'dayFirst' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
  return time === null ? null : { time, either: dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst };
}

function yearOf({ value, digits }: { value: number; digits: number }): number {
  if (digits > 2) return value;
  return value + Math.floor(NEAR / 100) * 100 - (value > (NEAR % 100) + 50 ? 100 : 0);
}

/** @returns the beginning of a day in UTC, null where there is no such day. */
function midnight(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2200 ? time : null;
}
