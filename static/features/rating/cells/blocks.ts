import { cellText, parseCell } from '../answers/cellText';
import { type CellValue, type Column } from '../answers/columns';
import type { CellEdit } from '../saving/editSteps';
import type { Block, Position } from './position';

/** What copying and pasting needs to know of the table. Columns are those of the questions, from 0. */
export interface Sheet {
  /** Ids of the epics, in the order of the rows. */
  rowIds: readonly string[];
  columns: readonly Column[];
  valueAt: (rowId: string, column: Column) => CellValue;
  mayEdit: (rowId: string) => boolean;
  /** Whether it is known what the cell holds: nothing is written over what was not read. */
  isRead: (rowId: string, column: Column) => boolean;
}

/** A cell that does not take what it was given, with the reason. */
export interface Refused {
  rowId: string;
  column: Column;
  written: string;
  problem: string;
}

export interface Planned {
  edits: CellEdit[];
  refused: Refused[];
  /** Cells of rows that the person may not change, and of what is beyond the edge of the table. */
  readOnly: number;
  outside: number;
  /** Cells of which it is not known yet what they hold. */
  unread: number;
}

const NOTHING: Planned = { edits: [], refused: [], readOnly: 0, outside: 0, unread: 0 };

/** @returns a block as spreadsheets take it from the clipboard: cells parted by tabs, rows by line ends. */
export function copied(sheet: Sheet, { top, bottom, left, right }: Block): string {
  const lines = sheet.rowIds.slice(top, bottom + 1).map((rowId) =>
    sheet.columns
      .slice(left, right + 1)
      .map((column) => quoted(cellText(column, sheet.valueAt(rowId, column))))
      .join('\t'),
  );
  return lines.join('\n');
}

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * What pasting does: each text is read in the column that it falls into. A single text fills the whole block that is
 * marked; a larger one begins at the block's first cell.
 * @param texts rows of cells, as they were read from the clipboard.
 */
export function pasted(sheet: Sheet, block: Block, texts: readonly (readonly string[])[]): Planned {
  const single = texts.length === 1 && texts[0]?.length === 1;
  const planned = nothingPlanned();
  const put = (row: number, at: number, text: string): void => {
    const rowId = sheet.rowIds[row];
    const column = sheet.columns[at];
    if (rowId === undefined || column === undefined) planned.outside += 1;
    else if (!isOpen(planned, sheet, rowId, column)) return;
    else putCell(planned, rowId, column, text);
  };
  if (single) for (const { row, column } of cellsOf(block)) put(row, column, texts[0]?.[0] ?? '');
  else texts.forEach((cells, down) => cells.forEach((text, right) => put(block.top + down, block.left + right, text)));
  return planned;
}

const nothingPlanned = (): Planned => ({ ...NOTHING, edits: [], refused: [] });

/** @returns whether the cell may be written; where not, why is counted. */
function isOpen(planned: Planned, sheet: Sheet, rowId: string, column: Column): boolean {
  if (!sheet.mayEdit(rowId)) planned.readOnly += 1;
  else if (!sheet.isRead(rowId, column)) planned.unread += 1;
  else return true;
  return false;
}

function putCell(planned: Planned, rowId: string, column: Column, text: string): void {
  const parsed = parseCell(column, text);
  if (parsed.ok) planned.edits.push({ rowId, column, value: parsed.value });
  else planned.refused.push({ rowId, column, written: text, problem: parsed.problem });
}

function cellsOf({ top, bottom, left, right }: Block): Position[] {
  const wide = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * wide }, (_, index) => ({
    row: top + Math.floor(index / wide),
    column: left + (index % wide),
  }));
}

/** @returns what writing a text into one cell does. */
export function written(sheet: Sheet, rowId: string, column: Column, text: string): Planned {
  const planned = nothingPlanned();
  if (isOpen(planned, sheet, rowId, column)) putCell(planned, rowId, column, text);
  return planned;
}

/** @returns what putting one value into one cell does. */
export function chosen(sheet: Sheet, rowId: string, column: Column, value: CellValue): Planned {
  const planned = nothingPlanned();
  if (isOpen(planned, sheet, rowId, column)) planned.edits.push({ rowId, column, value });
  return planned;
}

/**
 * @returns what copying down does: the first row of the block goes into the others; a single cell takes what stands
 * above it.
 */
export function filledDown(sheet: Sheet, block: Block): Planned {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const source = sheet.rowIds[from];
  if (source === undefined) return NOTHING;
  return each(sheet, { ...block, top: from + 1 }, (column) => sheet.valueAt(source, column));
}

/** @returns what clearing a block does. */
export const cleared = (sheet: Sheet, block: Block): Planned => each(sheet, block, () => null);

/** @returns what putting one value into the cells of a block does, where their columns have it. */
export const filled = (sheet: Sheet, block: Block, value: CellValue): Planned => each(sheet, block, () => value);

function each(sheet: Sheet, block: Block, valueFor: (column: Column) => CellValue): Planned {
  const planned = nothingPlanned();
  for (const { row, column: at } of cellsOf(block)) {
    const rowId = sheet.rowIds[row];
    const column = sheet.columns[at];
    if (rowId === undefined || column === undefined) continue;
    if (isOpen(planned, sheet, rowId, column)) planned.edits.push({ rowId, column, value: valueFor(column) });
  }
  return planned;
}
