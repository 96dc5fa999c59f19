import type { Cells } from '#domain/measure/cells';
import { EMPTY_SHEET, newestMonthOf, withMonths, type MonthRead, type Sheet } from '#domain/measure/sheet';
import { readSheet, writeSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import { withDerived } from '#domain/register/derived';
import { sameJson } from '#kernel/sameJson';
import { isUnsure } from '#usecases/register/counting/unsure';
import type { StandTools } from './standTools';

/**
 * Makes the sheet of a measure anew from its readings, which are the truth, and stores what differs. What was entered a
 * moment ago is in the sheet, and an index may not know it yet: then nothing is done.
 * @returns false where it has to be done later.
 */
export async function rebuildSheet({ store, clock, log }: StandTools, measureId: string): Promise<boolean> {
  const [stored, measure] = await Promise.all([store.readSheetNow(measureId), store.readEntryNow(measureId)]);
  if (stored && isUnsure(stored.updatedAt, clock.now())) return false;
  if (!measure) {
    if (stored) await store.dropSheet(measureId);
    return true;
  }
  const sheet = withMonths(EMPTY_SHEET, await readingsOf(store, measureId));
  if (!sameJson(sheet, sheetIn(stored))) {
    log.info('sheet-rebuilt', { measureId });
    const version = (stored?.version ?? 0) + 1;
    const body = writeSheet(sheet);
    if (!(await store.putSheet({ subject: measureId, home: measure.home, version, updatedAt: clock.now(), body })))
      return false;
  }
  const next = withDerived(measure, { newestMonth: newestMonthOf(sheet) });
  return next === null || store.commitDerived(next);
}

const sheetIn = (record: SheetRecord | undefined): Sheet => (record ? readSheet(record.body) : EMPTY_SHEET);

async function readingsOf(store: StandTools['store'], measureId: string): Promise<MonthRead[]> {
  const found: Entry[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { items, next } = await store.listByParent('reading', measureId, after);
    found.push(...items);
    after = next;
    more = next !== undefined;
  }
  return found.filter(({ removed }) => !removed).flatMap(monthIn);
}

function monthIn({ version, updatedAt, values: { month, cells } }: Entry): MonthRead[] {
  if (typeof month !== 'string') return [];
  return [{ month, version, entered: updatedAt, cells: (cells ?? {}) as Cells }];
}
