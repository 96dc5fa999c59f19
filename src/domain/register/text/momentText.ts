import type { Meant } from './around';

const TIME = /^(?:[T ]\s*([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?\s*(?:Z|UTC|GMT)?)?$/i;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/;
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(.*)$/;
const EITHER = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(.*)$/;
const MONTHS = 12;

/**
 * Reads a day, with or without a time in UTC, as spreadsheets write it. Which of two numbers is the month is never
 * guessed.
 */
export function readMoment(text: string): Meant {
  const [, year = '', month = '', day = '', time = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year !== '') return at(year, month, day, time);
  const [, d = '', m = '', y = '', rest = ''] = DAY_FIRST.exec(text) ?? [];
  if (y !== '') return at(y, m, d, rest);
  const [, one = '', other = '', of = '', after = ''] = EITHER.exec(text) ?? [];
  if (of === '') return { why: null };
  if (Number(one) > MONTHS || one === other) return at(of, other, one, after);
  if (Number(other) > MONTHS) return at(of, one, other, after);
  const two = (number: string): string => number.padStart(2, '0');
  const [first, second] = [`${of}-${two(one)}-${two(other)}`, `${of}-${two(other)}-${two(one)}`];
  return { why: `This may be ${first} or ${second}. Write one of them.` };
}

function at(year: string, month: string, day: string, time: string): Meant {
  const found = TIME.exec(time.trimEnd());
  if (!found) return { why: null };
  const two = (number: string): string => number.padStart(2, '0');
  const [, hour, minute = '', second, part] = found;
  const clock = hour === undefined ? '' : `T${two(hour)}:${minute}${seconds(second, part)}Z`;
  return { value: `${year}-${two(month)}-${two(day)}${clock}` };
}

const seconds = (second?: string, part?: string): string =>
  second === undefined ? '' : `:${second}${part === undefined ? '' : `.${part}`}`;
