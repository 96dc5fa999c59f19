import { useEffect, useMemo, useState } from 'react';
import { reachOf, type Reach } from '#domain/audit/silos';
import { departmentLabel } from '#domain/register/listed/departments';
import { inUse } from '#domain/settings/inUse';
import type { Settings } from '#domain/settings/settings';
import { visibleProjects } from '../../../host/jira';

/** Which departments deliverables reach, by the project map of the settings. */
export interface Departments {
  /** `failed`: Jira did not tell the keys of the projects, and no department can be said. */
  state: 'reading' | 'ready' | 'failed';
  /** The settings say of some project to which department it belongs. */
  isNamed: boolean;
  /** The viewer sees such a project. */
  isMapped: boolean;
  /** @param projectKeys of the deliverable itself, of its links and of its children. */
  reach: (projectKeys: readonly string[]) => Reach;
  /** In words: "reaches Care and Shops". */
  reachWords: (projectKeys: readonly string[], isPart?: boolean) => string;
}

/** Projects that Jira looks up at once. */
const AT_ONCE = 50;

/** Reads the keys of the projects that belong to a department: issues tell them, and the settings tell ids. */
export function useDepartments(settings: Settings): Departments {
  const mapped = inUse(settings.departments).flatMap(({ projects }) => projects);
  const wanted = [...new Set(mapped)].join(' ');
  const [read, setRead] = useState<{ state: Departments['state']; ids: ReadonlyMap<string, string> }>({
    state: 'reading',
    ids: new Map(),
  });
  useEffect(() => {
    let isWanted = true;
    idsByKey(wanted.split(' ').filter((id) => id !== '')).then(
      (ids) => isWanted && setRead({ state: 'ready', ids }),
      (error: unknown) => {
        console.error('The projects of departments could not be read', error);
        if (isWanted) setRead({ state: 'failed', ids: new Map() });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return useMemo(() => departmentsWith(settings, read.state, read.ids), [settings, read]);
}

/** @throws JiraError */
async function idsByKey(projectIds: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let from = 0; from < projectIds.length; from += AT_ONCE)
    for (const { key, id } of await visibleProjects(projectIds.slice(from, from + AT_ONCE))) ids.set(key, id);
  return ids;
}

/** @param ids of projects by key; a project without a department is in none, under its key. */
export function departmentsWith(
  settings: Settings,
  state: Departments['state'],
  ids: ReadonlyMap<string, string>,
): Departments {
  const reach = (keys: readonly string[]): Reach =>
    reachOf(
      keys.map((key) => ids.get(key) ?? key),
      settings.departments,
    );
  const isMapped = ids.size > 0;
  return {
    state,
    isNamed: inUse(settings.departments).some(({ projects }) => projects.length > 0),
    isMapped,
    reach,
    reachWords(keys, isPart = false) {
      if (state === 'ready' && !isMapped) return '';
      if (state === 'reading') return 'reading whom it reaches…';
      if (state === 'failed') return 'whom it reaches could not be read';
      const { departments } = reach(keys);
      const names = departments.map((id) => departmentLabel(id, settings));
      const [first, second] = keys;
      const isOne = first !== undefined && second === undefined;
      if (names.length === 0)
        return isOne ? 'its project belongs to no department' : 'its projects belong to no department';
      return `reaches ${listed(names)}${isPart ? ', of the children that were read' : ''}`;
    },
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
