import { dayNumber } from '#domain/calendar/days';
import { hasCome } from './ddpLine';
import { inOrderOfRelease, type DatedVersion, type Version } from './zeroEntry';

/** A version of a project, as it stands now. */
export interface ProjectVersion extends Version {
  name: string;
  projectId: string;
}

export type ReleasedVersion = ProjectVersion & DatedVersion;

/** Versions whose bugs are counted, and those by which a bug counts elsewhere. */
export interface CountedVersions {
  versions: ReleasedVersion[];
  /** Ids of the versions of their projects that came before: a bug that affects one of them too counts there. */
  earlier: string[];
}

/**
 * Of the bugs of some versions only those count for which one of them is the earliest that is released and dated.
 * @param chosen in each project one version, or several without another between them.
 * @param all every version of their projects.
 */
export function countedVersions(chosen: readonly ReleasedVersion[], all: readonly ProjectVersion[]): CountedVersions {
  const projects = [...new Set(chosen.map(({ projectId }) => projectId))];
  const earlier = projects.flatMap((projectId) => {
    const ordered = releasedIn(all.filter((one) => one.projectId === projectId));
    const first = ordered.findIndex(({ id }) => chosen.some((one) => one.id === id));
    return ordered.slice(0, Math.max(0, first)).map(({ id }) => id);
  });
  return { versions: [...chosen], earlier };
}

/** @returns those that are released and dated, the earliest first. */
export const releasedIn = (versions: readonly ProjectVersion[]): ReleasedVersion[] => inOrderOfRelease(versions);

/** @returns those that were released so many days ago or more. */
export const oldEnough = (versions: readonly ReleasedVersion[], day: number, asOf: string): ReleasedVersion[] =>
  versions.filter(({ released }) => hasCome(released, day, asOf));

/** Versions of one name, in one project or in several. */
export interface NamedVersions {
  name: string;
  versions: ReleasedVersion[];
  /** The first day on which one of them was released. */
  released: string;
}

/** @returns the versions by their names, the newest first. */
export function byName(versions: readonly ReleasedVersion[]): NamedVersions[] {
  const names = new Map<string, ReleasedVersion[]>();
  for (const version of inOrderOfRelease(versions))
    names.set(version.name, [...(names.get(version.name) ?? []), version]);
  return [...names]
    .map(([name, all]) => ({ name, versions: all, released: all[0]?.released ?? '' }))
    .sort(
      (a, b) => dayNumber(b.released) - dayNumber(a.released) || b.name.localeCompare(a.name, 'en', { numeric: true }),
    );
}
