import writeXlsxFile from 'write-excel-file/universal';
import { ratingSheets, type SheetCell } from './formulas';
import type { ExportedEpics } from './ratingTable';

/** Texts are written as texts, whatever they begin with: only what the app itself computes is a formula. */
function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return typeof cell === 'string' ? { value: cell, type: String } : { value: cell.formula, type: 'Formula' as const };
}

const head = (cell: SheetCell) => ({ value: String(cell), type: String, fontWeight: 'bold' as const });

const WIDTHS = [{ width: 14 }, { width: 48 }, { width: 12 }];

/** @returns the ratings as an XLSX workbook that recomputes the scores from the answers and the weights. */
export function ratingsAsXlsx(exported: ExportedEpics): Promise<Blob> {
  const sheets = ratingSheets(exported).map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => (index === 0 ? row.map(head) : row.map(cellOf))),
    stickyRowsCount: 1,
    columns: name === 'Ratings' ? WIDTHS : [{ width: 20 }, { width: 24 }],
  }));
  return writeXlsxFile(sheets).toBlob();
}
