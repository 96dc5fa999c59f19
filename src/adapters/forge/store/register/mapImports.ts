import { kvs, type SetOptions } from '@forge/kvs';
import {
  BROUGHT,
  hiddenBy,
  readMapImport as parse,
  staysOnMap,
  writeMapImport,
  type MapImport,
} from '#domain/map/exchange/importRecord';
import { importedDigits } from '#domain/map/exchange/ownDigits';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { writeEntryChange } from '#domain/register/entryChange';
import { readEntry, writeEntry } from '#domain/register/entryRecord';
import type { MapImportStore } from '#ports/register/mapImports';
import { BATCH_SIZE, ENTITY, entryChangeKey, entryKey, mapImportKey, stagedItemsKey } from '../kvs/keys';
import { atVersion, deleteBatch, founded, readBatch, stored, storedRecord, writeBatch, written } from '../kvs/kvs';
import { readable } from '../kvs/readable';
import { personEntries } from '../personEntries';
import { entityOf, entryItem } from './entryPlaces';

/** Longer than somebody leaves an import that was broken off. */
const STAGED: SetOptions = { ttl: { value: 7, unit: 'DAYS' } };

async function readMapImport(projectId: string): Promise<MapImport | undefined> {
  const value = await storedRecord(ENTITY.job, mapImportKey(projectId));
  return value === undefined ? undefined : parse(projectId, value);
}

async function advanceMapImport(record: MapImport): Promise<boolean> {
  const key = mapImportKey(record.projectId);
  const previous = record.version - 1;
  if (previous === 0) await founded(ENTITY.job, key);
  return written(
    () =>
      kvs
        .transact()
        .set(key, writeMapImport(record), { entityName: ENTITY.job, conditions: atVersion(previous) })
        .execute(),
    async () => ((await readMapImport(record.projectId))?.version ?? 0) !== previous,
  );
}

/** A transaction that is refused where the import moved on. */
const whileAsRead = ({ projectId, version }: MapImport) =>
  kvs.transact().check(mapImportKey(projectId), { entityName: ENTITY.job, conditions: atVersion(version) });

const hasMovedOn = async ({ projectId, version }: MapImport): Promise<boolean> =>
  (await readMapImport(projectId))?.version !== version;

/** In one transaction: each with its history, beside the check of the import. */
const ITEMS_AT_ONCE = Math.floor((BATCH_SIZE - 1) / 2);

const writeHidden: MapImportStore['writeHidden'] = async (of, saves) => {
  const named = saves.flatMap(({ entry, change }) => [entry.by, change.actor]);
  for (const { key, value } of personEntries(named, saves[0]?.change.at ?? ''))
    await writeBatch([{ entityName: ENTITY.person, key, value }]);
  for (let from = 0; from < saves.length; from += ITEMS_AT_ONCE) {
    const transaction = whileAsRead(of);
    for (const { entry, change } of saves.slice(from, from + ITEMS_AT_ONCE))
      transaction
        .set(entryKey(entry.id), writeEntry(entry), { entityName: entityOf(entry.kind) })
        .set(entryChangeKey(entry.id, change.version), writeEntryChange(change), { entityName: ENTITY.change });
    const done = await written(
      () => transaction.execute(),
      () => hasMovedOn(of),
    );
    if (!done) return false;
  }
  return true;
};

const deleteHidden: MapImportStore['deleteHidden'] = async (of, ids) => {
  const stay: string[] = [];
  for (let from = 0; from < ids.length; from += ITEMS_AT_ONCE) {
    const some = await deleteSome(of, ids.slice(from, from + ITEMS_AT_ONCE));
    if (!some) return undefined;
    stay.push(...some);
  }
  return stay;
};

