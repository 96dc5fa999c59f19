import { sameCell } from '../../../parts/grid/cellId';
import { contains } from '../../../parts/grid/position';
import type { Grid } from '../../../parts/grid/useGrid';
import type { ReadingBook } from '../saving/readingBook';
import { ReadingCell } from './ReadingCell';
import type { ReadingLine, ReadingTable } from './readingTable';
import { ROW_HEAD } from './useReadingGrid';

interface ReadingRowProps {
  table: ReadingTable;
  book: ReadingBook;
  row: ReadingLine;
  /** Its place among the rows of this moment, from 0, and from the top in px: for the picture only. */
  index: number;
  start: number;
  grid: Grid;
}

/** The readings of one month, or of one measure. */
export function ReadingRow({ table, book, row, index, start, grid }: ReadingRowProps) {
  const { active, block, open } = grid.state;
  const { on } = grid;
  const head = { rowId: row.id, field: ROW_HEAD };
  const isActive = sameCell(active, head);
  return (
    <div role="row" aria-rowindex={index + 2} className="lens-row" style={{ transform: `translateY(${start}px)` }}>
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={isActive ? 0 : -1}
        data-active={isActive}
        className={`lens-cell reading-row__head${contains(block, index, 0) ? ' lens-cell--selected' : ''}`}
        onMouseDown={({ shiftKey }) => on.point(head, shiftKey)}
        onFocus={() => on.focused(head)}
      >
        {table.openRow ? (
          <button type="button" className="lens-link" tabIndex={-1} onClick={() => table.openRow?.(row.id)}>
            {row.label}
          </button>
        ) : (
          row.label
        )}
        {row.about !== undefined && <span className="reading-row__about">{row.about}</span>}
      </div>
      {table.columns.map((column, order) => {
        const cell = { rowId: row.id, field: column.field };
        const address = table.addressOf(row.id, column.field);
        return (
          <ReadingCell
            key={column.field}
            row={row}
            column={column}
            at={order + 2}
            value={book.valueAt(address)}
            state={book.stateAt(address)}
            words={table.wordsAt(address)}
            locale={table.locale}
            alarm={table.alarmAt(address)}
            active={sameCell(active, cell)}
            selected={contains(block, index, order + 1)}
            readOnly={!table.mayEdit(address)}
            open={open && sameCell(open.cell, cell) ? open : null}
            on={on}
          />
        );
      })}
    </div>
  );
}
