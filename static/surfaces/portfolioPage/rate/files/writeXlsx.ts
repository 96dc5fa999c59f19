import writeXlsxFile from 'write-excel-file/universal';
import { ratingSheets, type SheetCell } from './formulas';
import type { ExportedEpics } from './ratingTable';
import { storedValues } from './storedValues';

/** In a workbook `_x000D_` stands for the letter with that number; a text that reads so gets its underline escaped (ECMA-376, ST_Xstring). */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Texts are written as texts, whatever they begin with: only what the app itself computes is a formula. */
function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return typeof cell === 'string' ? { value: literal(cell), type: String } : { value: cell.formula, type: 'Formula' as const };
}

const head = (cell: SheetCell) => ({ value: literal(String(cell)), type: String, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const });

/** Widths in letters. A longer head goes on in its next line, a longer text is cut off on screen. */
const NARROWEST = 10;
const WIDEST_HEAD = 18;
const WIDEST = 48;
const MARGIN = 2;

/** @returns a width for each column that shows its head and, as far as there is room, its longest text. */
function widthsOf([heads = [], ...rows]: readonly SheetCell[][]): { width: number }[] {
  return heads.map((name, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, lettersOf(row[at] ?? null)), Math.min(lettersOf(name), WIDEST_HEAD));
    return { width: Math.min(Math.max(longest, NARROWEST), WIDEST) + MARGIN };
  });
}

const lettersOf = (cell: SheetCell): number => (typeof cell === 'object' ? String(cell?.value ?? '').slice(0, NARROWEST) : String(cell)).length;

/** @returns the ratings as an XLSX workbook that recomputes the scores from the answers and the weights. */
export function ratingsAsXlsx(exported: ExportedEpics): Promise<Blob> {
  const computed = ratingSheets(exported);
  const sheets = computed.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => (index === 0 ? row.map(head) : row.map(cellOf))),
    stickyRowsCount: 1,
    stickyColumnsCount: name === 'Ratings' ? 1 : 0,
    orientation: 'landscape' as const,
    columns: widthsOf(rows),
  }));
  return writeXlsxFile(sheets, { features: [storedValues(computed)] }).toBlob();
}
