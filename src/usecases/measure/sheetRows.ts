import type { EntryView } from '#contract/register';
import { EMPTY_SHEET, packSheet, sinceMonth, type PackedSheet, type Sheet } from '#domain/measure/sheet';
import { readSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';

/** Cells that go into one answer: of a hundred measures five years of six segments, and some more. */
const MOST_CELLS = 45_000;

const readIn = (record: SheetRecord | undefined): Sheet => (record ? readSheet(record.body) : EMPTY_SHEET);

/** @returns the sheet of a measure as it is sent; an empty one where nothing was read. */
export const sheetIn = (record: SheetRecord | undefined): PackedSheet => packSheet(readIn(record));

/**
 * @returns measures with all that was read of them; where that is more than goes into one answer, the newest of it: all
 *   months from one on.
 */
export function rowsOf(
  measures: readonly Entry[],
  sheets: ReadonlyMap<string, SheetRecord>,
  viewOf: (entry: Entry) => EntryView,
): { measures: { entry: EntryView; sheet: PackedSheet }[]; from?: string } {
  const read = measures.map((entry) => ({ entry, sheet: readIn(sheets.get(entry.id)) }));
  const from = cutBefore(read.map(({ sheet }) => sheet));
  const rows = read.map(({ entry, sheet }) => ({
    entry: viewOf(entry),
    sheet: packSheet(from === null ? sheet : sinceMonth(sheet, from)),
  }));
  return { measures: rows, ...(from === null ? {} : { from }) };
}

/** @returns the month before which nothing is sent; null where all goes into one answer. */
function cutBefore(sheets: readonly Sheet[]): string | null {
  const inMonth = new Map<string, number>();
  for (const { cells } of sheets)
    for (const of of Object.values(cells))
      for (const month of Object.keys(of)) inMonth.set(month, (inMonth.get(month) ?? 0) + 1);
  let sum = 0;
  const newestFirst = [...inMonth.keys()].sort().reverse();
  const first = newestFirst.findIndex((month) => (sum += inMonth.get(month) ?? 0) > MOST_CELLS);
  return first <= 0 ? (first === 0 ? (newestFirst[0] ?? null) : null) : (newestFirst[first - 1] ?? null);
}
