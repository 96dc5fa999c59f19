import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { readChange, subjectOf, writeChange, type ChangeRecord } from '#domain/rating/changeRecord';
import type { ChangeName } from '#ports/rating';
import { changeKey, ENTITY, PAGE_SIZE } from './kvs/keys';
import { readBatch, stored, writeBatch } from './kvs/kvs';
import { readable } from './kvs/readable';

/** The history of an epic, newest first, at most 100 entries, older than `before`. */
export async function listChanges(
  issueId: string,
  before?: number,
): Promise<{ changes: ChangeRecord[]; more: boolean }> {
  const query = kvs
    .entity<unknown>(ENTITY.change)
    .query()
    .index('by-subject', { partition: [subjectOf(issueId)] });
  const page = await stored(() =>
    (before === undefined ? query : query.where(WhereConditions.lessThan(before)))
      .sort(Sort.DESC)
      .limit(PAGE_SIZE)
      .getMany(),
  );
  return { changes: page.results.map(({ value }) => readChange(value)), more: Boolean(page.nextCursor) };
}

/** Entries of histories, by the names that were asked for; one that is not there or cannot be read is undefined. */
export async function readChanges(names: readonly ChangeName[]): Promise<(ChangeRecord | undefined)[]> {
  const keys = names.map(({ issueId, version }) => changeKey(issueId, version));
  const found = await readBatch(keys.map((key) => ({ entityName: ENTITY.change, key })));
  return keys.map((key) => (found.has(key) ? readable('change', [found.get(key)], readChange)[0] : undefined));
}

/** Stores entries of histories, whatever stands there. */
export const putChanges = (changes: readonly ChangeRecord[]): Promise<void> =>
  writeBatch(
    changes.map((change) => ({
      entityName: ENTITY.change,
      key: changeKey(change.issueId, change.version),
      value: writeChange(change),
    })),
  );
