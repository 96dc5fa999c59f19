import Papa from 'papaparse';
import { guarded } from '../../../../rating/cellText';
import { ratingTable, type ExportedEpics, type TableCell } from './ratingTable';

/** Spreadsheets take a file that begins with it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const textOfCell = (cell: TableCell): string => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''));

/** @returns the ratings as CSV in UTF-8, as Excel opens it. A text that a spreadsheet would take for a formula is marked as text. */
export function ratingsAsCsv(exported: ExportedEpics): string {
  return BYTE_ORDER_MARK + Papa.unparse(ratingTable(exported).map((row) => row.map(textOfCell)), { newline: '\r\n' });
}
