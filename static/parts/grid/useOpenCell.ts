import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Sheet } from './blocks';
import { sameCell, type CellId, type CellPositions, type GridColumn, type GridRow } from './cellId';
import type { GridSource } from './gridSource';

/** The cell that is open for writing. */
export interface OpenCell {
  cell: CellId;
  rowKey: string;
  /** Whether a value is written, or one of two is chosen that two people gave. */
  holds: 'value' | 'conflict';
  /** What stands in it, and what stood in it when it was opened: only another text is a change. */
  text: string;
  original: string;
}

export interface OpenCellTools {
  open: OpenCell | null;
  begin: (cell: CellId, text?: string) => void;
  draft: (cell: CellId, text: string) => void;
  /** Puts the text into the cell that it was written in. */
  finish: (cell: CellId, text: string) => void;
  close: () => void;
}

/**
 * One open cell at a time. When its row leaves the table, or the table the screen, what was written goes to its own row
 * all the same.
 */
export function useOpenCell<R extends GridRow, C extends GridColumn, V>(
  source: GridSource<R, C, V>,
  places: CellPositions<R>,
  sheet: Sheet<C, V>,
): OpenCellTools {
  const { columns, allRows, editing } = source;
  const [open, setOpen] = useState<OpenCell | null>(null);
  const columnOf = ({ field }: CellId): C | undefined => columns.find((column) => column.field === field);

  const begin = (cell: CellId, text?: string): void => {
    const column = columnOf(cell);
    const row = places.row(cell.rowId);
    if (!column || !row) return;
    if (!source.mayEdit(row.id, column)) return editing.say(source.words.notYours(row, column));
    if (!source.isRead(row.id, column)) return editing.say(source.words.notRead(row, column));
    const holds = source.stateAt(row.id, column).kind === 'conflict' ? 'conflict' : 'value';
    const value = source.valueAt(row.id, column);
    const original = holds === 'conflict' ? '' : source.openText(row, column, value);
    setOpen({ cell, rowKey: row.key, holds, text: text ?? original, original });
  };

  const putOpen = ({ cell, rowKey, holds, original }: OpenCell, text: string): void => {
    const column = columnOf(cell);
    if (holds === 'conflict' || text === original) return;
    if (!column || !allRows.some(({ id }) => id === cell.rowId)) {
      return editing.say(`${rowKey} is not here any more: “${text}”, which you wrote in it, was not taken over.`);
    }
    const planned = source.put(sheet, cell.rowId, column, text);
    const inTable = places.has(cell.rowId);
    const [refused] = planned.refused;
    if (refused && !inTable)
      return editing.say(`${rowKey} left this list. “${refused.written}” was not taken over: ${refused.problem}`);
    editing.edit(planned, inTable ? 'changed' : `changed in ${rowKey}, which left this list`);
  };
  const finish = (cell: CellId, text: string): void => {
    setOpen(null);
    if (open && sameCell(open.cell, cell)) putOpen(open, text);
  };
  const end = (): void => {
    if (open) finish(open.cell, open.text);
  };

  const latest = useRef(end);
  useLayoutEffect(() => {
    latest.current = end;
  });
  const isGone = open !== null && places.positionOf(open.cell) === null;
  useEffect(() => {
    if (isGone) latest.current();
  }, [isGone]);
  useEffect(() => () => latest.current(), []);

  return {
    open,
    begin,
    draft: (cell, text) => setOpen((one) => (one && sameCell(one.cell, cell) ? { ...one, text } : one)),
    finish,
    close: () => setOpen(null),
  };
}
