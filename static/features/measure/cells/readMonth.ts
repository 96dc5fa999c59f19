import { normalForm, plainText } from '#tables/words/normalForm';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = String.raw`((?:19|20)\d\d)`;
const ISO = new RegExp(`^${YEAR}[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?(?:[ t].*)?$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.]${YEAR}$`);
const DAY = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}$`);
const NAMED = new RegExp(`^(?:(\\p{L}+)\\.?[ -/]*${YEAR}|${YEAR}[ -/]*(\\p{L}+)\\.?)$`, 'u');

const written = (year: string | undefined, month: number): string | null =>
  year !== undefined && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;

/**
 * @returns the month that a text means, as `2026-04`: by number, or by its name in English or in another language; null
 * for what is none, and for a day of which it depends on the country.
 * @param names of the twelve months in the language of the person.
 */
export function readMonth(text: string, names: readonly string[] = []): string | null {
  const plain = normalForm(plainText(text));
  const iso = ISO.exec(plain);
  if (iso) return written(iso[1], Number(iso[2]));
  const last = YEAR_LAST.exec(plain);
  if (last) return written(last[2], Number(last[1]));
  const day = DAY.exec(plain);
  if (day) return dayIn(Number(day[1]), Number(day[2]), day[3]);
  const named = NAMED.exec(plain);
  return named ? written(named[2] ?? named[3], monthNamed(named[1] ?? named[4] ?? '', names)) : null;
}

/** Where both may be the month it is told by none of the two, unless they are the same. */
function dayIn(first: number, second: number, year: string | undefined): string | null {
  if (first > 12) return written(year, second);
  if (second > 12 || first === second) return written(year, first);
  return null;
}

function monthNamed(name: string, names: readonly string[]): number {
  const own = names.findIndex(
    (one) => normalForm(one).replace(/\.$/, '') === name || normalForm(one).slice(0, 3) === name,
  );
  return 1 + (own >= 0 ? own : MONTHS.indexOf(name.slice(0, 3)));
}
