import type { Person } from '../../../host/jira';
import type { CellValue, Column } from '../answers/columns';
import type { RateRow } from '../rows/rateRow';
import type { CellHandlers } from '../../../parts/grid/cellHandlers';
import type { CellState } from '../../../parts/grid/cellState';
import type { OpenCell } from '../../../parts/grid/useOpenCell';

/** What one cell of the table shows, and what it calls. */
export interface GridCellProps {
  row: RateRow;
  column: Column;
  /** Place among all columns, from 1. */
  at: number;
  value: CellValue;
  state: CellState<CellValue>;
  active: boolean;
  selected: boolean;
  readOnly: boolean;
  /** Whether it is known what the cell holds. */
  isRead: boolean;
  /** Who stands in it, with their face; null where nobody does, or nobody is known. */
  person: Person | null;
  /** What is being written in it; null while it is not open. */
  open: OpenCell | null;
  /** A minus was typed and waits for its digit. */
  signed: boolean;
  on: CellHandlers;
}

/** What an open cell needs of that. */
export type CellEditorProps = Pick<GridCellProps, 'row' | 'column' | 'state' | 'value' | 'on'> & { open: OpenCell };
