import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type ReactNode } from 'react';
import './long-table.css';

/** Height of a row of one line in px; longer ones are measured. */
const ROW_HEIGHT = 33;
const OVERSCAN = 10;

export interface LongTableProps {
  caption: string;
  /** The cells of the head. */
  head: ReactNode;
  /** How many cells a row has. */
  columns: number;
  /** Rows below the head. */
  count: number;
  /** Greatest height of the frame in px. */
  tallest: number;
  /** @returns what a row is about, by which it stays itself when the order changes. */
  keyOf: (row: number) => string;
  /** @returns the cells of a row, from 0. */
  cellsOf: (row: number) => ReactNode;
}

/**
 * A table of any length in a frame that scrolls, by keyboard too; only the rows in view are drawn, and screen readers
 * are told of all.
 */
export function LongTable({ caption, head, columns, count, tallest, keyOf, cellsOf }: LongTableProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // A measured height belongs to the row, not to its place.
    getItemKey: keyOf,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className="lens-long-table"
      role="region"
      aria-labelledby={id}
      tabIndex={0}
      style={{ maxHeight: tallest }}
    >
      <table aria-rowcount={count + 1}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody>
          <Gap height={above} columns={columns} />
          {items.map(({ index, key }) => (
            <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
              {cellsOf(index)}
            </tr>
          ))}
          <Gap height={below} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="lens-long-table__gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
