import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import '../../../parts/grid/grid.css';

const ROWS = 12;
/** Height of a row in px, as in the table. */
const ROW_HEIGHT = 40;

/** The table's shape while its epics, or the rights to them, are read. @param columns beside the epic and the score. */
export function GridSkeleton({ says, columns }: { says: string; columns: number }) {
  return (
    <Skeleton says={says}>
      <div className="lens-cell-details">
        <Bar width="60%" />
      </div>
      <div className="lens-grid lens-grid--loading">
        <BarRows
          rows={ROWS}
          height={ROW_HEIGHT}
          columns={['240px', ...Array<string>(columns).fill('1fr'), '88px'].join(' ')}
        />
      </div>
    </Skeleton>
  );
}
