import { byName, releasedIn, type NamedVersions, type ReleasedVersion } from '#domain/engagement/countedVersions';
import { numericId } from '#kernel/scalars';
import type { OwnQuery } from '../../../portfolio/page/routes';
import type { VersionsOf } from '../reading/readMany';

/** What the viewer chose, as the address keeps it: nothing of it is trusted. */
export interface Choice {
  /** Id of a project, every project, or nothing yet. */
  project: string | null;
  /** Name of a version; null for all that are dated. */
  version: string | null;
  /** Names of issue types as the address has them; empty: those that are called bugs. */
  types: string;
}

export const EVERY_PROJECT = 'all';

/** Where the address keeps it. */
export const NAMES = { project: 'bugs-of', version: 'bugs-version', types: 'bug-types' } as const;

export function readChoice(own: OwnQuery): Choice {
  const project = own[NAMES.project] ?? '';
  return {
    project: project === EVERY_PROJECT || numericId.safeParse(project).success ? project : null,
    version: own[NAMES.version] || null,
    types: own[NAMES.types] ?? '',
  };
}

/** No name of Jira has more than one line. */
const NEXT = '\n';

export const writeTypes = (names: readonly string[]): string => names.join(NEXT);
export const readTypes = (written: string): string[] => written.split(NEXT).filter((name) => name !== '');

/** @returns whether an issue type is called a bug, unless somebody says that others count. */
export const isCalledBug = (name: string): boolean => /\b(bug|defect)s?\b/i.test(name);

/** Versions of one project that are counted together; the searches name each of them. */
export const MOST_VERSIONS = 50;

/** The versions that are counted. */
export interface Chosen {
  versions: ReleasedVersion[];
  /** Dated versions of the project that are older than those, and are not counted. */
  cut: number;
}

/** @returns the versions of a name, or else the newest of all that are dated. */
export function chosenVersions(of: readonly VersionsOf[], name: string | null): Chosen {
  const released = releasedIn(of.flatMap(({ versions }) => versions));
  if (name !== null) return { versions: released.filter((one) => one.name === name), cut: 0 };
  const versions = released.slice(-MOST_VERSIONS);
  return { versions, cut: released.length - versions.length };
}

/** @returns the names that can be chosen, the newest first. */
export const namesIn = (of: readonly VersionsOf[]): NamedVersions[] =>
  byName(releasedIn(of.flatMap(({ versions }) => versions)));
