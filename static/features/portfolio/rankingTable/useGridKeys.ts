import { useRef, useState, type KeyboardEvent } from 'react';
import { openIssue } from '../../../host/navigation';
import { nameOfItem, type TableItem } from './tableItems';

export interface GridKeys {
  /** The item that the keyboard is at; always a row. */
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Focuses the active row once it is drawn, if a key has moved there. */
  focusIfMoved: (row: HTMLElement | null) => void;
}

/** Items to go on by a key: from `at`, in a direction, over lines to the next row; `at` itself where there is none. */
function nextRow(items: readonly TableItem[], at: number, steps: number): number {
  const direction = Math.sign(steps);
  const wanted = Math.min(items.length - 1, Math.max(0, at + steps));
  for (let index = wanted; index >= 0 && index < items.length; index += direction)
    if (items[index]?.kind === 'row') return index;
  for (let index = wanted; index >= 0 && index < items.length; index -= direction)
    if (items[index]?.kind === 'row') return index;
  return at;
}

/**
 * Moves through the rows with the keyboard, one tab stop for the whole table: arrows, Page Up and Down, Home, End;
 * Enter opens the epic.
 */
export function useGridKeys(
  items: readonly TableItem[],
  rowsInView: () => number,
  scrollTo: (index: number) => void,
): GridKeys {
  // By name: the list is sorted, filtered and read anew under the keyboard, which stays at its epic. The place is for
  // an epic that left.
  const [last, setLast] = useState<{ name: string; at: number }>({ name: '', at: 0 });
  const setActive = (at: number): void => setLast({ name: nameOfItem(items[at]), at });
  const moved = useRef(false);
  const found = last.name === '' ? -1 : items.findIndex((item) => nameOfItem(item) === last.name);
  const wanted = found < 0 ? last.at : found;
  const active = nextRow(items, Math.min(wanted, Math.max(0, items.length - 1)), items[wanted]?.kind === 'row' ? 0 : 1);

  const stepsOf = (key: string): number => {
    const page = Math.max(1, rowsInView() - 1);
    return (
      { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -items.length, End: items.length }[key] ?? 0
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    if (!isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[active];
    if (event.key === 'Enter' && item?.kind === 'row') void openIssue(item.row.epic.key);
    const steps = stepsOf(event.key);
    if (steps === 0) return;
    event.preventDefault();
    const next = nextRow(items, active, steps);
    moved.current = true;
    setActive(next);
    scrollTo(next);
  };

  const focusIfMoved = (row: HTMLElement | null): void => {
    if (!row || !moved.current) return;
    moved.current = false;
    row.focus({ preventScroll: true });
  };
  return { active, setActive, onKeyDown, focusIfMoved };
}
