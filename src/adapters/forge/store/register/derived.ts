import { kvs } from '@forge/kvs';
import { entryPeople, readEntry, writeEntry } from '#domain/register/entryRecord';
import { peopleIn } from '#kernel/people';
import type { EntryStore } from '#ports/register/entries';
import { ENTITY, entryKey } from '../kvs/keys';
import { atVersion, storedRecord, written } from '../kvs/kvs';
import { personEntries } from '../personEntries';
import { entryItem } from './entryPlaces';
import { addMarks } from './marks';

/**
 * The record is written whole, so people whom somebody erased meanwhile may stand in it again: the weekly report asks
 * about them once more.
 */
export const commitDerived: EntryStore['commitDerived'] = async (entry, marks = []) => {
  const { id, kind, version, updatedAt } = entry;
  const { entityName } = entryItem(id);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(entryKey(id), writeEntry(entry), { entityName, conditions: atVersion(version) });
    addMarks(transaction, marks);
    for (const { key, value } of personEntries(peopleIn(entryPeople(kind), entry), updatedAt))
      transaction.set(key, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  return written(commit, async () => {
    const now = await storedRecord(entityName, entryKey(id));
    return now === undefined || readEntry(now).version !== version;
  });
};
