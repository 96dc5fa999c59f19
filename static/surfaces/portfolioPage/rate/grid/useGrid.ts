import { useRef, useState } from 'react';
import { openIssue } from '../../../../host/navigation';
import { cellText } from '../../../../rating/cellText';
import type { Column } from '../../../../rating/columns';
import { valueWords } from '../cellWords';
import { useRate } from '../RateContext';
import { cleared, copied, filled, filledDown, pasted, valueOfChoice, type Planned, type Sheet } from './blocks';
import { blockBetween, isOneCell, moved, tabbed, type Block, type Extent, type Move, type Position } from './position';
import { typedIn } from './typing';

/** The epic's own column, before the questions. */
export const EPIC_COLUMN = 0;

/** Where the person is in the table and what they do there. */
export interface GridState {
  active: Position;
  block: Block;
  /** Text that the open cell begins with; null while none is open. */
  editing: string | null;
  signed: boolean;
  extent: Extent;
}

export function useGrid(page: number) {
  const { columns, rows, ratings, rights, editing: change } = useRate();
  const [at, setAt] = useState<Position>({ row: 0, column: 1 });
  const [corner, setCorner] = useState<Position>(at);
  const [editing, setEditing] = useState<string | null>(null);
  const [signed, setSigned] = useState(false);
  const leaving = useRef(false);
  const pointedAgain = useRef(false);
  /** The column in which a run of Tabs began: Enter goes on below it, as in a spreadsheet. */
  const tabbedFrom = useRef<number | null>(null);
  const extent: Extent = { rows: rows.length, columns: columns.length + 2, page };
  const active = { row: Math.min(at.row, Math.max(0, rows.length - 1)), column: Math.min(at.column, extent.columns - 1) };
  const block = blockBetween(active, { row: Math.min(corner.row, Math.max(0, rows.length - 1)), column: corner.column });

  const sheet: Sheet = {
    rowIds: rows.map(({ id }) => id),
    columns,
    valueAt: (rowId, column) => ratings.valueAt(rowId, column),
    mayEdit: (rowId) => rights.mayEdit(rowId),
  };
  /** The marked cells among the questions; null when there are none. */
  const answers = (): Block | null => {
    const left = Math.max(block.left - 1, 0);
    const right = Math.min(block.right - 1, columns.length - 1);
    return left <= right ? { ...block, left, right } : null;
  };
  const columnAt = (): Column | undefined => columns[active.column - 1];
  const activeRow = rows[active.row];

  const goTo = (to: Position, extend = false): void => {
    tabbedFrom.current = null;
    setAt(to);
    if (!extend) setCorner(to);
    setEditing(null);
    setSigned(false);
  };
  const goOn = (back: boolean): boolean => {
    const to = tabbed(active, back, extent);
    const from = tabbedFrom.current ?? active.column;
    if (to) goTo(to);
    tabbedFrom.current = to?.row === active.row ? from : null;
    return to !== null;
  };
  const move = (how: Move): boolean => {
    const begun = how.key === 'Enter' ? tabbedFrom.current : null;
    const to = moved(begun === null ? active : { ...active, column: begun }, how, extent);
    if (to) goTo(to, how.shift && how.key !== 'Enter');
    return to !== null;
  };
  const overBlock = (plan: (sheet: Sheet, marked: Block) => Planned, verb: string): void => {
    const marked = answers();
    if (marked) change.edit(plan(sheet, marked), verb);
  };
  const open = (begin?: string): void => {
    const column = columnAt();
    if (!column || !activeRow) return;
    if (!rights.mayEdit(activeRow.id)) return change.say(`You may not edit ${activeRow.key}.`);
    const conflict = ratings.stateAt(activeRow.id, column).kind === 'conflict';
    const value = ratings.valueAt(activeRow.id, column);
    setEditing(begin ?? (conflict || value === null ? '' : String(value)));
  };
  const write = (written: string, key: 'Enter' | 'Tab' | 'leave', back: boolean): void => {
    const column = columnAt();
    setEditing(null);
    if (!column || !activeRow) return;
    const texts = column.kind === 'count' ? written : cellText(column, valueOfChoice(column, written));
    change.edit(pasted(sheet, { top: active.row, bottom: active.row, left: active.column - 1, right: active.column - 1 }, [[texts]]), 'changed');
    if (key === 'Enter') move({ key, toEnd: false, shift: back });
    else if (key === 'Tab') goOn(back);
  };
  const type = (letter: string): boolean => {
    const column = columnAt();
    const marked = answers();
    if (!column || !activeRow || !marked) return false;
    const typed = typedIn(column, ratings.valueAt(activeRow.id, column), letter, signed);
    setSigned(typed?.kind === 'sign');
    if (typed?.kind === 'write') open(typed.text);
    if (typed?.kind === 'value') {
      const one = isOneCell(block) ? marked : { ...marked, left: active.column - 1, right: active.column - 1 };
      change.edit(filled(sheet, one, typed.value), `set to ${valueWords(column, typed.value)}`);
    }
    return typed !== null;
  };
  /** Tab stays in the table until its end, or until Escape let go. @returns whether it stayed. */
  const tab = (back: boolean): boolean => {
    const stays = !leaving.current && goOn(back);
    leaving.current = false;
    return stays;
  };
  const letGo = (): void => {
    leaving.current = true;
    setSigned(false);
    goTo(active);
    change.say('Tab now leaves the table.');
  };
  const openEpic = (): void => void (activeRow && openIssue(activeRow.key));
  const keep = (side: 'mine' | 'theirs'): void => {
    const column = columnAt();
    setEditing(null);
    if (column && activeRow) ratings.resolve(activeRow.id, column.field, side);
  };

  /** The focus came to a cell by itself, as screen readers bring it. */
  const focused = (to: Position): void => {
    if (to.row !== active.row || to.column !== active.column) goTo(to);
  };
  /** The pointer goes down on a cell: on the active one it opens it when it comes up again. */
  const point = (to: Position, extend: boolean): void => {
    pointedAgain.current = !extend && to.row === active.row && to.column === active.column;
    if (!pointedAgain.current) goTo(to, extend);
  };
  const pointUp = (): void => {
    if (pointedAgain.current && editing === null) open();
    pointedAgain.current = false;
  };

  return {
    state: { active, block, editing, signed, extent } satisfies GridState,
    focused,
    point,
    pointUp,
    move,
    tab,
    letGo,
    type,
    open,
    openEpic,
    write,
    keep,
    close: () => setEditing(null),
    say: change.say,
    selectAll: () => {
      setAt({ row: 0, column: 1 });
      setCorner({ row: extent.rows - 1, column: extent.columns - 1 });
    },
    clear: () => overBlock(cleared, 'cleared'),
    fillDown: () => overBlock(filledDown, 'copied down'),
    copy: (): string => {
      const marked = answers();
      return marked ? copied(sheet, marked) : (activeRow?.key ?? '');
    },
    paste: (texts: readonly (readonly string[])[]) => overBlock((one, marked) => pasted(one, marked, texts), 'pasted'),
    undo: change.undo,
    redo: change.redo,
  };
}

export type Grid = ReturnType<typeof useGrid>;
