import { AppError } from '#contract/errors';
import type { BackupPart, BackupSettings } from '#domain/backup/format';
import type { ImportRecord } from '#domain/backup/importRecord';
import { startedJob } from '#domain/publication/jobRecord';
import type { SettingsStore } from '#ports/settings';
import { saysTheSame } from './checkPart';
import { needsSecondPerson, saveSettings, startRescore, type SavesSettings } from '#usecases/settings/saveSettings';

/** Stands in the history of settings that an import changed. */
const REASON = 'Imported';

type Newest = BackupSettings | (Pick<BackupSettings, 'settings'> & { version: 0 });

/**
 * Freezes the older versions of a part, on a site that never saved settings. @returns whether the site still never did.
 */
export async function restoreOlder(
  { store }: { store: SettingsStore },
  { settings }: BackupPart,
  newest: Newest,
): Promise<boolean> {
  return store.freezeSettings(settings.filter(({ version }) => version < newest.version));
}

/**
 * Puts the newest settings of the file in force: as they were, with their version, on a site that never saved any;
 * elsewhere as one version more. Done already, it changes nothing.
 * @returns what became of them; `kept` when somebody changed the settings after the preview.
 */
export async function importSettings(
  tools: SavesSettings,
  record: ImportRecord,
  newest: Newest,
): Promise<ImportRecord['settings']> {
  const { settings: planned, settingsSeen, actor } = record;
  const current = await tools.store.readSettings();
  if (planned === 'same' || planned === 'kept') return planned;
  if (current.version !== settingsSeen) return saysTheSame(current, newest.settings) ? planned : 'kept';
  // A file is no way around the second person.
  if (needsSecondPerson(current.settings, newest.settings)) return 'kept';
  if (planned === 'restored' && newest.version > 0)
    return (await restoreNewest(tools, newest as BackupSettings)) ? planned : 'kept';
  try {
    await saveSettings(tools, actor, { version: current.version, settings: newest.settings, reason: REASON });
    return planned;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return 'kept';
    throw error;
  }
}

async function restoreNewest(tools: SavesSettings, newest: BackupSettings): Promise<boolean> {
  const restored = await tools.store.commitSettings(
    newest,
    startedJob('rescore', newest.version, tools.clock.now()),
    0,
  );
  if (restored) await startRescore(tools, newest.version);
  return restored;
}
