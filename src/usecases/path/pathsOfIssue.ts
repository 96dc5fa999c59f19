import type { Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import type { Log } from '#ports/log';
import type { ReadsMeasures } from '#usecases/measure/readMeasures';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import { epicStateOf, rightsIn } from '#usecases/register/rights';
import { standingIn } from './readPaths';

/**
 * Answers which paths an epic changes, each as it stood last: a query, one permission check for their projects, and two
 * batch reads. Of paths that the caller does not see only their number is told.
 */
export async function pathsOfIssue(
  tools: ReadsMeasures & { log: Log },
  seen: SeenHome,
): Promise<Output<'path.ofIssue'>> {
  const { store, viewerJira, log } = tools;
  const [changes, { settings }] = await Promise.all([store.allEntries('pathChange', seen.home), store.readSettings()]);
  const named = changes.filter(({ removed }) => !removed);
  const ids = [...new Set(named.flatMap((entry) => pathIdOf(entry) ?? []))];
  const [rights, paths] = await Promise.all([
    rightsIn('pathChange', seen, epicStateOf(undefined), settings, viewerJira),
    ids.length === 0 ? new Map<string, Entry>() : store.readEntries(ids),
  ]);
  const projectIds = [...new Set([...paths.values()].flatMap(projectOf))];
  const projects = new Set(projectIds.length === 0 ? [] : await viewerJira.visibleProjects(projectIds));
  const visible = new Map([...paths].filter(([, path]) => projectOf(path).some((id) => projects.has(id))));
  const sheets = await store.readSheets([...visible.keys()]);
  const told = named.flatMap((entry) => {
    const path = visible.get(pathIdOf(entry) ?? '');
    if (!path && pathIdOf(entry) !== null) return [];
    return [
      {
        entry: entryView(entry, rights),
        path: path ? { ...namesOf(path), standing: standingIn(sheets.get(path.id), log) } : null,
      },
    ];
  });
  return { changes: told, hidden: named.length - told.length, mayAdd: rights.add };
}

const projectOf = ({ home }: Entry): string[] => ('projectId' in home ? [home.projectId] : []);

const pathIdOf = ({ values: { path } }: Entry): string | null => (typeof path === 'string' ? path : null);

function namesOf({ id, values: { name, target } }: Entry): { id: string; name: string | null; target: number | null } {
  return {
    id,
    name: typeof name === 'string' ? name : null,
    target: typeof target === 'number' ? target : null,
  };
}
