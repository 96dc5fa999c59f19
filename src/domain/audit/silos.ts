import { inUse } from '#domain/settings/inUse';
import type { Department } from '#domain/settings/lists';

/** Whom a deliverable reaches: its own project, and those of what it is linked to and of its children. */
export interface Reach {
  /** Ids of departments, in the order of the settings. */
  departments: string[];
  /** Two departments or more. */
  isAcross: boolean;
  /** Projects that belong to no department: they add none, and are counted. */
  unmapped: number;
}

/** Fewer departments than that are no work across silos. */
const ACROSS = 2;

/**
 * The departments that a deliverable reaches, by the project → department map of the settings.
 * @param projects ids of the project of the deliverable itself, of its linked issues and of its children; each may
 *   come several times.
 */
export function reachOf(projects: readonly string[], all: readonly Department[]): Reach {
  const mapped = inUse(all);
  const reached = new Set(projects);
  const departments = mapped.filter((one) => one.projects.some((id) => reached.has(id))).map(({ id }) => id);
  const known = new Set(mapped.flatMap((one) => one.projects));
  const unmapped = [...reached].filter((id) => !known.has(id)).length;
  return { departments, isAcross: departments.length >= ACROSS, unmapped };
}
