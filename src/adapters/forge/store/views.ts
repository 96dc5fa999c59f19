import { kvs } from '@forge/kvs';
import { accountsIn, viewWithout } from '#domain/portfolio/savedViews';
import {
  readSavedViews,
  savedViewsRecord,
  VIEWS_KIND,
  VIEWS_STATUS,
  writeSavedViews,
  type SavedViewsRecord,
} from '#domain/portfolio/savedViewsRecord';
import { peopleIn, withoutPeople } from '#kernel/people';
import type { ViewStore } from '#ports/people';
import { ENTITY, PAGE_SIZE, viewsKey } from './kvs/keys';
import { atVersion, deleteBatch, founded, stored, storedRecord, written } from './kvs/kvs';
import { readable } from './kvs/readable';
import { personEntries } from './personEntries';

const entityName = ENTITY.entry;

async function readViews(owner: string): Promise<SavedViewsRecord | undefined> {
  const value = await storedRecord(entityName, viewsKey(owner));
  return value === undefined ? undefined : readSavedViews(value);
}

async function commitViews(views: SavedViewsRecord, at: string): Promise<boolean> {
  const key = viewsKey(views.owner);
  if (views.version === 1) await founded(entityName, key);
  const before = views.version - 1;
  const transaction = kvs
    .transact()
    .set(key, writeSavedViews(views, at), { entityName, conditions: atVersion(before) });
  const named = [...peopleIn(savedViewsRecord, views), ...views.views.flatMap(accountsIn)];
  for (const { key: person, value } of personEntries(named, at))
    transaction.set(person, value, { entityName: ENTITY.person });
  return written(
    () => transaction.execute(),
    async () => ((await readViews(views.owner))?.version ?? 0) !== before,
  );
}

/** Deletes the views of people whose accounts are closed, and takes them out of the views of others. */
export async function eraseFromViews(accountIds: ReadonlySet<string>, at: string): Promise<void> {
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs
      .entity<unknown>(entityName)
      .query()
      .index('by-kind', { partition: [VIEWS_KIND, VIEWS_STATUS] })
      .limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    const values = page.results.map(({ value }) => value);
    for (const views of readable('saved views', values, readSavedViews)) await erase(views, accountIds, at);
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
}

/** @returns the views with nobody of these accounts in them, in the words of a filter neither; null where none is. */
function erasedFrom(found: SavedViewsRecord, accountIds: ReadonlySet<string>): SavedViewsRecord | null {
  const known = withoutPeople(savedViewsRecord, found, accountIds) ?? found;
  const views = known.views.map((view) => viewWithout(view, accountIds));
  if (views.some((view, at) => view !== known.views[at])) return { ...known, views };
  return known === found ? null : known;
}

/** What is saved meanwhile is looked at once more. */
const ROUNDS = 3;

async function erase(found: SavedViewsRecord, accountIds: ReadonlySet<string>, at: string): Promise<void> {
  if (accountIds.has(found.owner)) return deleteBatch([{ entityName, key: viewsKey(found.owner) }]);
  let views: SavedViewsRecord | undefined = found;
  for (let round = 0; round < ROUNDS && views; round += 1) {
    const erased = erasedFrom(views, accountIds);
    if (!erased || (await commitViews({ ...erased, version: views.version + 1 }, at))) return;
    views = await readViews(found.owner);
  }
  if (views) throw new Error('Saved views kept moving while a person was erased from them.');
}

export const viewStore: ViewStore = { readViews, commitViews };
