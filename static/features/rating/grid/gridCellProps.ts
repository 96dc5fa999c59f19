import type { CellValue, Column } from '../answers/columns';
import type { RateRow } from '../rows/rateRow';
import type { CellState } from '../saving/cellState';
import type { CellHandlers } from './cellHandlers';
import type { OpenCell } from './useOpenCell';

/** What one cell of the table shows, and what it calls. */
export interface GridCellProps {
  row: RateRow;
  column: Column;
  /** Place among all columns, from 1. */
  at: number;
  value: CellValue;
  state: CellState;
  active: boolean;
  selected: boolean;
  readOnly: boolean;
  /** What is being written in it; null while it is not open. */
  open: OpenCell | null;
  /** A minus was typed and waits for its digit. */
  signed: boolean;
  on: CellHandlers;
}
