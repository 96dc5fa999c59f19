import Papa from 'papaparse';
import { guarded } from '../answers/cellText';
import { asPart } from '../../../parts/pace/runInSlices';
import { tableSteps, type ExportedEpics, type TableCell } from './ratingTable';

/** Spreadsheets take a file that begins with it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const textOfCell = (cell: TableCell): string => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''));

/** Rows that are written in one step. */
const ROWS = 50;
const LINE_END = '\r\n';

/** @returns rows as lines of CSV. A text that a spreadsheet would take for a formula is marked as text. */
const csvLines = (rows: readonly TableCell[][]): string =>
  Papa.unparse(
    rows.map((row) => row.map(textOfCell)),
    { newline: LINE_END },
  );

/** @returns a table as CSV in UTF-8, as Excel opens it. */
export const csvOf = (rows: readonly TableCell[][]): string => BYTE_ORDER_MARK + csvLines(rows);

/** @returns a table as spreadsheets take it from the clipboard: cells parted by tabs, texts marked as in CSV. */
export const clipboardOf = (rows: readonly TableCell[][]): string =>
  Papa.unparse(
    rows.map((row) => row.map(textOfCell)),
    { delimiter: '\t', newline: '\n' },
  );

/**
 * Writes the ratings as CSV in UTF-8, as Excel opens it. A text that a spreadsheet would take for a formula is marked
 * as text. Yields the share that is done.
 */
export function* csvSteps(exported: ExportedEpics): Generator<number, string> {
  const rows = yield* asPart(tableSteps(exported), 0, 0.5);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    blocks.push(csvLines(rows.slice(at, at + ROWS)));
    yield 0.5 + at / rows.length / 2;
  }
  return BYTE_ORDER_MARK + blocks.join(LINE_END);
}
