import type { Meant } from './around';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2}(?:[T ].*)?)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.]\s?(\d{4})$/;
const FIRST_DAY = /^0?1\.\s?(\d{1,2})\.\s?(\d{4})$/;
const BY_NAME = /^([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})$/i;
const THIS_CENTURY = '20';

/**
 * Reads a month as spreadsheets write it: `2026-11`, `11/2026`, `Nov 2026`, `Nov-26`, or a day of it that can be no
 * other month's.
 */
export function readMonth(text: string): Meant {
  const [, year, month] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return at(year, month);
  const [, of, inYear] = MONTH_FIRST.exec(text) ?? FIRST_DAY.exec(text) ?? [];
  if (of !== undefined && inYear !== undefined) return at(inYear, of);
  const [, name = '', written = ''] = BY_NAME.exec(text) ?? [];
  const number = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (number === 0) return { why: null };
  return at(written.length === 2 ? THIS_CENTURY + written : written, String(number));
}

const at = (year: string, month: string): Meant => ({ value: `${year}-${month.padStart(2, '0')}` });
