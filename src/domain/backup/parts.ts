import { MOST_EPICS, PART_BYTES, type Backup, type BackupEpic, type BackupPart } from './format';

const encoder = new TextEncoder();

/** @returns bytes of JSON in UTF-8. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/**
 * @returns an export cut into parts that can be sent and stored, the settings first; a long history goes on in the part
 * after its epic.
 */
export function splitBackup({
  settings,
  assessments,
  entries,
}: Pick<Backup, 'settings' | 'assessments' | 'entries'>): BackupPart[] {
  const cut = new Cutter();
  for (const version of settings.versions) cut.room(bytesOf(version)).settings.push(version);
  for (const epic of [...assessments].sort((a, b) => (a.issueId < b.issueId ? -1 : 1))) addEpic(cut, epic);
  for (const entry of entries) cut.room(bytesOf(entry), 1).entries.push(entry);
  return cut.parts;
}

function addEpic(cut: Cutter, { changes, ...epic }: BackupEpic): void {
  const placed: BackupEpic = { ...epic, changes: [] };
  const part = cut.room(bytesOf(placed), 1);
  part.epics.push(placed);
  let list = placed.changes;
  for (const change of changes) {
    const before = cut.last;
    const now = cut.room(bytesOf(change));
    if (now !== before) {
      now.continued = { issueId: epic.issueId, changes: [] };
      list = now.continued.changes;
    }
    list.push(change);
  }
}

/** Fills one part after the other. */
class Cutter {
  readonly parts: BackupPart[] = [emptyPart()];
  private filled = 0;

  get last(): BackupPart {
    return this.parts[this.parts.length - 1]!;
  }

  /** @returns the part that has room for so many bytes, and epics or records, more. */
  room(bytes: number, more = 0): BackupPart {
    const held = this.last.epics.length + this.last.entries.length;
    const full = this.filled + bytes > PART_BYTES || held + more > MOST_EPICS;
    if (full && this.filled > 0) {
      this.parts.push(emptyPart());
      this.filled = 0;
    }
    this.filled += bytes;
    return this.last;
  }
}

const emptyPart = (): BackupPart => ({ settings: [], continued: null, epics: [], entries: [] });
