/** @returns the words of a month: "April 2026", or short "Apr 2026". */
export function monthWords(month: string, locale: string, length: 'long' | 'short' = 'long'): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, of - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: length, year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** @returns the names of the twelve months in a language. */
export const monthNames = (locale: string): string[] =>
  Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, at, 1))),
  );
