import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import type { EntryStore } from '#ports/register/entries';

/** Pages of a hundred that are read of each kind; where there are more, it is said. */
const MOST_PAGES = 5;

/** What was not removed of an engagement; `more`: kinds of which there is more than was read. */
export interface Engagement {
  cohorts: Entry[];
  sessions: Entry[];
  gaps: Entry[];
  more: KindName[];
}

/** Reads the cohorts, sessions and gaps of an epic: a query for each hundred of each. */
export async function readEngagement(store: Pick<EntryStore, 'listEntries'>, issueId: string): Promise<Engagement> {
  const [cohorts, sessions, gaps] = await Promise.all([
    allOf(store, 'cohort', issueId),
    allOf(store, 'session', issueId),
    allOf(store, 'gap', issueId),
  ]);
  const more = [cohorts, sessions, gaps].flatMap((read) => (read.more ? [read.kind] : []));
  return { cohorts: cohorts.entries, sessions: sessions.entries, gaps: gaps.entries, more };
}

async function allOf(
  store: Pick<EntryStore, 'listEntries'>,
  kind: KindName,
  issueId: string,
): Promise<{ kind: KindName; entries: Entry[]; more: boolean }> {
  const entries: Entry[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await store.listEntries(kind, { issueId }, after);
    entries.push(...items.filter(({ removed }) => !removed));
    after = next;
    if (after === undefined) break;
  }
  return { kind, entries, more: after !== undefined };
}
