import type { BackupPart } from './format';

/** How far the parts of a file are read: what the next one has to go on from. */
export interface PartsRead {
  /** The last version of the settings; 0 before the first. */
  settings: number;
  /** Issue id of the last epic; null before the first. */
  last: string | null;
  /** Of the last epic: the last version of its history that was read, and the one that it ends with. */
  history: { at: number; end: number };
}

export const NOTHING_READ: PartsRead = { settings: 0, last: null, history: { at: 0, end: 0 } };

/** Why parts do not fit together, as a sentence. */
export class BackupFault extends Error {}

/**
 * Reads on. Versions of the settings and of each history go from 1 on without a gap, and each epic stands once, in the
 * order of its id as text, which is the order of the storage.
 * @throws BackupFault
 */
export function readOn(before: PartsRead, { settings, continued, epics }: BackupPart): PartsRead {
  let read = before;
  for (const { version } of settings) {
    if (version !== read.settings + 1)
      throw new BackupFault(`Version ${read.settings + 1} of the settings is missing in the file.`);
    read = { ...read, settings: version };
  }
  if (continued) {
    if (continued.issueId !== read.last)
      throw new BackupFault(`The history of epic ${continued.issueId} is not where it belongs.`);
    read = { ...read, history: historyOn(read, continued.changes) };
  }
  for (const { issueId, assessment, changes } of epics) {
    demandWhole(read);
    if (read.last !== null && issueId <= read.last) throw new BackupFault(`Epic ${issueId} stands twice in the file.`);
    read = { ...read, last: issueId, history: { at: 0, end: assessment.version } };
    read = { ...read, history: historyOn(read, changes) };
  }
  return read;
}

/** @throws BackupFault when the last history is not whole. */
export function demandWhole({ last, history }: PartsRead): void {
  if (history.at !== history.end)
    throw new BackupFault(`The history of epic ${last ?? ''} is not complete in the file.`);
}

function historyOn({ last, history }: PartsRead, changes: readonly { version: number }[]): PartsRead['history'] {
  let { at } = history;
  for (const { version } of changes) {
    if (version !== at + 1 || version > history.end)
      throw new BackupFault(`The history of epic ${last ?? ''} is not complete in the file.`);
    at = version;
  }
  return { at, end: history.end };
}
