import { kvs } from '@forge/kvs';
import type { Proposal } from '#domain/proposal/proposal';
import { writeJob, type JobRecord } from '#domain/publication/jobRecord';
import {
  DEFAULT_SETTINGS_RECORD,
  readSettingsVersion,
  writeSettings,
  type SettingsRecord,
  type SettingsVersion,
} from '#domain/settings/settingsRecord';
import type { SettingsStore } from '#ports/settings';
import { BATCH_SIZE, CURRENT_SETTINGS_KEY, ENTITY, rescoreKey, settingsVersionKey } from './kvs/keys';
import { personEntries } from './personEntries';
import { addProposal, proposalMoved } from './proposal';
import { atVersion, founded, readBatch, storedRecord, written } from './kvs/kvs';

/** @returns the settings that a stored value holds, without author and reason; the defaults where nothing is stored. */
export function toSettings(value: unknown): SettingsRecord {
  if (value === undefined) return DEFAULT_SETTINGS_RECORD;
  const { version, settings, at } = readSettingsVersion(value);
  return { version, settings, at };
}

export async function readSettings(): Promise<SettingsRecord> {
  return toSettings(await storedRecord(ENTITY.settings, CURRENT_SETTINGS_KEY));
}

async function commitSettings(
  next: SettingsVersion,
  job: JobRecord,
  previous = next.version - 1,
  applied?: Proposal,
): Promise<boolean> {
  if (previous === 0) await founded(ENTITY.settings, CURRENT_SETTINGS_KEY);
  const value = writeSettings(next);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(CURRENT_SETTINGS_KEY, value, { entityName: ENTITY.settings, conditions: atVersion(previous) })
      .set(settingsVersionKey(next.version), value, { entityName: ENTITY.settings })
      .set(rescoreKey(next.version), writeJob(job), { entityName: ENTITY.job });
    for (const { key, value: person } of personEntries([next.author], next.at))
      transaction.set(key, person, { entityName: ENTITY.person });
    if (applied) addProposal(transaction, applied, next.at, [next.author]);
    await transaction.execute();
  };
  return written(
    commit,
    async () =>
      (await readSettings()).version !== previous || (applied !== undefined && (await proposalMoved(applied))),
  );
}

/** Versions in a transaction: each may take its share of the 4 MB. */
const FROZEN_AT_ONCE = 10;

async function freezeSettings(versions: readonly SettingsVersion[]): Promise<boolean> {
  if (versions.length > 0) await founded(ENTITY.settings, CURRENT_SETTINGS_KEY);
  for (let start = 0; start < versions.length; start += FROZEN_AT_ONCE) {
    const some = versions.slice(start, start + FROZEN_AT_ONCE);
    const people = new Map(
      some.flatMap(({ author, at }) => personEntries([author], at)).map((entry) => [entry.key, entry.value]),
    );
    const commit = async (): Promise<void> => {
      const transaction = kvs
        .transact()
        .check(CURRENT_SETTINGS_KEY, { entityName: ENTITY.settings, conditions: atVersion(0) });
      for (const version of some)
        transaction.set(settingsVersionKey(version.version), writeSettings(version), { entityName: ENTITY.settings });
      for (const [key, value] of people) transaction.set(key, value, { entityName: ENTITY.person });
      await transaction.execute();
    };
    if (!(await written(commit, async () => (await readSettings()).version > 0))) return false;
  }
  return true;
}

async function listSettingsVersions(before: number): Promise<SettingsVersion[]> {
  const versions = Array.from({ length: Math.min(BATCH_SIZE, before - 1) }, (_, i) => before - 1 - i);
  if (versions.length === 0) return [];
  const found = await readBatch(
    versions.map((version) => ({ entityName: ENTITY.settings, key: settingsVersionKey(version) })),
  );
  return versions.flatMap((version) => {
    const value = found.get(settingsVersionKey(version));
    return value === undefined ? [] : [readSettingsVersion(value)];
  });
}

export const settingsStore: SettingsStore = { readSettings, commitSettings, freezeSettings, listSettingsVersions };
