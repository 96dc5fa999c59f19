import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ClipboardEvent, type CSSProperties, type KeyboardEvent } from 'react';
import { listHeight } from '../../../parts/tables/listHeight';
import { useRate } from '../rateMany/RateContext';
import { CellDetails } from './CellDetails';
import { GridRow } from './GridRow';
import { pressKey } from './gridKeys';
import { useGrid, type Grid } from './useGrid';
import './grid.css';

/** Height of a row in px; the table of styles says the same. */
const ROW_HEIGHT = 40;
const ROWS_A_PAGE = 12;
const OVERSCAN = 8;

/** All epics and all questions as one table that is written in like a spreadsheet. Only the rows in view are drawn. */
export function RateGrid({ onView }: { onView: (first: number, last: number) => void }) {
  const { tableColumns: columns, rows } = useRate();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useGrid(ROWS_A_PAGE);
  const { active, position, open } = grid.state;
  const isOpen = open !== null;
  const hadFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the focus stays, wherever one scrolls to: otherwise the keyboard would lose its place.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), position.row])]
        .filter((row) => row < rows.length)
        .sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => onView(first, last), [onView, first, last]);

  useEffect(() => {
    if (!hadFocus.current || isOpen) return;
    virtual.scrollToIndex(position.row);
    scroller.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: false });
  }, [virtual, active.rowId, active.field, position.row, isOpen]);

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
    <>
      <CellDetails grid={grid} />
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className="rate-grid"
        aria-label="Ratings of the epics"
        aria-describedby="rate-keys"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        style={{ '--rate-columns': columns.length, maxHeight: listHeight() } as CSSProperties}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onFocus={() => {
          if (!hadFocus.current) grid.entered();
          hadFocus.current = true;
        }}
        onBlur={(event) => (hadFocus.current = event.currentTarget.contains(event.relatedTarget))}
      >
        <div role="row" aria-rowindex={1} className="rate-row rate-row--head">
          <div role="columnheader" aria-colindex={1}>
            Epic
          </div>
          {columns.map(({ field, label, question }, index) => (
            <div key={field} role="columnheader" aria-colindex={index + 2} title={question}>
              {label}
            </div>
          ))}
          <div role="columnheader" aria-colindex={columns.length + 2}>
            Score
          </div>
        </div>
        <div role="presentation" className="rate-grid__body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row && <GridRow key={row.id} row={row} index={index} start={start} grid={grid} />;
          })}
        </div>
      </div>
    </>
  );
}

/** What is marked is settled before the reader of tables is loaded: rows may come and go until then. */
async function pasteText(text: string, grid: Grid): Promise<void> {
  const target = grid.pasteTarget();
  if (!target) return;
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  if (data.length > 0) grid.paste(target, data);
}
