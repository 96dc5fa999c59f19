import { signed } from '#domain/rating/rounding';
import { segmentLabel } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { counted, type Figures } from '../../parts/texts/counted';
import type { Said } from './opinion/opinionDraft';

/** @returns the name of a group of customers; of none, that. */
export const segmentWords = (id: string | null, settings: Settings): string =>
  id === null ? 'Customers not named' : segmentLabel(id, settings);

/** @returns a level and how sure somebody is of it: "+2, 80 % sure". */
export function saidWords({ impact, sure }: Pick<Said, 'impact' | 'sure'>): string {
  if (impact === null) return 'no level';
  return sure === null ? signed(impact) : `${signed(impact)}, ${sure} % sure`;
}

/** @returns whom somebody speaks for: "about 4,000 Consumers"; null where they did not say. */
export function speaksForWords(
  { segment, customers }: Pick<Said, 'segment' | 'customers'>,
  settings: Settings,
  figures: Figures,
): string | null {
  if (segment === null)
    return customers === null ? null : `about ${counted(figures, customers, 'customer', 'customers')}`;
  const who = segmentWords(segment, settings);
  return customers === null ? who : `about ${figures(customers)} ${who}`;
}

/** How the end of a day is stored; it is the end of that day for everybody. */
const END_OF_DAY = 'T23:59:59.999Z';

/** @returns a day, or a day and its time, as people write it. @param timeZone of whoever reads. */
export function dayWords(iso: string, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const isDay = iso.endsWith(END_OF_DAY) || iso.length === 10;
  const format = new Intl.DateTimeFormat(
    locale,
    isDay ? { ...day, timeZone: 'UTC' } : { ...day, hour: 'numeric', minute: '2-digit', timeZone },
  );
  return format.format(new Date(iso));
}
