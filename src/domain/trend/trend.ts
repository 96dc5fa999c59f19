import * as z from 'zod/mini';
import { officeMonthOf, officeMonthSchema } from '#domain/ladder/officeMonth';
import type { Tally } from './tallyRecord';
import { monthOf, monthsBetween } from './month';
import { addSums, NO_SUMS, sumsSchema, type Sums } from './sums';

/**
 * A project with fewer rated epics than this in a month takes no part in that month: the sum over one or two of them
 * would be their very answers, and of a restricted epic those are nobody's but its readers'.
 */
export const FEWEST_RATED = 5;
/** The same of what was judged, for the share of it that speaks to customers. */
export const FEWEST_JUDGED = 5;

/** The sums of a month over all projects that have a tally in it. */
const monthSumsSchema = z.extend(sumsSchema, {
  /** How many projects these are. A month with fewer than the one before it says less about change. */
  projects: z.int(),
  /** Epics of those projects whose epics could be counted, about, and how many of these are rated. */
  counted: z.object({ epics: z.int(), rated: z.int() }),
  /** What the ladder of the office is made of; null in months in which it was not counted. */
  office: z.nullable(officeMonthSchema),
});
export type MonthSums = z.infer<typeof monthSumsSchema>;

/**
 * `sums` null: no tally was written in that month, which is a gap and not a zero. `running`: the month has not ended.
 */
const trendMonthSchema = z.object({ month: z.string(), running: z.boolean(), sums: z.nullable(monthSumsSchema) });
export type TrendMonth = z.infer<typeof trendMonthSchema>;

export const trendSchema = z.object({
  months: z.array(trendMonthSchema),
  /** Of the projects that were asked for, those that the viewer may browse. */
  projects: z.int(),
  /**
   * Of those, the ones without any tally in these months, and the ones that were left out of a month for having fewer
   * than FEWEST_RATED rated epics.
   */
  untallied: z.int(),
  small: z.int(),
});
export type Trend = z.infer<typeof trendSchema>;

/**
 * @param tallies of each project, in any order: of a month's, the last day stands.
 * @param from @param to months, both included.
 * @param now the month that is running; it and later ones are marked.
 */
export function trendOf(tallies: readonly (readonly Tally[])[], from: string, to: string, now: string): Trend {
  const lasts = tallies.map(lastOfEachMonth);
  const months = monthsBetween(from, to).map((month): TrendMonth => {
    const all = lasts.flatMap((last) => last.get(month) ?? []);
    const found = all.filter((tally) => isShown(tally) || isJudged(tally)).map(shownOf);
    return {
      month,
      running: month >= now,
      sums: found.length === 0 ? null : { ...sumOf(found), office: officeMonthOf(all, isShown) },
    };
  });
  return {
    months,
    projects: tallies.length,
    untallied: lasts.filter((last) => last.size === 0).length,
    small: lasts.filter((last) => ![...last.values()].every(isShown)).length,
  };
}

const isShown = ({ sums }: Tally): boolean => sums.rated >= FEWEST_RATED;
const isJudged = ({ sums }: Tally): boolean => sums.judged >= FEWEST_JUDGED;

/** A tally without what too few of its project say. */
function shownOf(tally: Tally): Tally {
  const { judged, speaking, ...ratings } = tally.sums;
  const audit = isJudged(tally) ? { judged, speaking } : {};
  return isShown(tally)
    ? { ...tally, sums: { ...NO_SUMS, ...ratings, ...audit } }
    : { ...tally, epics: null, sums: { ...NO_SUMS, ...audit } };
}

function lastOfEachMonth(tallies: readonly Tally[]): Map<string, Tally> {
  const byDay = [...tallies].sort((a, b) => a.day.localeCompare(b.day));
  return new Map(byDay.map((tally) => [monthOf(tally.day), tally]));
}

function sumOf(tallies: readonly Tally[]): Omit<MonthSums, 'office'> {
  const sums = tallies.reduce<Sums>((sum, one) => addSums(sum, one.sums), NO_SUMS);
  const counted = { epics: 0, rated: 0 };
  for (const {
    epics,
    sums: { rated },
  } of tallies) {
    if (epics === null) continue;
    counted.epics += epics;
    counted.rated += rated;
  }
  return { ...sums, projects: tallies.length, counted };
}
