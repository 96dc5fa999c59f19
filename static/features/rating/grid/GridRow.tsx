import { scoreOf } from '#domain/rating/score';
import { scoreFigures, scoreWords } from '#domain/rating/scoreWords';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { Person } from '../../../host/jira';
import type { Column } from '../answers/columns';
import { useRate } from '../rateMany/RateContext';
import type { RateRow } from '../rows/rateRow';
import { sameCell, type CellId } from '../../../parts/grid/cellId';
import { contains } from '../../../parts/grid/position';
import type { Grid } from '../../../parts/grid/useGrid';
import { GridCell } from './GridCell';
import { EPIC, SCORE } from './useRateGrid';

interface GridRowProps {
  row: RateRow;
  /** Its place among the rows of this moment, from 0, and from the top in px: for the picture only. */
  index: number;
  start: number;
  grid: Grid;
}

/** One epic with its answers. The score follows what is on screen, saved or not. */
export function GridRow({ row, index, start, grid }: GridRowProps) {
  const { tableColumns: columns, ratings, rights, settings, people } = useRate();
  const { active, block, open, signed } = grid.state;
  const { on } = grid;
  const readOnly = !rights.mayEdit(row.id);
  const score = scoreOf(settings.scale, ratings.contentOf(row.id));
  const cell = (field: string): CellId => ({ rowId: row.id, field });
  const isActive = (field: string): boolean => sameCell(active, cell(field));
  const personIn = (column: Column): Person | null =>
    column.screen.control.is === 'person' ? (people.byId.get(String(ratings.valueAt(row.id, column))) ?? null) : null;
  const lastColumn = columns.length + 1;
  const plain = (field: string, column: number, own: string) => ({
    'aria-colindex': column + 1,
    tabIndex: isActive(field) ? 0 : -1,
    'data-active': isActive(field),
    className: contains(block, index, column) ? `${own} lens-cell--selected` : own,
    onMouseDown: ({ shiftKey }: { shiftKey: boolean }) => on.point(cell(field), shiftKey),
    onFocus: () => on.focused(cell(field)),
  });
  return (
    <div role="row" aria-rowindex={index + 2} className="lens-row" style={{ transform: `translateY(${start}px)` }}>
      <div
        role="rowheader"
        aria-label={`${row.key} ${row.summary}${readOnly ? ', read-only' : ''}`}
        {...plain(EPIC, 0, 'lens-cell rate-cell--epic')}
      >
        <EpicLink epic={row} tabIndex={-1} />
        {readOnly && <span className="rate-cell__lock">Read-only</span>}
      </div>
      {columns.map((column, order) => (
        <GridCell
          key={column.field}
          row={row}
          column={column}
          at={order + 2}
          value={ratings.valueAt(row.id, column)}
          state={ratings.stateAt(row.id, column)}
          active={isActive(column.field)}
          selected={contains(block, index, order + 1)}
          readOnly={readOnly}
          isRead={ratings.isRead(row.id, column)}
          person={personIn(column)}
          open={open && sameCell(open.cell, cell(column.field)) ? open : null}
          signed={signed && isActive(column.field)}
          on={on}
        />
      ))}
      <div role="gridcell" aria-readonly="true" {...plain(SCORE, lastColumn, 'lens-cell rate-cell--score')}>
        <span aria-hidden="true">{scoreFigures(score)}</span>
        <span className="lens-visually-hidden">{`${row.key} Score: ${scoreWords(score)}`}</span>
      </div>
    </div>
  );
}
