import type { Planned, Sheet } from './blocks';
import type { CellState } from './cellState';
import type { CellId, GridColumn, GridRow } from './cellId';
import type { Block } from './position';

/**
 * What a typed letter does in a cell:
 * - `value`: it is a value, or the first letter of one
 * - `sign`: a minus, which waits for its digit
 * - `write`: the cell opens, and the letter is the first of what is written
 */
export type Typed<V> = { kind: 'value'; value: V } | { kind: 'sign' } | { kind: 'write'; text: string };

/** Changing cells, taking that back, and saying what was done. */
export interface Editor<C, V> {
  say: (words: string) => void;
  /** @param verb such as "pasted". @returns whether it was done. */
  edit: (planned: Planned<C, V>, verb: string) => boolean;
  undo: () => void;
  redo: () => void;
}

/** What a table that is written in like a spreadsheet holds. Each part of it is asked by what it is. */
export interface GridSource<R extends GridRow, C extends GridColumn, V> extends Omit<Sheet<C, V>, 'rowIds'> {
  rows: readonly R[];
  /** Those too that are not in the table just now. */
  allRows: readonly Pick<GridRow, 'id'>[];
  columns: readonly C[];
  /** The column in which a row says what it is, before those that are written, and one behind them; null without. */
  head: string;
  tail: string | null;
  editing: Editor<C, V>;
  stateAt: (rowId: string, column: C) => CellState<V>;
  /** @param signed whether a minus was typed just before. @returns null for a letter that means nothing there. */
  typedIn: (row: R, column: C, letter: string, signed: boolean) => Typed<V> | null;
  /** What a cell begins with that is opened. */
  openText: (row: R, column: C, value: V) => string;
  /** What the text of an open cell does. */
  put: (sheet: Sheet<C, V>, rowId: string, column: C, text: string) => Planned<C, V>;
  /** What pasting does, where texts do not simply go into the cells from the first marked one on. */
  paste?: (sheet: Sheet<C, V>, marked: Block, texts: readonly (readonly string[])[]) => Planned<C, V>;
  /** The cell in which one begins; the first without. */
  begin?: CellId | null;
  resolve: (rowId: string, column: C, keep: 'mine' | 'theirs') => void;
  /** Goes where the row leads. */
  openRow: (row: R) => void;
  /** What is said of a row or a cell; `value` of what was just entered. */
  words: {
    value: (column: C, value: V, rowId: string) => string;
    notYours: (row: R, column: C) => string;
    notRead: (row: R, column: C) => string;
  };
}
