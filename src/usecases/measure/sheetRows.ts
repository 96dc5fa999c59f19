import type { EntryView } from '#contract/register';
import { EMPTY_SHEET, packSheet, sinceMonth, unpackSheet, type PackedSheet, type Sheet } from '#domain/measure/sheet';
import { readPackedSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';

/** Cells that go into one answer: of a hundred measures five years of six segments, and some more. */
const MOST_CELLS = 45_000;

const NOTHING = packSheet(EMPTY_SHEET);

/** @returns the sheet of a measure as it is sent; an empty one where nothing was read. */
export const sheetIn = (record: SheetRecord | undefined): PackedSheet =>
  record ? readPackedSheet(record.body) : NOTHING;

/**
 * @returns measures with all that was read of them; where that is more than goes into one answer, the newest of it: all
 *   months from one on.
 */
export function rowsOf(
  measures: readonly Entry[],
  sheets: ReadonlyMap<string, SheetRecord>,
  viewOf: (entry: Entry) => EntryView,
): { measures: { entry: EntryView; sheet: PackedSheet }[]; from?: string } {
  const rows = measures.map((entry) => ({ entry: viewOf(entry), sheet: sheetIn(sheets.get(entry.id)) }));
  const most = rows.reduce((sum, { sheet }) => sum + sheet.months * sheet.segments.length, 0);
  const from = most > MOST_CELLS ? cutBefore(rows.map(({ sheet }) => unpackSheet(sheet))) : null;
  if (from === null) return { measures: rows };
  const cut = (sheet: PackedSheet): PackedSheet => packSheet(sinceMonth(unpackSheet(sheet), from));
  return { measures: rows.map(({ entry, sheet }) => ({ entry, sheet: cut(sheet) })), from };
}

/** @returns the month before which nothing is sent; null where all goes into one answer. */
export function cutBefore(sheets: readonly Sheet[], most = MOST_CELLS): string | null {
  const inMonth = new Map<string, number>();
  for (const { cells } of sheets)
    for (const of of Object.values(cells))
      for (const month of Object.keys(of)) inMonth.set(month, (inMonth.get(month) ?? 0) + 1);
  const newestFirst = [...inMonth.keys()].sort().reverse();
  let sum = 0;
  const tooMany = newestFirst.findIndex((month) => (sum += inMonth.get(month) ?? 0) > most);
  // The newest month is sent whatever it holds.
  return tooMany < 0 ? null : (newestFirst[Math.max(0, tooMany - 1)] ?? null);
}