/** What somebody changes after it was read refuses the deletion of all that stand beside it: those are tried again. */
async function deleteSome(of: MapImport, ids: readonly string[]): Promise<string[] | undefined> {
  let found = readable('entry', [...(await readBatch(ids.map(entryItem))).values()], readEntry);
  for (;;) {
    const left = found.filter(isAsBrought).map(({ id }) => id);
    if (left.length === 0 || (await areDeleted(of, left))) return found.filter(staysOnMap).map(({ id }) => id);
    if (await hasMovedOn(of)) return undefined;
    found = await entriesNow(ids);
  }
}

const isAsBrought = ({ version }: Pick<Entry, 'version'>): boolean => version === BROUGHT;

const areDeleted = (of: MapImport, ids: readonly string[]): Promise<boolean> =>
  written(
    () => {
      const transaction = whileAsRead(of);
      for (const id of ids)
        transaction
          .delete(entryKey(id), { entityName: entryItem(id).entityName, conditions: atVersion(BROUGHT) })
          .delete(entryChangeKey(id, BROUGHT), { entityName: ENTITY.change });
      return transaction.execute();
    },
    async () => (await hasMovedOn(of)) || (await entriesNow(ids)).filter(isAsBrought).length < ids.length,
  );

/** Each as it is now: what a batch reads may be older. */
async function entriesNow(ids: readonly string[]): Promise<Entry[]> {
  const found = await Promise.all(ids.map((id) => storedRecord(entryItem(id).entityName, entryKey(id))));
  return readable(
    'entry',
    found.filter((value) => value !== undefined),
    readEntry,
  );
}

const dropStaged: MapImportStore['dropStaged'] = (projectId, plan, parts) =>
  deleteBatch(Array.from({ length: parts }, (_, part) => ({ key: stagedItemsKey(projectId, plan, part) })));

export const mapImportStore: MapImportStore = {
  readMapImport,
  advanceMapImport,
  stageItems: (projectId, plan, part, items) =>
    stored(() => kvs.set(stagedItemsKey(projectId, plan, part), { items }, STAGED)),
  readStaged: (projectId, plan, part) => stored(() => kvs.get<unknown>(stagedItemsKey(projectId, plan, part))),
  dropStaged,
  writeHidden,
  deleteHidden,
  forgetMapImport: (projectId) => deleteBatch([{ entityName: ENTITY.job, key: mapImportKey(projectId) }]),
};

/** Projects whose imports are read in one batch. */
const AT_ONCE = BATCH_SIZE;

/**
 * Every record that is read for anybody goes through here.
 * @param of the record, in the version that is told of.
 * @returns what is of other records than those of imports that have not ended; only about items that came by a file it
 *   is asked.
 */
export async function withoutHidden<T>(all: readonly T[], of: (one: T) => Pick<Entry, 'id' | 'version'>): Promise<T[]> {
  const asBrought = all.map(of).flatMap((one) => (isAsBrought(one) ? [one.id] : []));
  const projects = new Set(asBrought.flatMap((id) => (importedDigits(id) === null ? [] : projectOf(id))));
  if (projects.size === 0) return [...all];
  const hidden = await hiddenAt([...projects]);
  return all.filter((one) => {
    const { id, version } = of(one);
    const own = importedDigits(id);
    const mayHide = own !== null && isAsBrought({ version });
    return !mayHide || !projectOf(id).some((projectId) => hidden.get(projectId)?.has(own));
  });
}

function projectOf(id: string): string[] {
  const { home } = readEntryId(id);
  return 'projectId' in home ? [home.projectId] : [];
}

async function hiddenAt(projectIds: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const hidden = new Map<string, ReadonlySet<string>>();
  for (let at = 0; at < projectIds.length; at += AT_ONCE) {
    const some = projectIds.slice(at, at + AT_ONCE);
    const found = await readBatch(some.map((id) => ({ entityName: ENTITY.job, key: mapImportKey(id) })));
    for (const projectId of some) {
      const value = found.get(mapImportKey(projectId));
      if (value !== undefined) hidden.set(projectId, new Set(hiddenBy(parse(projectId, value))));
    }
  }
  return hidden;
}
