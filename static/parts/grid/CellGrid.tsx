import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type MutableRefObject,
  type Ref,
} from 'react';
import { listHeight } from '../tables/listHeight';
import { pressKey } from './gridKeys';
import type { Grid } from './useGrid';
import './grid.css';

/** Height of a row in px; the table of styles says the same. */
export const ROW_HEIGHT = 40;
/** Rows that Page Up and Page Down go. */
export const ROWS_A_PAGE = 12;
const OVERSCAN = 8;

interface CellGridProps {
  grid: Grid;
  label: string;
  describedBy: string;
  className?: string;
  style?: CSSProperties;
  rows: number;
  columns: number;
  /** The heads of all columns, each a `columnheader`. */
  heads: ReactNode;
  /** @param start from the top, in px. */
  row: (index: number, start: number) => ReactNode;
  onView?: (first: number, last: number) => void;
}

/** A table that is written in like a spreadsheet. Only the rows in view are drawn. */
export function CellGrid({ grid, rows, columns, heads, row, onView, ...named }: CellGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, position, open } = grid.state;
  const isOpen = open !== null;
  const hadFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the focus stays, wherever one scrolls to: otherwise the keyboard would lose its place.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), position.row])].filter((at) => at < rows).sort((a, b) => a - b),
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => onView?.(first, last), [onView, first, last]);

  const begin = useRef(position.row);
  useEffect(() => {
    // Where one begins is in sight, also far down.
    if (begin.current > 0) virtual.scrollToIndex(begin.current);
  }, [virtual]);

  useEffect(() => {
    if (!hadFocus.current || isOpen) return;
    virtual.scrollToIndex(position.row);
    scroller.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: false });
  }, [virtual, active.rowId, active.field, position.row, isOpen]);

  return (
    <Frame {...{ grid, rows, columns, isOpen }} {...named} scroller={scroller} hadFocusRef={hadFocus}>
      <div role="row" aria-rowindex={1} className="lens-row lens-row--head">
        {heads}
      </div>
      <div role="presentation" className="lens-grid__body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => row(index, start))}
      </div>
    </Frame>
  );
}

interface FrameProps extends Omit<CellGridProps, 'heads' | 'row' | 'onView'> {
  scroller: Ref<HTMLDivElement>;
  hadFocusRef: MutableRefObject<boolean>;
  isOpen: boolean;
  children: ReactNode;
}

/** What hears the keyboard and the clipboard. */
function Frame({ grid, label, describedBy, className, style, rows, columns, ...inside }: FrameProps) {
  const { scroller, hadFocusRef, isOpen, children } = inside;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!pressKey(grid, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (isOpen) return;
    event.clipboardData.setData('text/plain', grid.copy());
    event.preventDefault();
    grid.say('Copied.');
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isOpen) return;
    event.preventDefault();
    void pasteText(event.clipboardData.getData('text/plain'), grid);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      className={className === undefined ? 'lens-grid' : `lens-grid ${className}`}
      aria-label={label}
      aria-describedby={describedBy}
      aria-rowcount={rows + 1}
      aria-colcount={columns}
      aria-multiselectable="true"
      style={{ ...style, maxHeight: listHeight() }}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
      onFocus={() => {
        if (!hadFocusRef.current) grid.entered();
        hadFocusRef.current = true;
      }}
      onBlur={(event) => (hadFocusRef.current = event.currentTarget.contains(event.relatedTarget))}
    >
      {children}
    </div>
  );
}

/** What is marked is settled before the reader of tables is loaded: rows may come and go until then. */
async function pasteText(text: string, grid: Grid): Promise<void> {
  const paste = grid.pasteInto();
  if (!paste) return;
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  if (data.length > 0) paste(data);
}
