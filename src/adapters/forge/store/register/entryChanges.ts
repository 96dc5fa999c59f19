import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { entrySubject, readEntryChange, type EntryChange } from '#domain/register/entryChange';
import { ENTITY, PAGE_SIZE } from '../kvs/keys';
import { stored } from '../kvs/kvs';
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
