import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useRef } from 'react';
import { listHeight } from '../../../parts/tables/listHeight';
import { COLUMNS, tableWidth, type Column } from '../ranking/columns';
import { GridHead, type GridHeadProps } from './GridHead';
import { LineRow } from './LineRow';
import { RankCell, type CellContext } from './RankCells';
import type { LineWords } from './lineWords';
import { nameOfItem, type LineKind, type TableItem } from './tableItems';
import { useFits } from './useFits';
import { useGridKeys } from './useGridKeys';
import { useHeight } from './useHeight';
import { useLineDrag } from './useLineDrag';
import { useStaysInSight } from './useStaysInSight';
import '../ranking/ranking.css';
import './ranking-list.css';
import './ranking-stacked.css';

export interface RankingGridProps extends GridHeadProps {
  /** What stands in the table while a line is held at a place, or as it is. */
  itemsWith: (held: { line: LineKind; places: number } | null) => readonly TableItem[];
  context: CellContext;
  lineWords: (line: LineKind, places: number) => LineWords;
  /** Fewest and most places that a line can be after. */
  rangeOf: (line: LineKind) => { least: number; most: number };
  onLine: (line: LineKind, places: number) => void;
}

/** Height of a row before it is measured, in px. */
const USUAL_ROW = 45;

/** Rows drawn beyond what is in view. */
const OVERSCAN = 8;

/**
 * The ranking as a table of any length: only what is in view is drawn, and screen readers are told of all. Where the
 * columns do not fit, every epic has its cells below each other, so that nothing that was chosen is out of sight.
 */
export function RankingGrid({
  itemsWith,
  columns,
  sort,
  onSort,
  context,
  lineWords,
  rangeOf,
  onLine,
}: RankingGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const headHeight = useHeight(head);
  const isTable = useFits(scroller, tableWidth(columns));
  const still = itemsWith(null);
  const within = (line: LineKind, places: number): number =>
    Math.min(rangeOf(line).most, Math.max(rangeOf(line).least, places));
  const { held, grab } = useLineDrag({
    items: still,
    scroller,
    headHeight,
    itemAt: (offset) => rows.getVirtualItemForOffset(offset)?.index ?? still.length,
    within,
    onDrop: onLine,
  });
  const items = held ? itemsWith(held) : still;
  const rowsInView = (): number => Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / USUAL_ROW);
  const keys = useGridKeys(items, rowsInView, (index) => rows.scrollToIndex(index));
  const lines = items.flatMap((item, index) => (item.kind === 'line' ? [index] : []));

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => nameOfItem(items[index]),
    estimateSize: () => USUAL_ROW,
    overscan: OVERSCAN,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    // Where the keyboard is and what can be dragged stays drawn, wherever the list is scrolled to.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), keys.active, ...lines])]
        .filter((at) => at < items.length)
        .sort((a, b) => a - b),
  });
  const drawn = rows.getVirtualItems();
  const explained = items.findIndex((item) => item.kind === 'row' && item.row.epic.key === context.receipt);
  // A receipt narrows the list, which is laid out anew: the row that it explains stays in sight.
  useStaysInSight(
    { name: context.receipt, index: explained, layout: isTable ? 'table' : 'stacked', height: rows.getTotalSize() },
    (index, openedWithIt) => rows.scrollToIndex(index, { align: openedWithIt ? 'center' : 'auto' }),
  );

  return (
    <div
      ref={scroller}
      className={`lens-ranking__list ${isTable ? '' : 'lens-ranking__list--stacked'}`}
      style={{ maxHeight: listHeight() }}
    >
      {/* A grid, because its rows are gone through with the arrow keys. */}
      <table
        role="grid"
        aria-label="Epics ranked by customer score"
        aria-rowcount={items.length + 1}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={column === 'epic' ? undefined : { width: COLUMNS[column].width }} />
          ))}
        </colgroup>
        <GridHead ref={head} columns={columns} sort={sort} onSort={onSort} isHidden={!isTable} />
        <tbody>
          {drawn.map(({ index, key, start }, at) => {
            const item = items[index];
            const gap = start - (drawn[at - 1]?.end ?? headHeight);
            return (
              <Fragment key={key}>
                <Gap height={gap} />
                {item?.kind === 'line' && (
                  <LineRow
                    {...{
                      ...item,
                      ...rangeOf(item.line),
                      index,
                      columns: columns.length,
                      words: lineWords(item.line, item.places),
                    }}
                    measure={rows.measureElement}
                    onMove={(places) => onLine(item.line, places)}
                    onShow={() => rows.scrollToIndex(index)}
                    isSettling={context.bandsWaiting}
                    onGrab={(event) => grab(item.line, event)}
                  />
                )}
                {item?.kind === 'row' && (
                  <tr
                    ref={(row) => {
                      rows.measureElement(row);
                      if (index === keys.active) keys.focusIfMoved(row);
                    }}
                    role="row"
                    data-index={index}
                    aria-rowindex={index + 2}
                    tabIndex={index === keys.active ? 0 : -1}
                    className={
                      index === explained ? 'lens-ranking__row lens-ranking__row--explained' : 'lens-ranking__row'
                    }
                    onFocus={() => keys.setActive(index)}
                  >
                    {columns.map((column) => (
                      <Cell key={column} column={column}>
                        <RankCell column={column} row={item.row} context={context} active={index === keys.active} />
                      </Cell>
                    ))}
                  </tr>
                )}
              </Fragment>
            );
          })}
          <Gap height={rows.getTotalSize() - (drawn.at(-1)?.end ?? rows.getTotalSize())} />
        </tbody>
      </table>
    </div>
  );
}

/** In place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="lens-ranking__gap">
      <td style={{ height }} />
    </tr>
  );
}

function Cell({ column, children }: { column: Column; children: React.ReactNode }) {
  const className = `lens-ranking__cell lens-ranking__cell--${column}`;
  if (column === 'epic')
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  return (
    <td className={className} data-label={COLUMNS[column].label}>
      {children}
    </td>
  );
}
