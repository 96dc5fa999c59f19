import { kvs, type SetOptions } from '@forge/kvs';
import { hiddenBy, readMapImport as parse, writeMapImport, type MapImport } from '#domain/map/exchange/importRecord';
import { importedDigits } from '#domain/map/exchange/ownDigits';
import { readEntryId } from '#domain/register/entryId';
import { writeEntryChange } from '#domain/register/entryChange';
import { writeEntry } from '#domain/register/entryRecord';
import type { MapImportStore } from '#ports/register/mapImports';
import { BATCH_SIZE, ENTITY, entryChangeKey, entryKey, mapImportKey, stagedItemsKey } from '../kvs/keys';
import { atVersion, deleteBatch, founded, readBatch, stored, storedRecord, writeBatch, written } from '../kvs/kvs';
import { personEntries } from '../personEntries';
import { entityOf } from './entryPlaces';

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

/** In one transaction: each with its history, beside the check of the import. */
const SAVES_AT_ONCE = Math.floor((BATCH_SIZE - 1) / 2);

const writeHidden: MapImportStore['writeHidden'] = async ({ projectId, version }, saves) => {
  const named = saves.flatMap(({ entry, change }) => [entry.by, change.actor]);
  for (const { key, value } of personEntries(named, saves[0]?.change.at ?? ''))
    await writeBatch([{ entityName: ENTITY.person, key, value }]);
  for (let from = 0; from < saves.length; from += SAVES_AT_ONCE) {
    const transaction = kvs
      .transact()
      .check(mapImportKey(projectId), { entityName: ENTITY.job, conditions: atVersion(version) });
    for (const { entry, change } of saves.slice(from, from + SAVES_AT_ONCE))
      transaction
        .set(entryKey(entry.id), writeEntry(entry), { entityName: entityOf(entry.kind) })
        .set(entryChangeKey(entry.id, change.version), writeEntryChange(change), { entityName: ENTITY.change });
    const done = await written(
      () => transaction.execute(),
      async () => (await readMapImport(projectId))?.version !== version,
    );
    if (!done) return false;
  }
  return true;
};

const deleteHidden: MapImportStore['deleteHidden'] = (ids) =>
  deleteBatch(
    ids.flatMap((id) => [
      { entityName: ENTITY.entry, key: entryKey(id) },
      { entityName: ENTITY.change, key: entryChangeKey(id, 1) },
    ]),
  );

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
 * @returns what is of other records than those of imports that have not ended; only about items that came by a file it
 *   is asked.
 */
export async function withoutHidden<T>(all: readonly T[], idOf: (one: T) => string): Promise<T[]> {
  const projects = new Set(all.map(idOf).flatMap((id) => (importedDigits(id) === null ? [] : projectOf(id))));
  if (projects.size === 0) return [...all];
  const hidden = await hiddenAt([...projects]);
  return all.filter((one) => {
    const id = idOf(one);
    const own = importedDigits(id);
    return own === null || !projectOf(id).some((projectId) => hidden.get(projectId)?.has(own));
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
