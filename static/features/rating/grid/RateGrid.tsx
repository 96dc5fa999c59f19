import type { CSSProperties } from 'react';
import { CellGrid } from '../../../parts/grid/CellGrid';
import { useRate } from '../rateMany/RateContext';
import { CellDetails } from './CellDetails';
import { GridRow } from './GridRow';
import { useRateGrid } from './useRateGrid';
import './rate-grid.css';

/** All epics and all questions as one table that is written in like a spreadsheet. Only the rows in view are drawn. */
export function RateGrid({ onView }: { onView: (first: number, last: number) => void }) {
  const { tableColumns: columns, rows } = useRate();
  const grid = useRateGrid();
  const heads = (
    <>
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
    </>
  );
  return (
    <>
      <CellDetails grid={grid} />
      <CellGrid
        grid={grid}
        label="Ratings of the epics"
        describedBy="rate-keys"
        className="rate-grid"
        style={{ '--rate-columns': columns.length } as CSSProperties}
        rows={rows.length}
        columns={columns.length + 2}
        heads={heads}
        row={(index, start) => {
          const row = rows[index];
          return row && <GridRow key={row.id} row={row} index={index} start={start} grid={grid} />;
        }}
        onView={onView}
      />
    </>
  );
}
