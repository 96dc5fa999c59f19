import { useMemo, useRef, useState } from 'react';
import { cleared, copied, filled, filledDown, pasted, type Planned, type Sheet } from './blocks';
import { useSteadyHandlers, type LeftBy } from './cellHandlers';
import { sameCell, type CellId, type GridColumn, type GridRow } from './cellId';
import type { GridSource } from './gridSource';
import { isOneCell, moved, tabbed, type Block, type Extent, type Move, type Position } from './position';
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
  /** It is in the column in which a row says what it is. */
  isInHead: boolean;
}

/** Puts texts into the cells that were marked when it was asked for. */
export type PasteInto = (texts: readonly (readonly string[])[]) => void;

/** @param page rows that a key goes at once. */
export function useGrid<R extends GridRow, C extends GridColumn, V>(source: GridSource<R, C, V>, page: number) {
  const { columns, rows, editing: change, head, tail, paste = pasted } = source;
  const fields = useMemo(
    () => [head, ...columns.map(({ field }) => field), ...(tail === null ? [] : [tail])],
    [head, columns, tail],
  );
  const { active, position, block, places, leftFrom, select, mark, settle } = useSelection(rows, fields, source.begin);
  const [signed, setSigned] = useState(false);
  const leaving = useRef(false);
  /** The cell into which an answer was just typed: as in a spreadsheet, Enter goes on from there. */
  const typedInto = useRef<CellId | null>(null);
  /** The column in which a run of Tabs began: Enter goes on below it, as in a spreadsheet. */
  const tabbedFrom = useRef<string | null>(null);
  const extent: Extent = { rows: rows.length, columns: fields.length, page };

  const sheet: Sheet<C, V> = { ...source, rowIds: rows.map(({ id }) => id) };
  const { open, begin, draft, finish: put, close } = useOpenCell(source, places, sheet);
  /** The marked cells among those that are written in; null when there are none. */
  const written = (): Block | null => {
    const left = Math.max(block.left - 1, 0);
    const right = Math.min(block.right - 1, columns.length - 1);
    return left <= right ? { ...block, left, right } : null;
  };
  const columnAt = (): C | undefined => columns.find(({ field }) => field === active.field);
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
   * Whoever types at a row that has just left the table does not mean the one that took its place, however many keys
   * that takes: the person goes to a cell first. @returns whether the change may go on.
   */
  const isMeant = (): boolean => {
    if (leftFrom === null) return true;
    change.say(
      `${leftFrom} left this list, and nothing was changed. You are at ${activeRow?.key ?? 'another row'} ` +
        'now: click a cell, or go on with an arrow key.',
    );
    return false;
  };
  /**
   * Enter goes on from a value that was just typed, and opens a cell in which nothing was; with Shift it goes up.
   * @returns true: the key is used up.
   */
  const enter = (shift: boolean): true => {
    const goesOn = shift || sameCell(typedInto.current, active) || active.field === tail;
    if (goesOn) move({ key: 'Enter', toEnd: false, shift });
    else openActive();
    return true;
  };
  const overBlock = (plan: (sheet: Sheet<C, V>, marked: Block) => Planned<C, V>, verb: string): void => {
    const marked = written();
    if (marked && isMeant()) change.edit(plan(sheet, marked), verb);
  };
  const openActive = (text?: string): void => {
    if (isMeant()) begin(active, text);
  };
  const type = (letter: string): boolean => {
    const column = columnAt();
    const marked = written();
    if (!column || !activeRow || !marked) return false;
    const typed = source.typedIn(activeRow, column, letter, signed);
    if (typed && !isMeant()) return true;
    setSigned(typed?.kind === 'sign');
    if (typed?.kind === 'write') begin(active, typed.text);
    if (typed?.kind === 'value') {
      const one = isOneCell(block) ? marked : { ...marked, left: position.column - 1, right: position.column - 1 };
      const words = source.words.value(column, typed.value, activeRow.id);
      change.edit(filled(sheet, one, typed.value), `entered as ${words}`);
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
    if (column) source.resolve(cell.rowId, column, side);
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
    state: { active, position, block, open, signed, isInHead: active.field === head } as GridState,
    on,
    /** The keyboard came into the table from elsewhere. */
    entered: settle,
    move,
    enter,
    tab,
    letGo,
    type,
    open: openActive,
    openRow: (): void => void (activeRow && source.openRow(activeRow)),
    say: change.say,
    selectAll: () => {
      const [from, to] = [places.first, places.cellAt({ row: extent.rows - 1, column: extent.columns - 1 })];
      if (from && to) mark(from, to);
    },
    clear: () => overBlock(cleared, 'cleared'),
    fillDown: () => overBlock(filledDown, 'copied down'),
    copy: (): string => {
      const marked = written();
      return marked ? copied(sheet, marked) : (activeRow?.key ?? '');
    },
    /** Settles the cells that a paste goes into. @returns null when nothing can be pasted here. */
    pasteInto: (): PasteInto | null => {
      const marked = written();
      return marked && isMeant() ? (texts) => void change.edit(paste(sheet, marked, texts), 'pasted') : null;
    },
    undo: change.undo,
    redo: change.redo,
  };
}

/** Where the person is in a table and what keys and pointer do there, whatever it holds. */
export type Grid = ReturnType<typeof useGrid>;
