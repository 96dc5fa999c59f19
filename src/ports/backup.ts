import type { ImportRecord } from '#domain/backup/importRecord';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { ChangeRecord } from '#domain/rating/changeRecord';

/** The import that is under way. What is staged ends by itself after some days. */
export interface ImportStore {
  readImport(): Promise<ImportRecord | undefined>;
  /**
   * Stores the import, if its stored version is still one less (0: there is none). @returns false when it moved on:
   * nothing was stored.
   */
  advanceImport(record: ImportRecord): Promise<boolean>;
  stagePart(importId: number, part: number, content: object): Promise<void>;
  /** A staged part, not yet parsed; undefined where it is not there. */
  readPart(importId: number, part: number): Promise<unknown>;
  /**
   * The versions of the records that the epics of a part had when it was checked, in their order; 0 without a record.
   */
  stageSeen(importId: number, part: number, versions: readonly number[]): Promise<void>;
  readSeen(importId: number, part: number): Promise<number[]>;
  /**
   * Stores a whole record with as much of its history as goes into one transaction, unless the epic was ever saved.
   * @returns the rest of the history, to be stored next; null when the epic was saved: nothing was stored.
   */
  createWhole(
    importId: number,
    record: AssessmentRecord,
    changes: readonly ChangeRecord[],
  ): Promise<readonly ChangeRecord[] | null>;
  /** Of these epics, those whose record this import created. */
  listCreated(importId: number, issueIds: readonly string[]): Promise<Set<string>>;
  /** Notes people whom a file names, so that the weekly report asks for them. */
  namePeople(accountIds: readonly string[], at: string): Promise<void>;
  /** Deletes what was staged of a part. Doing it again does nothing. */
  dropPart(importId: number, part: number): Promise<void>;
  /** Deletes what was noted of the epics that an import created. Doing it again does nothing. */
  dropCreated(importId: number): Promise<void>;
}
