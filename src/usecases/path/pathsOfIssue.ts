import type { Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import { WHAT_NAMES, type What } from '#domain/register/kinds/map/item';
import type { Log } from '#ports/log';
import type { ReadsMeasures } from '#usecases/measure/readMeasures';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import { epicStateOf, rightsIn } from '#usecases/register/rights';
import { standingIn } from './readPaths';

/**
 * Answers which paths and items an epic changes, paths as they stood last: a query, one permission check for their
 * projects, and two batch reads. Of what the caller does not see only the number is told.
 */
export async function pathsOfIssue(
  tools: ReadsMeasures & { log: Log },
  seen: SeenHome,
): Promise<Output<'path.ofIssue'>> {
  const { store, viewerJira, log } = tools;
  const [changes, { settings }] = await Promise.all([store.allEntries('pathChange', seen.home), store.readSettings()]);
  const named = changes.filter(({ removed }) => !removed);
  const ids = [...new Set(named.flatMap((entry) => idNamedBy(entry) ?? []))];
  const [rights, things] = await Promise.all([
    rightsIn('pathChange', seen, epicStateOf(undefined), settings, viewerJira),
    ids.length === 0 ? new Map<string, Entry>() : store.readEntries(ids),
  ]);
  const projectIds = [...new Set([...things.values()].flatMap(projectOf))];
  const projects = new Set(projectIds.length === 0 ? [] : await viewerJira.visibleProjects(projectIds));
  const visible = new Map([...things].filter(([, thing]) => projectOf(thing).some((id) => projects.has(id))));
  const pathIds = named.flatMap(({ values: { path } }) => (typeof path === 'string' ? [path] : []));
  const sheets = await store.readSheets([...new Set(pathIds)].filter((id) => visible.has(id)));
  const told = named.flatMap((entry) => {
    const thing = visible.get(idNamedBy(entry) ?? '');
    if (!thing && idNamedBy(entry) !== null) return [];
    const isPath = entry.values['path'] !== null;
    const path = thing && isPath ? { ...namesOf(thing), standing: standingIn(sheets.get(thing.id), log) } : null;
    return [{ entry: entryView(entry, rights), path, item: thing && !isPath ? itemOf(thing) : null }];
  });
  return { changes: told, hidden: named.length - told.length, mayAdd: rights.add };
}

const projectOf = ({ home }: Entry): string[] => ('projectId' in home ? [home.projectId] : []);

/** A line names one thing: a path or an item. */
const idNamedBy = ({ values: { path, item } }: Entry): string | null => {
  const named = path ?? item;
  return typeof named === 'string' ? named : null;
};

function itemOf({ id, values: { name, what } }: Entry): { id: string; name: string | null; what: What | null } {
  const named = WHAT_NAMES.find((one) => one === what);
  return { id, name: typeof name === 'string' ? name : null, what: named ?? null };
}

function namesOf({ id, values: { name, target } }: Entry): { id: string; name: string | null; target: number | null } {
  return {
    id,
    name: typeof name === 'string' ? name : null,
    target: typeof target === 'number' ? target : null,
  };
}
