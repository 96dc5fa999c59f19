import type { Input, Output } from '#contract/procedures';
import type { ChangedPath } from '#domain/path/overlaps';
import type { Entry } from '#domain/register/entry';
import type { ReadsMeasures } from '#usecases/measure/readMeasures';
import { idsBetween } from '#usecases/measure/walk';

type Page = Output<'path.overlaps'>;

/**
 * Answers a page of the epics that change paths: one query, one batch read of the paths, and two permission checks. An
 * epic stands on one page with all that it changes, unless it changes more than a page holds. Pages begin where the
 * caller says, so of an epic that is hidden from them no path is told.
 */
export async function pathOverlaps(
  { store, viewerJira }: ReadsMeasures,
  { cursor }: Input<'path.overlaps'>,
): Promise<Page> {
  const { after, upTo } = idsBetween('pathChange', undefined, cursor);
  const page = await store.listByIds('pathChange', after, upTo);
  const { whole, next } = wholeEpics(page.items, page.next);
  const changes = whole.filter(({ removed, values: { path } }) => !removed && typeof path === 'string');
  const issueIds = [...new Set(changes.map(issueOf))];
  const ids = [...new Set(changes.map(pathOf))];
  const [paths, visible] = await Promise.all([
    ids.length === 0 ? new Map<string, Entry>() : store.readEntries(ids),
    issueIds.length === 0 ? new Array<string>() : viewerJira.visibleIssues(issueIds),
  ]);
  const projectIds = [...new Set([...paths.values()].flatMap(projectOf))];
  const seen = new Set(projectIds.length === 0 ? [] : await viewerJira.visibleProjects(projectIds));
  const isSeen = (path: Entry): boolean => projectOf(path).some((id) => seen.has(id));
  const browsed = new Set(visible);
  let hidden = 0;
  const byEpic = new Map<string, ChangedPath[]>();
  for (const change of changes) {
    const path = paths.get(pathOf(change));
    if (!path || path.removed || path.status === 'retired') continue;
    if (!browsed.has(issueOf(change)) || !isSeen(path)) hidden += 1;
    else byEpic.set(issueOf(change), [...(byEpic.get(issueOf(change)) ?? []), changedPath(path)]);
  }
  const epics = [...byEpic].map(([issueId, changed]) => ({ issueId, paths: changed }));
  return { epics, hidden, ...(next === undefined ? {} : { next }) };
}

/** What the next page begins with is left to it: ids stand in the order of their issues. */
function wholeEpics(items: readonly Entry[], next: string | undefined): { whole: readonly Entry[]; next?: string } {
  const last = items.at(-1);
  if (next === undefined || !last) return { whole: items };
  const whole = items.filter((one) => issueOf(one) !== issueOf(last));
  const end = whole.at(-1);
  return end ? { whole, next: end.id } : { whole: items, next };
}

const issueOf = ({ home }: Entry): string => ('issueId' in home ? home.issueId : '');
const pathOf = ({ values: { path } }: Entry): string => String(path);
const projectOf = ({ home }: Entry): string[] => ('projectId' in home ? [home.projectId] : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const changedPath = ({ id, values: { name, stage, segment, channel } }: Entry): ChangedPath => ({
  id,
  name: textOf(name),
  stage: textOf(stage),
  segment: textOf(segment),
  channel: textOf(channel),
});
