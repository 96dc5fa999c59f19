import { RUNGS } from '#domain/ladder/rungs';
import { monthsBetween, monthOf } from '#domain/trend/month';
import type { TrendMonth } from '#domain/trend/trend';
import type { TrendWords } from '../../trend/trendWords';

/** The share outside the office that the highest rung takes. */
export const OUTSIDE_BOUND = RUNGS[4].conditions[0].bound.atLeast;

const NOT_KNOWN = 'How much is done outside the office is not known of any of these months.';

/** @returns the newest month and the first one: "52% in Oct 2026 (47 of 90); 22% in Apr 2026." */
export function devolutionSentence({ short, long, month }: TrendWords, months: readonly TrendMonth[]): string {
  const known = months.flatMap(({ month: at, sums }) => {
    const did = sums?.office?.did;
    return did && did.outside !== null && did.all > 0
      ? [{ at, figure: { kind: 'share', part: did.outside, of: did.all } as const }]
      : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return NOT_KNOWN;
  const newest = `${long(last.figure)} in ${month(last.at)}`;
  return first === last ? `${newest}.` : `${newest}; it was ${short(first.figure)} in ${month(first.at)}.`;
}

/** @param ends the last day of the office; null where nobody said. @param now the running month. */
export function endSentence(ends: string | null, now: string, day: (day: string) => string): string {
  if (ends === null) return 'Nobody said until when the office works: an administrator does it in the settings.';
  const months = monthsBetween(now, monthOf(ends)).length - 1;
  if (months < 0) return `The office was to end on ${day(ends)}.`;
  if (months === 0) return `The office ends on ${day(ends)}, this month.`;
  return `The office ends on ${day(ends)}, in ${months === 1 ? 'a month' : `${months} months`}.`;
}

/** @returns how a day is written, with its year: `2 Jul 2028`. */
export function dayIn(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T12:00:00.000Z`));
}
