import { dayNumber, dayText } from '#domain/calendar/days';
import type { CountedVersions, ReleasedVersion } from '#domain/engagement/countedVersions';
import { digits, inProjectJql, quoteAll, quoteJql } from '../portfolioQuery';

/**
 * The searches behind the escape rate. Days are those of the viewer's time zone, as in all of Jira's search. None of
 * them has an order: they are counted.
 */

const idList = (ids: readonly string[]): string => `(${ids.map(digits).join(', ')})`;
const affects = (versions: readonly ReleasedVersion[]): string => idList(versions.map(({ id }) => id));

const ofTypes = (types: readonly string[]): string => `issuetype in ${quoteAll(types)}`;

/** @returns the bugs for which one of the versions is the earliest that is released and dated. */
export function bugsJql(types: readonly string[], { versions, earlier }: CountedVersions): string {
  const elsewhere = earlier.length === 0 ? '' : ` AND affectedVersion not in ${idList(earlier)}`;
  return `${ofTypes(types)} AND affectedVersion in ${affects(versions)}${elsewhere}`;
}

/**
 * @returns those of them that were created before so many days after the release of the version that counts. A bug may
 *   affect several of the versions, so it has to come before the day of each: the earliest decides.
 * @param days 0 is before go-live; to count what was created on day 30 or before, 31.
 */
export function bugsBeforeJql(types: readonly string[], counted: CountedVersions, days: number): string {
  const byDay = new Map<string, ReleasedVersion[]>();
  for (const version of counted.versions) {
    const day = dayText(dayNumber(version.released) + days);
    byDay.set(day, [...(byDay.get(day) ?? []), version]);
  }
  const before = [...byDay].map(([day, versions]) => {
    const created = `created < ${quoteJql(day)}`;
    return byDay.size === 1 ? created : `(${created} OR affectedVersion not in ${affects(versions)})`;
  });
  return [bugsJql(types, counted), ...before].join(' AND ');
}

/** @returns all bugs of a project. */
export const bugsOfProjectJql = (types: readonly string[], projectId: string): string =>
  inProjectJql(ofTypes(types), projectId);

/** @returns the epics that are to be delivered with one of the versions, in key order. */
export const epicsOfVersionsJql = (scope: string, versions: readonly ReleasedVersion[]): string =>
  `(${scope}) AND fixVersion in ${affects(versions)} ORDER BY key ASC`;
