import { useRef, useState } from 'react';
import { openIssue } from '../../../host/navigation';
import type { Column } from '../answers/columns';
import { valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import { cleared, copied, filled, filledDown, pasted, type Planned, type Sheet } from '../cells/blocks';
import { useSteadyHandlers, type LeftBy } from './cellHandlers';
import { SCORE, sameCell, type CellField, type CellId } from '../cells/cellId';
import { isOneCell, moved, tabbed, type Block, type Extent, type Move, type Position } from '../cells/position';
import { typedIn } from '../cells/typing';
import { useOpenCell, type OpenCell } from './useOpenCell';
import { useSelection } from './useSelection';

/** Where the person is in the table and what they do there. */
export interface GridState {
  active: CellId;
  /** Where the active cell, and what is marked, stand just now. */
  position: Position;
  block: Block;
  open: OpenCell | null;
  signed: boolean;
}

/** The cells that a paste goes into, as they stood when it was asked for. */
export interface PasteTarget {
  sheet: Sheet;
  marked: Block;
}

export function useGrid(page: number) {
  const { tableColumns: columns, rows, ratings, rights, editing: change } = useRate();
  const { active, position, block, places, leftFrom, select, mark, settle } = useSelection();
  const [signed, setSigned] = useState(false);
  const leaving = useRef(false);
  /** The cell into which an answer was just typed: as in a spreadsheet, Enter goes on from there. */
  const typedInto = useRef<CellId | null>(null);
  /** The column in which a run of Tabs began: Enter goes on below it, as in a spreadsheet. */
  const tabbedFrom = useRef<CellField | null>(null);
  const extent: Extent = { rows: rows.length, columns: columns.length + 2, page };

  const sheet: Sheet = {
    rowIds: rows.map(({ id }) => id),
    columns,
    valueAt: (rowId, column) => ratings.valueAt(rowId, column),
    mayEdit: (rowId) => rights.mayEdit(rowId),
    isRead: (rowId, column) => ratings.isRead(rowId, column),
  };
  const { open, begin, draft, finish: put, close } = useOpenCell(places, sheet);
  /** The marked cells among the questions; null when there are none. */
  const answers = (): Block | null => {
    const left = Math.max(block.left - 1, 0);
    const right = Math.min(block.right - 1, columns.length - 1);
    return left <= right ? { ...block, left, right } : null;
  };
  const columnAt = (): Column | undefined => columns.find(({ field }) => field === active.field);
  const activeRow = places.row(active.rowId);

  const goTo = (to: CellId, extend = false): void => {
    tabbedFrom.current = null;
    typedInto.current = null;
    select(to, extend);
    close();
    setSigned(false);
  };
  const goToPlace = (to: Position | null, extend = false): boolean => {
    const cell = to && places.cellAt(to);
    if (cell) goTo(cell, extend);
    return cell !== null;
  };
  const goOn = (back: boolean): boolean => {
    const to = tabbed(position, back, extent);
    const from = tabbedFrom.current ?? active.field;
    const went = goToPlace(to);
    tabbedFrom.current = to?.row === position.row ? from : null;
    return went;
  };
  const move = (how: Move): boolean => {
    const begun =
      how.key === 'Enter' && tabbedFrom.current !== null
        ? places.positionOf({ ...active, field: tabbedFrom.current })
        : null;
    return goToPlace(moved(begun ?? position, how, extent), how.shift && how.key !== 'Enter');
  };
  /**
   * Whoever types at an epic that has just left the table does not mean the one that took its place, however many keys
   * that takes: the person goes to a cell first. @returns whether the change may go on.
   */
  const isMeant = (): boolean => {
    if (leftFrom === null) return true;
    change.say(
      `${leftFrom} left this list, and nothing was changed. You are at ${activeRow?.key ?? 'another epic'} ` +
        'now: click a cell, or go on with an arrow key.',
    );
    return false;
  };
  /**
   * Enter goes on from an answer that was just typed, and opens a cell in which nothing was; with Shift it goes up.
   * @returns true: the key is used up.
   */
  const enter = (shift: boolean): true => {
    const goesOn = shift || sameCell(typedInto.current, active) || active.field === SCORE;
    if (goesOn) move({ key: 'Enter', toEnd: false, shift });
    else openActive();
    return true;
  };
  const overBlock = (plan: (sheet: Sheet, marked: Block) => Planned, verb: string): void => {
    const marked = answers();
    if (marked && isMeant()) change.edit(plan(sheet, marked), verb);
  };
  const openActive = (text?: string): void => {
    if (isMeant()) begin(active, text);
  };
  const type = (letter: string): boolean => {
    const column = columnAt();
    const marked = answers();
    if (!column || !activeRow || !marked) return false;
    const typed = typedIn(column, ratings.valueAt(activeRow.id, column), letter, signed);
    if (typed && !isMeant()) return true;
    setSigned(typed?.kind === 'sign');
    if (typed?.kind === 'write') begin(active, typed.text);
    if (typed?.kind === 'value') {
      const one = isOneCell(block) ? marked : { ...marked, left: position.column - 1, right: position.column - 1 };
      change.edit(filled(sheet, one, typed.value), `entered as ${valueWords(column, typed.value)}`);
      typedInto.current = active;
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
    goTo(active);
    change.say('Tab now leaves the table.');
  };
  const keep = (cell: CellId, side: 'mine' | 'theirs'): void => {
    close();
    const column = columns.find(({ field }) => field === cell.field);
    if (column) ratings.resolve(cell.rowId, column.field, side);
  };

  const on = useSteadyHandlers({
    /** The focus came to a cell by itself, as screen readers bring it. */
    focused: (cell) => {
      if (!sameCell(cell, active)) goTo(cell);
    },
    /** One click selects; two open. */
    point: (cell, extend) => goTo(cell, extend),
    pointTwice: (cell) => {
      if (open === null) begin(cell);
    },
    draft,
    finish: (cell, text, by: LeftBy, back) => {
      put(cell, text);
      if (by === 'Enter') move({ key: by, toEnd: false, shift: back });
      else if (by === 'Tab') goOn(back);
    },
    keep,
    cancel: close,
  });

  return {
    state: { active, position, block, open, signed } satisfies GridState,
    on,
    /** The keyboard came into the table from elsewhere. */
    entered: settle,
    move,
    enter,
    tab,
    letGo,
    type,
    open: openActive,
    openEpic: (): void => void (activeRow && openIssue(activeRow.key)),
    say: change.say,
    selectAll: () => {
      const [from, to] = [places.first, places.cellAt({ row: extent.rows - 1, column: extent.columns - 1 })];
      if (from && to) mark(from, to);
    },
    clear: () => overBlock(cleared, 'cleared'),
    fillDown: () => overBlock(filledDown, 'copied down'),
    copy: (): string => {
      const marked = answers();
      return marked ? copied(sheet, marked) : (activeRow?.key ?? '');
    },
    /** @returns null when nothing can be pasted here. */
    pasteTarget: (): PasteTarget | null => {
      const marked = answers();
      return marked && isMeant() ? { sheet, marked } : null;
    },
    paste: (target: PasteTarget, texts: readonly (readonly string[])[]) =>
      change.edit(pasted(target.sheet, target.marked, texts), 'pasted'),
    undo: change.undo,
    redo: change.redo,
  };
}

export type Grid = ReturnType<typeof useGrid>;
