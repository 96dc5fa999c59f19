import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cellText } from '../answers/cellText';
import { answerOfChoice } from '../answers/answerChoices';
import { isWritten, type Column } from '../answers/columns';
import { useRate } from '../rateMany/RateContext';
import { chosen, written, type Planned, type Sheet } from '../cells/blocks';
import { sameCell, type CellId, type CellPositions } from '../cells/cellId';

/** The cell that is open for writing. */
export interface OpenCell {
  cell: CellId;
  epicKey: string;
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

/** @returns what the text of an open cell does: a person was chosen by who they are, everything else is read. */
function put(sheet: Sheet, rowId: string, column: Column, text: string): Planned {
  const { is } = column.screen.control;
  if (is === 'person') return chosen(sheet, rowId, column, text === '' ? null : text);
  const isText = is === 'sentence' || isWritten(column);
  return written(sheet, rowId, column, isText ? text : cellText(column, answerOfChoice(column.text, text)));
}

/**
 * One open cell at a time. When its row leaves the table, or the table the screen, what was written goes to its own
 * epic all the same.
 */
export function useOpenCell(places: CellPositions, sheet: Sheet): OpenCellTools {
  const { tableColumns: columns, allRows, ratings, rights, editing: change } = useRate();
  const [open, setOpen] = useState<OpenCell | null>(null);
  const columnOf = ({ field }: CellId): Column | undefined => columns.find((column) => column.field === field);

  const begin = (cell: CellId, text?: string): void => {
    const column = columnOf(cell);
    const row = places.row(cell.rowId);
    if (!column || !row) return;
    if (!rights.mayEdit(row.id)) return change.say(`You may not edit ${row.key}.`);
    if (!ratings.isRead(row.id, column))
      return change.say(`The sentence of ${row.key} is not read yet. Try again in a moment.`);
    const holds = ratings.stateAt(row.id, column).kind === 'conflict' ? 'conflict' : 'value';
    const value = ratings.valueAt(row.id, column);
    const original = holds === 'conflict' || value === null ? '' : String(value);
    setOpen({ cell, epicKey: row.key, holds, text: text ?? original, original });
  };

  const putOpen = ({ cell, epicKey, holds, original }: OpenCell, text: string): void => {
    const column = columnOf(cell);
    if (holds === 'conflict' || text === original) return;
    if (!column || !allRows.some(({ id }) => id === cell.rowId)) {
      return change.say(`${epicKey} is not here any more: “${text}”, which you wrote in it, was not taken over.`);
    }
    const planned = put(sheet, cell.rowId, column, text);
    const inTable = places.has(cell.rowId);
    const [refused] = planned.refused;
    if (refused && !inTable)
      return change.say(`${epicKey} left this list. “${refused.written}” was not taken over: ${refused.problem}`);
    change.edit(planned, inTable ? 'changed' : `changed in ${epicKey}, which left this list`);
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
