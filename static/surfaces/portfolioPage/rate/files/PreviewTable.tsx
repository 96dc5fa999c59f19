import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useHost } from '../../../../host/HostProvider';
import { figuresIn } from '../../../../parts/counted';

/** Height of a row of one line in px; longer ones are measured. */
const ROW_HEIGHT = 33;
const OVERSCAN = 10;

interface PreviewTableProps {
  caption: string;
  heads: readonly string[];
  count: number;
  /** @returns the texts of a row, from 0. */
  cellsOf: (row: number) => readonly string[];
}

/** A table of any length in a frame that scrolls; only the rows in view are drawn. */
export function PreviewTable({ caption, heads, count, cellsOf }: PreviewTableProps) {
  const figures = figuresIn(useHost().locale);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: OVERSCAN });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const title = `${caption} (${figures(count)})`;
  return (
    <div ref={scroller} className="rate-import__scroll">
      <table aria-rowcount={count + 1}>
        <caption>{title}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={heads.length} />
          {items.map(({ index }) => (
            <tr key={index} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
              {cellsOf(index).map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
          <Gap height={below} columns={heads.length} />
        </tbody>
      </table>
    </div>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="rate-import__gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
