import { isRecord } from '#kernel/sameJson';
import { tryParse, type Fault } from '#kernel/tryParse';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  backupEnvelope,
  backupEpic,
  backupSettings,
  LARGEST_PART_BYTES,
  MOST_PARTS,
  type BackupPart,
} from './format';
import { backupEntry } from './entries';
import { BackupFault, demandWhole, NOTHING_READ, readOn } from './order';
import { bytesOf, splitBackup } from './parts';

/** A file that was chosen: cut into parts to be sent, or the reason why it cannot be imported, with what to do. */
export type ReadBackup =
  | { ok: true; exportedAt: string; parts: BackupPart[]; epics: number; versions: number }
  | { ok: false; problem: string };

const CHOOSE = 'Choose a file that Export on this page made.';
const AGAIN = 'The file was changed or damaged since it was exported: choose another export.';

/** Reads a file from anywhere. @param site cloud id of this site. */
export function readBackup(file: string, site: string): ReadBackup {
  try {
    return { ok: true, ...partsOf(jsonOf(file), site) };
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    return { ok: false, problem: error.message };
  }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError)
      throw new BackupFault(`This file is cut off, or it is no export of Customer Lens. ${CHOOSE}`);
    throw error;
  }
}

function partsOf(file: unknown, site: string): Omit<Extract<ReadBackup, { ok: true }>, 'ok'> {
  if (!isRecord(file) || file['format'] !== BACKUP_FORMAT)
    throw new BackupFault(`This file is no export of Customer Lens. ${CHOOSE}`);
  if (typeof file['v'] === 'number' && file['v'] > BACKUP_VERSION)
    throw new BackupFault('A newer version of Customer Lens made this file. Update the app here, then import it.');
  const envelope = demand(tryParse(backupEnvelope, file), 'The file');
  if (envelope.site !== site) throw new BackupFault(OTHER_SITE);
  const versions = envelope.settings.versions.map((version, at) =>
    demand(tryParse(backupSettings, version), `Version ${at + 1} of the settings`),
  );
  const assessments = envelope.assessments.map((epic, at) =>
    demand(tryParse(backupEpic, epic), `Epic number ${at + 1} of the file`),
  );
  const entries = (envelope.entries ?? []).map((entry, at) =>
    demand(tryParse(backupEntry, entry), `Record number ${at + 1} of the file`),
  );
  const parts = splitBackup({ settings: { versions }, assessments, entries });
  if (parts.length > MOST_PARTS || parts.some((part) => bytesOf(part) > LARGEST_PART_BYTES))
    throw new BackupFault(`The file holds more than Customer Lens can store. ${AGAIN}`);
  demandOrder(parts);
  return { exportedAt: envelope.exportedAt, parts, epics: assessments.length, versions: versions.length };
}

/** Said by the page and by the server. */
export const OTHER_SITE =
  'This file comes from another Jira site. Epics have other ids there, so ratings would ' +
  'end up on the wrong epics. Import it on the site it was exported from.';

function demandOrder(parts: readonly BackupPart[]): void {
  try {
    demandWhole(parts.reduce(readOn, NOTHING_READ));
  } catch (error) {
    throw error instanceof BackupFault ? new BackupFault(`${error.message} ${AGAIN}`) : error;
  }
}

function demand<T>(tried: { success: true; data: T } | { success: false; faults: readonly Fault[] }, what: string): T {
  if (tried.success) return tried.data;
  const where = tried.faults[0]?.path.map(String).join(' › ').slice(0, 100);
  throw new BackupFault(`${what} cannot be read${where ? ` (${where})` : ''}. ${AGAIN}`);
}
