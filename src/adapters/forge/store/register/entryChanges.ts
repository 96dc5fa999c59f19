import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { entrySubject, readEntryChange, type EntryChange } from '#domain/register/entryChange';
import { ENTITY, entryChangeKey, PAGE_SIZE } from '../kvs/keys';
import { readBatch, stored } from '../kvs/kvs';
import { readable } from '../kvs/readable';

/** The history of a record, newest first, at most 100 entries, older than `before`. */
export async function listEntryChanges(
  id: string,
  before?: number,
): Promise<{ changes: EntryChange[]; more: boolean }> {
  const query = kvs
    .entity<unknown>(ENTITY.change)
    .query()
    .index('by-subject', { partition: [entrySubject(id)] });
  const page = await stored(() =>
    (before === undefined ? query : query.where(WhereConditions.lessThan(before)))
      .sort(Sort.DESC)
      .limit(PAGE_SIZE)
      .getMany(),
  );
  const values = page.results.map(({ value }) => value);
  return { changes: readable('change', values, readEntryChange), more: Boolean(page.nextCursor) };
}

/** Entries of histories, by the names that were asked for; those that are not there or cannot be read are left out. */
export async function readEntryChanges(names: readonly Pick<EntryChange, 'id' | 'version'>[]): Promise<EntryChange[]> {
  const keys = names.map(({ id, version }) => entryChangeKey(id, version));
  const found = await readBatch(keys.map((key) => ({ entityName: ENTITY.change, key })));
  const values = keys.flatMap((key) => (found.has(key) ? [found.get(key)] : []));
  return readable('change', values, readEntryChange);
}
