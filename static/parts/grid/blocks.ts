import type { CellEdit } from './editSteps';
import type { Block, Position } from './position';

/** What a written text means in a cell, or why it means nothing there. */
export type ReadText<V> = { ok: true; value: V } | { ok: false; problem: string };

/** What copying and pasting needs to know of the table. Columns are those that are written in, from 0. */
export interface Sheet<C, V> {
  /** Ids of the rows, in their order. */
  rowIds: readonly string[];
  columns: readonly C[];
  /** What stands in a cell in which nothing does. */
  nothing: V;
  valueAt: (rowId: string, column: C) => V;
  mayEdit: (rowId: string, column: C) => boolean;
  /** Whether it is known what the cell holds: nothing is written over what was not read. */
  isRead: (rowId: string, column: C) => boolean;
  /** A value as it is copied; read there again it is the same value. */
  textOf: (rowId: string, column: C, value: V) => string;
  read: (rowId: string, column: C, text: string) => ReadText<V>;
}

/** A cell that does not take what it was given, with the reason. */
export interface Refused<C> {
  rowId: string;
  column: C;
  written: string;
  problem: string;
}

export interface Planned<C, V> {
  edits: CellEdit<C, V>[];
  refused: Refused<C>[];
  /** Cells of rows that the person may not change, and of what is beyond the edge of the table. */
  readOnly: number;
  outside: number;
  /** Cells of which it is not known yet what they hold. */
  unread: number;
}

/** @returns a block as spreadsheets take it from the clipboard: cells parted by tabs, rows by line ends. */
export function copied<C, V>(sheet: Sheet<C, V>, { top, bottom, left, right }: Block): string {
  const lines = sheet.rowIds.slice(top, bottom + 1).map((rowId) =>
    sheet.columns
      .slice(left, right + 1)
      .map((column) => quoted(sheet.textOf(rowId, column, sheet.valueAt(rowId, column))))
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
export function pasted<C, V>(sheet: Sheet<C, V>, block: Block, texts: readonly (readonly string[])[]): Planned<C, V> {
  const single = texts.length === 1 && texts[0]?.length === 1;
  const planned = nothingPlanned<C, V>();
  const put = (row: number, at: number, text: string): void => {
    const rowId = sheet.rowIds[row];
    const column = sheet.columns[at];
    if (rowId === undefined || column === undefined) planned.outside += 1;
    else if (!isOpen(planned, sheet, rowId, column)) return;
    else putCell(planned, sheet, rowId, column, text);
  };
  if (single) for (const { row, column } of cellsOf(block)) put(row, column, texts[0]?.[0] ?? '');
  else texts.forEach((cells, down) => cells.forEach((text, right) => put(block.top + down, block.left + right, text)));
  return planned;
}

export const nothingPlanned = <C, V>(): Planned<C, V> => ({
  edits: [],
  refused: [],
  readOnly: 0,
  outside: 0,
  unread: 0,
});

/** @returns whether the cell may be written; where not, why is counted. */
function isOpen<C, V>(planned: Planned<C, V>, sheet: Sheet<C, V>, rowId: string, column: C): boolean {
  if (!sheet.mayEdit(rowId, column)) planned.readOnly += 1;
  else if (!sheet.isRead(rowId, column)) planned.unread += 1;
  else return true;
  return false;
}

function putCell<C, V>(planned: Planned<C, V>, sheet: Sheet<C, V>, rowId: string, column: C, text: string): void {
  const parsed = sheet.read(rowId, column, text);
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
export function written<C, V>(sheet: Sheet<C, V>, rowId: string, column: C, text: string): Planned<C, V> {
  const planned = nothingPlanned<C, V>();
  if (isOpen(planned, sheet, rowId, column)) putCell(planned, sheet, rowId, column, text);
  return planned;
}

/** @returns what putting one value into one cell does. */
export function chosen<C, V>(sheet: Sheet<C, V>, rowId: string, column: C, value: V): Planned<C, V> {
  const planned = nothingPlanned<C, V>();
  if (isOpen(planned, sheet, rowId, column)) planned.edits.push({ rowId, column, value });
  return planned;
}

/**
 * @returns what copying down does: the first row of the block goes into the others; a single cell takes what stands
 * above it.
 */
export function filledDown<C, V>(sheet: Sheet<C, V>, block: Block): Planned<C, V> {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const source = sheet.rowIds[from];
  if (source === undefined) return nothingPlanned();
  return each(sheet, { ...block, top: from + 1 }, (column) => sheet.valueAt(source, column));
}

/** @returns what clearing a block does. */
export const cleared = <C, V>(sheet: Sheet<C, V>, block: Block): Planned<C, V> =>
  each(sheet, block, () => sheet.nothing);

/** @returns what putting one value into the cells of a block does, where their columns have it. */
export const filled = <C, V>(sheet: Sheet<C, V>, block: Block, value: V): Planned<C, V> =>
  each(sheet, block, () => value);

function each<C, V>(sheet: Sheet<C, V>, block: Block, valueFor: (column: C) => V): Planned<C, V> {
  const planned = nothingPlanned<C, V>();
  for (const { row, column: at } of cellsOf(block)) {
    const rowId = sheet.rowIds[row];
    const column = sheet.columns[at];
    if (rowId === undefined || column === undefined) continue;
    if (isOpen(planned, sheet, rowId, column)) planned.edits.push({ rowId, column, value: valueFor(column) });
  }
  return planned;
}
