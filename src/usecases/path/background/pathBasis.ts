import { EMPTY_SHEET, type Sheet } from '#domain/measure/sheet';
import { readSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import { parentOf } from '#domain/register/parent';
import type { KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import type { EntryStore } from '#ports/register/entries';
import type { SheetStore } from '#ports/register/sheets';

/** What the standing of a path is worked out of, and what tells of it, as they are stored now. */
export interface PathBasis {
  /** Undefined where there is none. */
  path: Entry | undefined;
  /** The standing that is stored. */
  stored: SheetRecord | undefined;
  measures: Entry[];
  /** What was read of the measures, by their ids. */
  sheets: ReadonlyMap<string, Sheet>;
  decisions: Entry[];
  /** What epics change of the path. */
  changes: Entry[];
}

type Reads = EntryStore & SheetStore;

/**
 * Reads it all, the stored standing before everything else: whoever can store another in its place knows that nobody
 * stored one meanwhile who saw more.
 * @param saved records that an index may not know yet: they are read by their ids.
 */
export async function readPathBasis(store: Reads, pathId: string, saved: readonly string[]): Promise<PathBasis> {
  const stored = await store.readSheetNow(pathId);
  const known = await store.readEntries([...new Set([pathId, ...saved])]);
  const path = known.get(pathId);
  const [measures = [], decisions = [], changes = []] = await Promise.all(
    (['measure', 'roomDecision', 'pathChange'] as const).map((kind) => allUnder(store, kind, pathId, known)),
  );
  // What names a path of another project is told there alone: nobody learns here what was read there.
  const isHere = ({ home }: Entry): boolean => path !== undefined && homeName(home) === homeName(path.home);
  const own = measures.filter(isHere);
  const sheets = await store.readSheets(own.map(({ id }) => id));
  return {
    path,
    stored,
    measures: own,
    sheets: new Map(own.map(({ id }) => [id, sheetIn(sheets.get(id))])),
    decisions: decisions.filter(isHere),
    changes,
  };
}

const sheetIn = (record: SheetRecord | undefined): Sheet => (record ? readSheet(record.body) : EMPTY_SHEET);

/** @returns all records of a kind under another that were not removed; those that are known are the newer ones. */
async function allUnder(
  store: EntryStore,
  kind: KindName,
  parent: string,
  known: ReadonlyMap<string, Entry>,
): Promise<Entry[]> {
  const found = new Map<string, Entry>();
  for (let after: string | undefined, more = true; more;) {
    const { items, next } = await store.listByParent(kind, parent, after);
    for (const entry of items) found.set(entry.id, entry);
    after = next;
    more = next !== undefined;
  }
  for (const entry of known.values()) if (entry.kind === kind) found.set(entry.id, entry);
  return [...found.values()].filter((entry) => !entry.removed && parentOf(entry) === parent);
}
