import type { GridColumn, GridRow } from '../../../parts/grid/cellId';
import type { CellWords } from '../cells/readCell';
import type { CellAddress } from '../saving/readingBook';

/** A row or a column of the table: a month, a segment, or a measure. */
export interface ReadingLine extends GridRow, GridColumn {
  /** What else is said of it, below its name. */
  about?: string;
}

/** @returns a line; what it is called is said once. */
export const readingLine = (id: string, label: string, about?: string): ReadingLine => {
  return { id, field: id, key: label, label, ...(about === undefined ? {} : { about }) };
};

/** A table of readings: what its rows and columns are, and what each of its cells is. */
export interface ReadingTable {
  label: string;
  /** In which numbers are written. */
  locale: string;
  /** What the first column holds, in a word. */
  head: string;
  rows: readonly ReadingLine[];
  /** Those too that are filtered out just now. */
  allRows: readonly ReadingLine[];
  columns: readonly ReadingLine[];
  /** Which cell of which measure stands there. */
  addressOf: (rowId: string, field: string) => CellAddress;
  /** How texts are read there, by the definition in force. */
  wordsAt: (cell: CellAddress) => CellWords;
  /** What a cell is called in a sentence: "Told · Everybody · April 2026". */
  nameOf: (cell: CellAddress) => string;
  mayEdit: (cell: CellAddress) => boolean;
  /** What does not fit about a cell, in words; null where all fits. */
  alarmAt: (cell: CellAddress) => string | null;
  /** The row or column that a text names, where a pasted block says itself where it belongs. */
  rowNamed: (text: string) => string | null;
  columnNamed: (text: string) => string | null;
  /** Goes to what a row is; null where it leads nowhere. */
  openRow: ((rowId: string) => void) | null;
  /** Where the keyboard begins. */
  begin: { rowId: string; field: string } | null;
}
