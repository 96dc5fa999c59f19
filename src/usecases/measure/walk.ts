import { AppError } from '#contract/errors';
import type { Entry } from '#domain/register/entry';
import { idsAt } from '#domain/register/entryId';
import type { KindName } from '#domain/register/kinds/index';
import { parentOf } from '#domain/register/parent';
import { homeName, type Home } from '#kernel/home';
import { inFlight } from '#kernel/inFlight';
import type { Page } from '#ports/page';
import type { EntryStore } from '#ports/register/entries';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import type { ViewerJira } from '#ports/jira';
import type { SeenHome } from '#usecases/register/homeAccess';
import { epicStateOf, rightsIn, type Rights } from '#usecases/register/rights';

/** After every id of a home, and of a kind. */
const LAST = '~';

/**
 * Between which ids the records of a kind stand: of one home, or of all.
 * @param cursor behind which record to go on. @throws AppError `invalid` where it is none of these.
 */
export function idsBetween(kind: KindName, home?: Home, cursor?: string): { after: string; upTo: string } {
  const first = home ? idsAt(kind, home) : `${kind}-`;
  if (cursor !== undefined && !cursor.startsWith(first))
    throw new AppError('invalid', 'This page belongs to another list. Reload the page.');
  return { after: cursor ?? first, upTo: `${first}${LAST}` };
}

/** Of so many records what stands under them is asked in one query more, before it is asked one by one. */
const RECORDS_A_PAGE = 10;
const QUERIES_AT_ONCE = 8;

/**
 * @returns all records of a kind that stand under others and were not removed. Few such records are in a project: they
 *   are read from there, and only where they are many under each of the others by itself.
 * @param others in the order of their ids, or all of one home.
 */
export async function allUnderThem(
  store: Pick<EntryStore, 'listByIds' | 'listByParent'>,
  kind: KindName,
  others: readonly Entry[],
): Promise<Entry[]> {
  const [first, last] = [others[0], others.at(-1)];
  if (!first || !last) return [];
  const upTo = `${idsAt(kind, last.home)}${LAST}`;
  const ids = new Set(others.map(({ id }) => id));
  const found: Entry[] = [];
  let after: string | undefined = idsAt(kind, first.home);
  for (let pages = Math.ceil(others.length / RECORDS_A_PAGE); pages > 0 && after !== undefined; pages -= 1) {
    const page: Page<Entry> = await store.listByIds(kind, after, upTo);
    found.push(...page.items.filter((entry) => !entry.removed && ids.has(parentOf(entry) ?? '')));
    after = page.next;
  }
  if (after === undefined) return found;
  const each = await inFlight(
    QUERIES_AT_ONCE,
    others.map((one) => () => allUnder(store, kind, one)),
  );
  return each.flatMap(({ entries }) => entries);
}

/** Pages of what stands under one record; where there are more, it is said. */
const MOST_PAGES_UNDER = 5;

/** @returns what stands under a record and was not removed, by when something is due; `more`: there is more of it. */
export async function allUnder(
  store: Pick<EntryStore, 'listByParent'>,
  kind: KindName,
  { id }: Pick<Entry, 'id'>,
): Promise<{ entries: Entry[]; more: boolean }> {
  const found: Entry[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES_UNDER; page += 1) {
    const { items, next } = await store.listByParent(kind, id, after);
    found.push(...items);
    after = next;
    if (after === undefined) break;
  }
  return { entries: found.filter(({ removed }) => !removed), more: after !== undefined };
}

/** What the caller may do with each record, whatever its kind. */
export type RightsOf = (entry: Pick<Entry, 'kind' | 'home'>) => Rights;

/** @returns what the caller may do with records of some kinds at homes; groups are asked for once at most. */
export async function rightsAt(
  homes: readonly SeenHome[],
  kinds: readonly KindName[],
  { settings }: SettingsRecord,
  viewerJira: Pick<ViewerJira, 'groups'>,
): Promise<RightsOf> {
  let groups: Promise<ReadonlySet<string>> | undefined;
  const once = { groups: () => (groups ??= viewerJira.groups()) };
  const rights = new Map<string, Rights>();
  const nameOf = ({ kind, home }: Pick<Entry, 'kind' | 'home'>): string => `${kind} ${homeName(home)}`;
  for (const seen of homes)
    for (const kind of kinds)
      rights.set(nameOf({ kind, home: seen.home }), await rightsIn(kind, seen, epicStateOf(undefined), settings, once));
  return (entry) => rights.get(nameOf(entry)) ?? NO_RIGHTS;
}

const NO_RIGHTS: Rights = { add: false, on: () => ({ change: false, answer: false, remove: false }) };

/**
 * @param more projects of what the records name.
 * @returns the projects of records that the caller sees, with their rights: one permission check for all.
 */
export async function seenHomes(
  accountId: string,
  entries: readonly Entry[],
  viewerJira: Pick<ViewerJira, 'rightsInProjects'>,
  more: readonly string[] = [],
): Promise<SeenHome[]> {
  const own = entries.flatMap(({ home }) => ('projectId' in home ? [home.projectId] : []));
  const projects = [...new Set([...own, ...more])];
  const { browse, edit, administers } = await viewerJira.rightsInProjects(projects);
  return projects
    .filter((projectId) => browse.has(projectId))
    .map((projectId) => ({
      accountId,
      home: { projectId },
      rights: { edit: edit.has(projectId), administersProject: false, administersJira: administers },
    }));
}
