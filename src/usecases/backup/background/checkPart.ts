import { changedFields, demandKnown, effectOf } from '#domain/backup/effect';
import { backupPart, type BackupPart, type BackupSettings } from '#domain/backup/format';
import { BackupFault, demandWhole, readOn } from '#domain/backup/order';
import { changedKinds, keepIds } from '#domain/settings/keptIds';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { saysTheSame as repeats, type BackupEntry } from '#domain/backup/entries';
import type { Entry } from '#domain/register/entry';
import type { ImportCounts, ImportRecord, RecordCounts } from '#domain/backup/importRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { sameJson } from '#kernel/sameJson';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { problemText } from '#domain/settings/shippedTexts';
import { tryParse } from '#kernel/tryParse';
import type { ImportStore } from '#ports/backup';
import type { EntryStore } from '#ports/register/entries';
import type { SettingsStore } from '#ports/settings';
import type { AppJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';

interface Tools {
  store: ImportStore & SettingsStore & AssessmentStore & EntryStore;
  appJira: AppJira;
}

/** Changes that a preview lists; the others are only counted. */
const MOST_LISTED = 50;

const GONE = 'Part of the file did not arrive, or was kept too long.';

/** @returns a staged part. @throws BackupFault when it is not there or not one. */
export async function stagedPart(store: ImportStore, id: number, part: number): Promise<BackupPart> {
  const stored = await store.readPart(id, part);
  if (stored === undefined) throw new BackupFault(GONE);
  const tried = tryParse(backupPart, stored);
  if (!tried.success) throw new BackupFault(GONE);
  return tried.data;
}

/** The newest settings of the file; those that come with the app, as version 0, when nobody had saved any. */
export async function newestSettings(
  store: ImportStore,
  { id, settingsPart }: ImportRecord,
): Promise<BackupSettings | { version: 0; settings: Settings }> {
  const newest = settingsPart === null ? undefined : (await stagedPart(store, id, settingsPart)).settings.at(-1);
  return newest ?? { version: 0, settings: DEFAULT_SETTINGS };
}

/**
 * Reads the next part: it has to go on where the last one ended, and each of its epics is counted by what would become
 * of it.
 */
export async function checkPart({ store, appJira }: Tools, record: ImportRecord): Promise<ImportRecord> {
  const part = await stagedPart(store, record.id, record.done);
  const next: ImportRecord = {
    ...record,
    done: record.done + 1,
    read: readOn(record.read, part),
    settingsPart: part.settings.length > 0 ? record.done : record.settingsPart,
  };
  const ids = part.epics.map(({ issueId }) => issueId);
  const entries = await store.readEntries(part.entries.map(({ id }) => id));
  const seenEntries = part.entries.map(({ id }) => entries.get(id)?.version ?? 0);
  if (part.entries.length > 0) next.records = countRecords(record.records, part.entries, entries);
  if (ids.length === 0) {
    await store.stageSeen(record.id, record.done, seenEntries);
    return next;
  }
  const [known, records, visible] = await Promise.all([
    knownSettings(store, next),
    store.readAssessments(ids),
    appJira.published(ids),
  ]);
  const planned: ImportCounts = { ...record.planned };
  const changes = [...record.changes];
  for (const { issueId, assessment } of part.epics) {
    demandKnown(issueId, assessment, known);
    const stored = records.get(issueId)?.assessment;
    if (!visible.has(issueId)) planned.hidden += 1;
    const effect = stored && stored.version > 0 ? effectOf(stored, assessment) : null;
    if (effect === null) planned.created += 1;
    else if (!effect.changed) planned.same += 1;
    else {
      planned.changed += 1;
      if (changes.length < MOST_LISTED) changes.push({ issueId, fields: changedFields(effect) });
    }
  }
  const seen = ids.map((issueId) => records.get(issueId)?.assessment.version ?? 0);
  await store.stageSeen(record.id, record.done, [...seen, ...seenEntries]);
  return { ...next, planned, changes };
}

/** What would become of records: those that are not there are created, those that say something else changed. */
function countRecords(
  { created, changed, same }: RecordCounts = { created: 0, changed: 0, same: 0 },
  entries: readonly BackupEntry[],
  stored: ReadonlyMap<string, Entry>,
): RecordCounts {
  const found = entries.flatMap((entry) => {
    const current = stored.get(entry.id);
    return current ? [repeats(current, entry)] : [];
  });
  const repeated = found.filter(Boolean).length;
  return {
    created: created + entries.length - found.length,
    changed: changed + found.length - repeated,
    same: same + repeated,
  };
}

/** The settings as they would be after the import, with all that is archived in them. */
async function knownSettings(store: ImportStore & SettingsStore, record: ImportRecord): Promise<Settings> {
  const [current, newest] = await Promise.all([store.readSettings(), newestSettings(store, record)]);
  return keepIds(current.settings, newest.settings);
}

/** After the last part: whether everything was there, and what would become of the settings. */
export async function endOfCheck({ store }: Tools, record: ImportRecord): Promise<ImportRecord> {
  demandWhole(record.read);
  const [current, newest] = await Promise.all([store.readSettings(), newestSettings(store, record)]);
  return { ...record, state: 'ready', settingsSeen: current.version, settings: settingsOutcome(current, newest) };
}

function settingsOutcome(
  current: SettingsRecord,
  newest: { version: number; settings: Settings },
): ImportRecord['settings'] {
  if (saysTheSame(current, newest.settings)) return current.version === 0 && newest.version > 0 ? 'restored' : 'same';
  const restores = current.version === 0 && newest.version > 0;
  const kept = restores ? newest.settings : keepIds(current.settings, newest.settings);
  const [problem] = [...settingsProblems(kept), ...(restores ? [] : changedKinds(current.settings, kept))].map(
    problemText,
  );
  if (problem) throw new BackupFault(`The settings of the file cannot be used here: ${problem}`);
  return restores ? 'restored' : 'changed';
}

/** Whether saving these settings would change nothing. */
export const saysTheSame = ({ settings }: SettingsRecord, imported: Settings): boolean =>
  sameJson(settings, keepIds(settings, imported));
