import { scoreOf } from '../../../../../src/domain/score';
import { scoreFigures, scoreWords } from '../../../../../src/domain/scoreWords';
import { EpicLink } from '../../../../portfolio/EpicLink';
import { useRate } from '../RateContext';
import { GridCell } from './GridCell';
import { contains } from './position';
import { EPIC_COLUMN, type Grid } from './useGrid';

/** One epic with its answers. The score follows what is on screen, saved or not. */
export function GridRow({ index, start, grid }: { index: number; start: number; grid: Grid }) {
  const { columns, rows, ratings, rights, settings } = useRate();
  const { active, block, editing, signed } = grid.state;
  const row = rows[index];
  if (!row) return null;
  const readOnly = !rights.mayEdit(row.id);
  const score = scoreOf(settings.scale, ratings.contentOf(row.id));
  const isActive = (column: number): boolean => active.row === index && active.column === column;
  const classOf = (column: number, own: string): string => (contains(block, index, column) ? `${own} rate-cell--selected` : own);
  const lastColumn = columns.length + 1;
  return (
    <div role="row" aria-rowindex={index + 2} className="rate-row" style={{ transform: `translateY(${start}px)` }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={`${row.key} ${row.summary}${readOnly ? ', read-only' : ''}`}
        tabIndex={isActive(EPIC_COLUMN) ? 0 : -1}
        data-active={isActive(EPIC_COLUMN)}
        className={classOf(EPIC_COLUMN, 'rate-cell rate-cell--epic')}
        onMouseDown={(event) => grid.point({ row: index, column: EPIC_COLUMN }, event.shiftKey)}
        onFocus={() => grid.focused({ row: index, column: EPIC_COLUMN })}
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
          active={isActive(order + 1)}
          selected={contains(block, index, order + 1)}
          readOnly={readOnly}
          editing={isActive(order + 1) ? editing : null}
          signed={signed && isActive(order + 1)}
          onPoint={(event) => grid.point({ row: index, column: order + 1 }, event.shiftKey)}
          onPointUp={grid.pointUp}
          onFocus={() => grid.focused({ row: index, column: order + 1 })}
          onWrite={grid.write}
          onKeep={grid.keep}
          onCancel={grid.close}
        />
      ))}
      <div
        role="gridcell"
        aria-colindex={lastColumn + 1}
        aria-readonly="true"
        tabIndex={isActive(lastColumn) ? 0 : -1}
        data-active={isActive(lastColumn)}
        className={classOf(lastColumn, 'rate-cell rate-cell--score')}
        onMouseDown={(event) => grid.point({ row: index, column: lastColumn }, event.shiftKey)}
        onFocus={() => grid.focused({ row: index, column: lastColumn })}
      >
        <span aria-hidden="true">{scoreFigures(score)}</span>
        <span className="lens-visually-hidden">{`${row.key} Score: ${scoreWords(score)}`}</span>
      </div>
    </div>
  );
}
