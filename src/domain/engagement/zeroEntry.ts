import { dayNumber } from '#domain/calendar/days';
import { escapeOf, type Escape } from './escape';

/**
 * The escape rate that nobody enters: Jira knows when a bug was created, which versions it affects, and when those were
 * released.
 */

/** A version as it stands now. */
export interface Version {
  id: string;
  /** The day of its release, `2026-02-01`; null where it has none, or is not released yet. */
  released: string | null;
}

export interface Bug {
  /** A day, or a time that begins with the day on which it was created. */
  created: string;
  /** The affected versions. */
  versions: readonly Version[];
}

/** A version that counts: it has been released, on a day that is known. */
export interface DatedVersion extends Version {
  released: string;
}

/** How many bugs of a version were created before its release, and how many there are. */
export interface VersionCount {
  before: number;
  n: number;
}

export type ZeroEntry = Escape & {
  /** Bugs that affect no version that is released and dated. */
  leftOut: number;
  /** By the id of the version that counts for a bug. */
  versions: Record<string, VersionCount>;
};

/** @returns whether a version is released, on a day that is known. */
export const isDated = (version: Version): version is DatedVersion => version.released !== null;

/** @returns those that are released and dated, the earliest first; of two of one day in the order of their ids. */
export const inOrderOfRelease = <V extends Version>(versions: readonly V[]): (V & DatedVersion)[] =>
  versions
    .filter((one): one is V & DatedVersion => isDated(one))
    .sort((a, b) => dayNumber(a.released) - dayNumber(b.released) || (a.id < b.id ? -1 : 1));

/**
 * The version that counts for a bug: of those that are released and dated the earliest. Leaving out bugs with several
 * versions would flatter the rate.
 * @returns null where none is.
 */
export const versionThatCounts = (versions: readonly Version[]): DatedVersion | null =>
  inOrderOfRelease(versions)[0] ?? null;

/**
 * Bugs before and after the release of the version that counts. Created before its day is before; on it or later is
 * after. The day is the calendar day that stands in the time of creation.
 */
export function zeroEntry(bugs: readonly Bug[]): ZeroEntry {
  const versions = new Map<string, VersionCount>();
  let leftOut = 0;
  for (const { created, versions: affected } of bugs) {
    const version = versionThatCounts(affected);
    if (!version) {
      leftOut += 1;
      continue;
    }
    const count = versions.get(version.id) ?? { before: 0, n: 0 };
    const isBefore = dayNumber(created) < dayNumber(version.released);
    versions.set(version.id, { before: count.before + Number(isBefore), n: count.n + 1 });
  }
  const counts = [...versions.values()];
  const before = counts.reduce((sum, one) => sum + one.before, 0);
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return { ...escapeOf(before, n - before), leftOut, versions: Object.fromEntries(versions) };
}
