/** A cell of the table by its place: rows and columns from 0, the first column saying what the row is. */
export interface Position {
  row: number;
  column: number;
}

/** How many rows and columns there are to move in, and how many rows are a page. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

export interface Move {
  key: string;
  /** Ctrl, or Command on a Mac: to the end of what the key goes along. */
  toEnd: boolean;
  shift: boolean;
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(0, count - 1));

/** @returns where a key goes from a cell; null for a key that goes nowhere. Nothing goes beyond the edges. */
export function moved(from: Position, { key, toEnd, shift }: Move, extent: Extent): Position | null {
  const to = (row: number, column: number): Position => ({
    row: within(row, extent.rows),
    column: within(column, extent.columns),
  });
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return to(toEnd ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(toEnd ? extent.rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, toEnd ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, toEnd ? extent.columns : column + 1);
    case 'PageUp':
      return to(row - extent.page, column);
    case 'PageDown':
      return to(row + extent.page, column);
    case 'Home':
      return to(toEnd ? 0 : row, 0);
    case 'End':
      return to(toEnd ? extent.rows : row, extent.columns);
    case 'Enter':
      return to(shift ? row - 1 : row + 1, column);
    default:
      return null;
  }
}

/**
 * @returns the cell after this one, or before it, row by row; null beyond the first and the last, where the focus
 * leaves the table.
 */
export function tabbed({ row, column }: Position, back: boolean, { rows, columns }: Extent): Position | null {
  const next = row * columns + column + (back ? -1 : 1);
  return next < 0 || next >= rows * columns ? null : { row: Math.floor(next / columns), column: next % columns };
}

/** Cells between two corners, both included. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function blockBetween(one: Position, other: Position): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export const contains = ({ top, bottom, left, right }: Block, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isOneCell = ({ top, bottom, left, right }: Block): boolean => top === bottom && left === right;
