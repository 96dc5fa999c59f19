import { kvs } from '@forge/kvs';
import { readSheetRecord, writeSheetRecord, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import { writeEntry } from '#domain/register/entryRecord';
import { homeName } from '#kernel/home';
import type { SaveMark } from '#ports/register/entries';
import type { ReadingSave, SheetStore } from '#ports/register/sheets';
import { deleteIndexed } from '../kvs/deleteIndexed';
import { ENTITY, entryKey, sheetKey } from '../kvs/keys';
import { atVersion, deleteBatch, founded, readBatch, storedRecord, written } from '../kvs/kvs';
import { readable } from '../kvs/readable';
import { addPeople, addSaves, foundSaves, isMoved, readNow } from './entries';
import { entryItem } from './entryPlaces';
import { addMarks } from './marks';

const sheetItem = (subject: string) => ({ entityName: ENTITY.sheet, key: sheetKey(subject) });

async function readSheets(subjects: readonly string[]): Promise<Map<string, SheetRecord>> {
  const found = await readBatch([...new Set(subjects)].map(sheetItem));
  return new Map(readable('sheet', [...found.values()], readSheetRecord).map((sheet) => [sheet.subject, sheet]));
}

async function readSheetNow(subject: string): Promise<SheetRecord | undefined> {
  const value = await storedRecord(ENTITY.sheet, sheetKey(subject));
  return value === undefined ? undefined : readable('sheet', [value], readSheetRecord)[0];
}

const hasMoved = async ({ subject, version }: SheetRecord): Promise<boolean> =>
  ((await readSheetNow(subject))?.version ?? 0) !== version - 1;

type Transaction = ReturnType<typeof kvs.transact>;

const addSheet = (transaction: Transaction, sheet: SheetRecord): Transaction =>
  transaction.set(sheetKey(sheet.subject), writeSheetRecord(sheet), {
    entityName: ENTITY.sheet,
    conditions: atVersion(sheet.version - 1),
  });

async function putSheet(sheet: SheetRecord): Promise<boolean> {
  if (sheet.version === 1) await founded(ENTITY.sheet, sheetKey(sheet.subject));
  return written(
    () => addSheet(kvs.transact(), sheet).execute(),
    () => hasMoved(sheet),
  );
}

async function commitReadings(
  { saves, sheet, measure }: ReadingSave,
  marks: readonly SaveMark[] = [],
): ReturnType<SheetStore['commitReadings']> {
  await foundSaves(saves);
  if (sheet.version === 1) await founded(ENTITY.sheet, sheetKey(sheet.subject));
  const commit = async (): Promise<void> => {
    const transaction = kvs.transact();
    addSaves(transaction, saves);
    addSheet(transaction, sheet);
    if (measure) addOwn(transaction, measure);
    addMarks(transaction, marks);
    addPeople(transaction, saves);
    await transaction.execute();
  };
  let moved: 'readingMoved' | 'sheetMoved' | 'measureMoved' = 'readingMoved';
  const done = await written(commit, async () => {
    if (await isMoved(saves)) return true;
    moved = 'sheetMoved';
    if (await hasMoved(sheet)) return true;
    moved = 'measureMoved';
    return measure !== null && (await readNow(measure.id))?.version !== measure.version;
  });
  return done ? 'stored' : moved;
}

/** What the server puts beside what people said is no save: the record keeps its version. */
const addOwn = (transaction: Transaction, entry: Entry): Transaction =>
  transaction.set(entryKey(entry.id), writeEntry(entry), {
    entityName: entryItem(entry.id).entityName,
    conditions: atVersion(entry.version),
  });

const dropSheet = (subject: string): Promise<void> => deleteBatch([sheetItem(subject)]);

const forgetSheets = (home: SheetRecord['home']): Promise<void> =>
  deleteIndexed(ENTITY.sheet, 'by-home', [homeName(home)]);

export const sheetStore: SheetStore = {
  readSheets,
  readSheetNow,
  putSheet,
  dropSheet,
  commitReadings,
  forgetSheets,
};
