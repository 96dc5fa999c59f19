import type { SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import type { EntrySave, SaveMark } from './entries';

/** Readings of one measure that are stored together, with the sheet that then follows from them. */
export interface ReadingSave {
  saves: readonly EntrySave[];
  sheet: SheetRecord;
  /** The measure with the newest month that was read, where that changes; it is no save of the measure. */
  measure: Entry | null;
}

export interface SheetStore {
  /** Sheets by the ids of their subjects, in batch reads; those that are not there, or cannot be read, are absent. */
  readSheets(subjects: readonly string[]): Promise<Map<string, SheetRecord>>;
  /** One as it is now: a strongly consistent read. */
  readSheetNow(subject: string): Promise<SheetRecord | undefined>;
  /** Stores a sheet, if the stored one is of the version before. @returns false where it moved on. */
  putSheet(sheet: SheetRecord): Promise<boolean>;
  dropSheet(subject: string): Promise<void>;
  /**
   * Stores readings of one measure with their history and its sheet in one transaction, if all are still of the version
   * before; at most nine.
   * @returns what moved on: then nothing was stored.
   */
  commitReadings(
    save: ReadingSave,
    marks?: readonly SaveMark[],
  ): Promise<'stored' | 'readingMoved' | 'sheetMoved' | 'measureMoved'>;
  /** Deletes all sheets of a home. Doing it again does nothing. */
  forgetSheets(home: SheetRecord['home']): Promise<void>;
}
