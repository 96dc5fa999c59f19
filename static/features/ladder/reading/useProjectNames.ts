import { useEffect, useState } from 'react';
import { visibleProjects } from '../../../host/jira';

/** Projects that Jira names at once. */
const AT_ONCE = 50;

/**
 * Names projects as far as the viewer may browse them.
 * @returns the name of each; until Jira has told it, or where it does not, "A project".
 */
export function useProjectNames(projectIds: readonly string[]): (id: string) => string {
  const wanted = [...new Set(projectIds)].sort().join(' ');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    read(wanted.split(' ').filter((id) => id !== '')).then(
      (found) => isWanted && setNames(found),
      (error: unknown) => console.error('The names of projects could not be read', error),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return (id) => names.get(id) ?? 'A project';
}

/** @throws JiraError */
async function read(projectIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < projectIds.length; from += AT_ONCE)
    for (const { id, name } of await visibleProjects(projectIds.slice(from, from + AT_ONCE))) names.set(id, name);
  return names;
}
