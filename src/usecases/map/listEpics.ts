import type { Input, Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { idsBetween } from '#usecases/measure/walk';
import type { ReadsMeasures } from '#usecases/measure/readMeasures';
import { namedBy, projectsOf } from './seenNames';

/**
 * Answers a page of the epics that change paths or items: one query and two permission checks. Pages begin where the
 * caller says, so of an epic that is hidden from them nothing is told.
 */
export async function listEpics(
  { store, viewerJira }: ReadsMeasures,
  { cursor }: Input<'map.epics'>,
): Promise<Output<'map.epics'>> {
  const { after, upTo } = idsBetween('pathChange', undefined, cursor);
  const page = await store.listByIds('pathChange', after, upTo);
  const changes = page.items.filter((entry) => !entry.removed && namedBy(entry).length > 0);
  const issueIds = [...new Set(changes.map(issueOf))];
  const projectIds = projectsOf(changes.flatMap(namedBy));
  const [visible, projects] = await Promise.all([
    issueIds.length === 0 ? [] : viewerJira.visibleIssues(issueIds),
    projectIds.length === 0 ? [] : viewerJira.visibleProjects(projectIds),
  ]);
  const [browsed, seen] = [new Set(visible), new Set(projects)];
  const byEpic = new Map<string, string[]>();
  let hidden = 0;
  for (const change of changes) {
    const issueId = issueOf(change);
    const named = browsed.has(issueId) ? namedBy(change).filter((id) => isIn(seen, id)) : [];
    if (named.length === 0) hidden += 1;
    else byEpic.set(issueId, [...new Set([...(byEpic.get(issueId) ?? []), ...named])]);
  }
  return {
    epics: [...byEpic].map(([issueId, ids]) => ({ issueId, changes: ids })),
    hidden,
    ...(page.next === undefined ? {} : { next: page.next }),
  };
}

const issueOf = ({ home }: Entry): string => ('issueId' in home ? home.issueId : '');

function isIn(projects: ReadonlySet<string>, id: string): boolean {
  const { home } = readEntryId(id);
  return 'projectId' in home && projects.has(home.projectId);
}
