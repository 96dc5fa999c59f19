import { shareWordsIn } from '../../../parts/shares/shareWords';
import { figuresIn, type Figures } from '../../../parts/texts/counted';

/** A figure with the ends of what it may be. */
export interface Ranged {
  low: number;
  high: number;
}

/** Writes the numbers of a path in the viewer's language. */
export interface PathNumbers {
  figures: Figures;
  /** Customers, whole. */
  people: (value: number) => string;
  /** Of a rate from 0 to 1: `70 %`. */
  percent: (rate: number) => string;
  /** `61–77` of two rates: per cent without the sign, which stands before it. */
  percentRange: (range: Ranged) => string;
  /** `18,020–30,972`; one number where both ends are the same. */
  peopleRange: (range: Ranged) => string;
  /** `€0.4–1.9 million`; in the currency of the path, or without one. */
  moneyRange: (range: Ranged, currency: string | null) => string;
  money: (value: number, currency: string | null) => string;
  /** `38.4K`, for the end of a line. */
  short: (value: number) => string;
  /** `Nov 2026`. */
  month: (month: string) => string;
  /** `Nov`, under a picture. */
  shortMonth: (month: string) => string;
  /** `14 Apr 2026`, of a day or a time. */
  day: (at: string) => string;
  /** `48`, `-4.3`: at most one decimal. */
  points: (value: number) => string;
}

const midMonth = (month: string): Date => new Date(`${month}-15T12:00:00.000Z`);

/** Three letters that no currency has are words of somebody. */
function currencyFormat(locale: string, currency: string | null, more: Intl.NumberFormatOptions): Intl.NumberFormat {
  const isCode = currency !== null && /^[A-Z]{3}$/.test(currency);
  return new Intl.NumberFormat(locale, { ...(isCode ? { style: 'currency', currency } : {}), ...more });
}

const LARGE_MONEY = 100_000;

/** @param locale BCP 47. */
export function pathNumbersIn(locale: string): PathNumbers {
  const figures = figuresIn(locale);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const { percent } = shareWordsIn(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const ends = ({ low, high }: Ranged, write: (value: number) => string): string => {
    const [from, to] = [write(low), write(high)];
    return from === to ? from : `${from}–${to}`;
  };
  const moneyFormat = (currency: string | null, value: number): Intl.NumberFormat =>
    Math.abs(value) >= LARGE_MONEY
      ? currencyFormat(locale, currency, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 })
      : currencyFormat(locale, currency, { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 });
  return {
    figures,
    people: (value) => whole.format(value),
    percent,
    percentRange: (range) => ends(range, (rate) => whole.format(rate * 100)),
    peopleRange: (range) => ends(range, (value) => whole.format(value)),
    moneyRange: (range, currency) =>
      ends(range, (value) => moneyFormat(currency, Math.round(value)).format(Math.round(value))),
    money: (value, currency) => moneyFormat(currency, value).format(value),
    short: (value) => short.format(value),
    month: (month) => months.format(midMonth(month)),
    shortMonth: (month) => shortMonths.format(midMonth(month)),
    day: (at) => days.format(new Date(at.length === 10 ? `${at}T12:00:00.000Z` : at)),
    points: (value) => points.format(value),
  };
}
