import type { Entry } from '#domain/register/entry';
import type { EntryStore } from '#ports/register/entries';

type Reads = Pick<EntryStore, 'readEntryChanges'>;

/**
 * A judgement that was taken back may be made anew by somebody else. It is theirs from then on; who judged before them
 * judges no second time. Only of records that were changed the history is read, in batches.
 * @returns the ids of those in which a person ever wrote.
 */
export async function writtenBefore(
  store: Reads,
  entries: readonly Entry[],
  accountId: string,
): Promise<ReadonlySet<string>> {
  const names = entries.flatMap(({ id, version }) =>
    version > 1 ? Array.from({ length: version }, (_, at) => ({ id, version: at + 1 })) : [],
  );
  if (names.length === 0) return new Set();
  const changes = await store.readEntryChanges(names);
  return new Set(changes.filter(({ actor }) => actor === accountId).map(({ id }) => id));
}
