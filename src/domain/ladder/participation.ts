import { inUse } from '#domain/settings/inUse';
import type { Settings } from '#domain/settings/settings';

/** In which projects something was asked of one person in a month, and in which they answered, judged or rated. */
export interface Person {
  asked: ReadonlySet<string>;
  took: ReadonlySet<string>;
}

/** How many people took part in what belongs together: the projects of a department, or one of none. */
export interface Participation {
  /** The projects in which any of them was asked or took part. */
  projectIds: string[];
  /** People of whom something was asked; of those, the ones who answered, judged or rated. */
  asked: number;
  answered: number;
  /** People who took part without being asked. */
  others: number;
}

/** @returns which projects belong together: those of each department; any other stands alone. */
export function unitOf({ departments }: Pick<Settings, 'departments'>): (projectId: string) => string {
  const known = new Map(
    inUse(departments).flatMap(({ id, projects }) => projects.map((project) => [project, `department ${id}`] as const)),
  );
  return (projectId) => known.get(projectId) ?? `project ${projectId}`;
}

/** @returns the participation of every unit in which somebody was asked or took part; each person once in each. */
export function participationOf(
  people: readonly Person[],
  unit: (projectId: string) => string,
): Map<string, Participation> {
  const units = new Map<string, Participation>();
  const at = (name: string): Participation => {
    const known = units.get(name) ?? { projectIds: [], asked: 0, answered: 0, others: 0 };
    units.set(name, known);
    return known;
  };
  for (const { asked, took } of people) {
    for (const projectId of new Set([...asked, ...took])) {
      const { projectIds } = at(unit(projectId));
      if (!projectIds.includes(projectId)) projectIds.push(projectId);
    }
    const [askedIn, tookIn] = [asked, took].map((projects) => new Set([...projects].map(unit)));
    for (const name of askedIn ?? []) {
      at(name).asked += 1;
      if (tookIn?.has(name)) at(name).answered += 1;
    }
    for (const name of tookIn ?? []) if (!askedIn?.has(name)) at(name).others += 1;
  }
  for (const { projectIds } of units.values()) projectIds.sort();
  return units;
}
