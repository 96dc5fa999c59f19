import type { Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { daysAfter } from '#kernel/days';
import { inFlight } from '#kernel/inFlight';
import type { Page } from '#ports/page';
import type { EntryStore } from '#ports/register/entries';
import { entryView } from '#usecases/register/entryView';
import type { ReadsEntries } from '#usecases/register/registerTools';
import type { Rights } from '#usecases/register/rights';

const YEAR_DAYS = 365;
const MOST_TOLD = 20;
/** Of so many, the newest, it is asked whether the caller may browse their issues now. */
const MOST_ASKED = 100;
/** Pages of one's own records of a state that are looked through: the state may be that of other kinds, too. */
const MOST_PAGES = 5;

/**
 * Answers the cohorts that the caller added within a year, at issues that they may browse now, so that one can be
 * copied: a few queries for their own records, and one permission check for all.
 */
export async function earlierCohorts(
  { store, clock, viewerJira }: ReadsEntries,
  accountId: string,
): Promise<Output<'engagement.earlier'>> {
  const since = daysAfter(clock.now(), -YEAR_DAYS);
  const statuses = Object.keys(kindNamed('cohort').statuses);
  const found = await inFlight(
    statuses.length,
    statuses.map((status) => () => ownOf(store, 'cohort', { owner: accountId, status, since })),
  );
  const newest = found
    .flat()
    .sort((one, other) => (one.at > other.at ? -1 : 1))
    .slice(0, MOST_ASKED);
  if (newest.length === 0) return { cohorts: [] };
  const visible = new Set(await viewerJira.visibleIssues([...new Set(newest.flatMap(issueOf))]));
  const cohorts = newest.flatMap((entry) =>
    issueOf(entry).flatMap((issueId) => (visible.has(issueId) ? [{ issueId, entry: entryView(entry, TO_COPY) }] : [])),
  );
  return { cohorts: cohorts.slice(0, MOST_TOLD) };
}

/** It is copied from here, and changed where it stands. */
const TO_COPY: Rights = { add: false, on: () => ({ change: false, answer: false, remove: false }) };

const issueOf = ({ home }: Entry): string[] => ('issueId' in home ? [home.issueId] : []);

async function ownOf(
  store: Pick<EntryStore, 'listOwned'>,
  kind: KindName,
  { owner, status, since }: { owner: string; status: string; since: string },
): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: string | undefined = since;
  for (let page = 0; page < MOST_PAGES && after !== undefined; page += 1) {
    const read: Page<Entry> = await store.listOwned({ onePerPerson: false }, owner, status, after);
    found.push(...read.items.filter((entry) => entry.kind === kind));
    after = read.next;
  }
  return found;
}
