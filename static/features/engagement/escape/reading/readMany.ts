import type { ProjectVersion, ReleasedVersion } from '#domain/engagement/countedVersions';
import type { Escape } from '#domain/engagement/escape';
import { inFlight } from '#kernel/inFlight';
import { failureSentence } from '../../../../host/failureSentence';
import type { Project } from '../../../../host/jira';
import { projectVersions } from '../../../../host/issues/projectVersions';
import { AT_ONCE, readRate, type Told } from './readEscape';

/** Projects that are counted together, the first by name: two searches each. */
export const MOST_PROJECTS = 20;

/** A project with its versions, or why they could not be read. */
export interface VersionsOf {
  project: Project;
  versions: ProjectVersion[];
  problem: string | null;
}

const NO_VERSIONS = 'The versions of this project could not be read. Try again in a minute.';

/** Reads the versions of projects; one that cannot be read stands in no other's way. */
export function readVersions(projects: readonly Project[]): Promise<VersionsOf[]> {
  return inFlight(
    AT_ONCE,
    projects.map((project) => async (): Promise<VersionsOf> => {
      try {
        return { project, versions: await projectVersions(project.id), problem: null };
      } catch (error) {
        return { project, versions: [], problem: failureSentence(error, NO_VERSIONS) };
      }
    }),
  );
}

/** A line of a table: a version or a project. */
export interface Counted {
  id: string;
  /** Null where it could not be counted. */
  escape: Escape | null;
  problem: string | null;
}

const NO_COUNT = 'It could not be counted. Try again in a minute.';

/** What is counted of each line. */
export interface Line {
  id: string;
  versions: readonly ReleasedVersion[];
  all: readonly ProjectVersion[];
}

/** Two searches a line, eight at a time; a line that cannot be counted stands in no other's way. */
export function readLines(types: readonly string[], lines: readonly Line[], told: Told): Promise<Counted[]> {
  let done = 0;
  told(done, lines.length);
  return inFlight(
    AT_ONCE / 2,
    lines.map(({ id, versions, all }) => async (): Promise<Counted> => {
      try {
        return { id, escape: await readRate({ types, chosen: versions, all }), problem: null };
      } catch (error) {
        return { id, escape: null, problem: failureSentence(error, NO_COUNT) };
      } finally {
        done += 1;
        told(done, lines.length);
      }
    }),
  );
}
