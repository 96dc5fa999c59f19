import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useRef, type ReactNode } from 'react';
import { listHeight } from '../../../parts/tables/listHeight';
import { LineRow } from '../rankingLine/LineRow';
import type { LineWords } from '../rankingLine/lineWords';
import { useLineDrag } from '../rankingLine/useLineDrag';
import { COLUMNS, tableWidth } from '../ranking/columns';
import { GridHead, type GridHeadProps } from './GridHead';
import { GridRow } from './GridRow';
import type { CellContext } from './RankCells';
import { nameOfItem, type LineKind, type TableItem } from './tableItems';
import { useFits } from './useFits';
import { useGridKeys } from './useGridKeys';
import { useHeight } from './useHeight';
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
  /** The receipt that stands below the row that it explains. */
  receipt: ReactNode;
}

/** Height of a row before it is measured, in px. */
const USUAL_ROW = 45;

/** Rows drawn beyond what is in view. */
const OVERSCAN = 8;

/** Up to as many rows all are drawn, and the page scrolls; of more, the list is a box that scrolls by itself. */
const MOST_WHOLE = 200;

/**
 * The ranking as a table of any length: of a long one only what is in view is drawn, and screen readers are told of
 * all. Where the columns do not fit, every epic has its cells below each other, so that nothing that was chosen is out
 * of sight.
 */
export function RankingGrid(props: RankingGridProps) {
  const { itemsWith, columns, sort, onSort, context, lineWords, rangeOf, onLine, receipt } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const headHeight = useHeight(head);
  const isTable = useFits(scroller, tableWidth(columns));
  const still = itemsWith(null);
  const isWhole = still.filter(({ kind }) => kind === 'row').length <= MOST_WHOLE;
  const within = (line: LineKind, places: number): number =>
    Math.min(rangeOf(line).most, Math.max(rangeOf(line).least, places));
  const show = (index: number, align: 'auto' | 'center' = 'auto'): void => {
    if (!isWhole) return rows.scrollToIndex(index, { align });
    const row = scroller.current?.querySelector(`[data-index="${index}"]`);
    row?.scrollIntoView({ block: align === 'auto' ? 'nearest' : 'center' });
  };
  const { held, grab } = useLineDrag({
    items: still,
    scroller,
    headHeight,
    isWhole,
    itemAt: (offset) => rows.getVirtualItemForOffset(offset)?.index ?? still.length,
    show,
    within,
    onDrop: onLine,
  });
  const items = held ? itemsWith(held) : still;
  const rowsInView = (): number => Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / USUAL_ROW);
  const keys = useGridKeys(items, () => (isWhole ? OVERSCAN : rowsInView()), show);
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
      isWhole
        ? items.map((_, index) => index)
        : [...new Set([...defaultRangeExtractor(range), keys.active, ...lines])]
            .filter((at) => at < items.length)
            .sort((a, b) => a - b),
  });
  const drawn = rows.getVirtualItems();
  const explained = items.findIndex((item) => item.kind === 'row' && item.row.epic.key === context.receipt);
  // Whoever opens the page with a receipt is shown its row; whoever opens one from its row is not moved.
  useStaysInSight(
    { name: context.receipt, index: explained, layout: isTable ? 'table' : 'stacked', height: rows.getTotalSize() },
    (index, openedWithIt) => openedWithIt && show(index, 'center'),
  );

  return (
    <div
      ref={scroller}
      className={[
        'lens-ranking__list',
        ...(isWhole ? [] : ['lens-ranking__list--boxed']),
        ...(isTable ? [] : ['lens-ranking__list--stacked']),
      ].join(' ')}
      style={isWhole ? undefined : { maxHeight: listHeight() }}
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
                {!isWhole && <Gap height={gap} />}
                {item?.kind === 'line' && (
                  <LineRow
                    {...{
                      ...item,
                      ...rangeOf(item.line),
                      index,
                      columns: columns.length,
                      words: lineWords(item.line, item.places),
                    }}
                    isBracketed={isBracketed(items, index, context)}
                    measure={rows.measureElement}
                    onMove={(places) => onLine(item.line, places)}
                    onRemove={item.line === 'must' ? () => onLine('must', 0) : null}
                    onShow={() => show(index)}
                    isSettling={context.bandsWaiting}
                    onGrab={(event) => grab(item.line, event)}
                  />
                )}
                {item?.kind === 'receipt' && (
                  <tr
                    ref={rows.measureElement}
                    data-index={index}
                    aria-rowindex={index + 2}
                    className={
                      isBracketed(items, index, context)
                        ? 'lens-ranking__below lens-ranking__bracketed'
                        : 'lens-ranking__below'
                    }
                  >
                    <td colSpan={columns.length}>{receipt}</td>
                  </tr>
                )}
                {item?.kind === 'row' && (
                  <GridRow
                    {...{ item, index, columns, context }}
                    isActive={index === keys.active}
                    isExplained={index === explained}
                    measure={(row) => {
                      rows.measureElement(row);
                      if (index === keys.active) keys.focusIfMoved(row);
                    }}
                    onFocus={() => keys.setActive(index)}
                  />
                )}
              </Fragment>
            );
          })}
          {!isWhole && <Gap height={rows.getTotalSize() - (drawn.at(-1)?.end ?? rows.getTotalSize())} />}
        </tbody>
      </table>
    </div>
  );
}

/** @returns whether the rows around a line, or a receipt, share the rank that the bracket is about. */
function isBracketed(items: readonly TableItem[], index: number, { marks }: CellContext): boolean {
  const isIn = (item: TableItem | undefined, end: 'first' | 'last'): boolean => {
    const bracket = item?.kind === 'row' ? marks.get(item.row.epic.id)?.bracket : null;
    return bracket !== null && bracket !== undefined && bracket !== end;
  };
  return (
    isIn(items[index - 1], 'last') &&
    isIn(
      items.slice(index + 1).find(({ kind }) => kind === 'row'),
      'first',
    )
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
