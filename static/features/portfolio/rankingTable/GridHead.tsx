import { forwardRef } from 'react';
import { COLUMNS, type Column } from '../ranking/columns';
import type { RankingQuery } from '../ranking/rankingQuery';

export interface GridHeadProps {
  columns: readonly Column[];
  sort: RankingQuery['sort'];
  onSort: (sort: RankingQuery['sort']) => void;
}

/** In these the first press shows the most, or the latest, first. */
const MOST_FIRST: readonly Column[] = ['score', 'band', 'disruption', 'flags', 'rated'];

/** @returns the order after a column's head was pressed: turned where it is the order already. */
export function pressed(sort: RankingQuery['sort'], by: Column): RankingQuery['sort'] {
  return { by, descending: sort.by === by ? !sort.descending : MOST_FIRST.includes(by) };
}

/**
 * Heads that stay in sight and sort when pressed; `isHidden` leaves them to screen readers, with nothing to stop at by
 * Tab.
 */
export const GridHead = forwardRef<HTMLTableSectionElement, GridHeadProps & { isHidden: boolean }>(function GridHead(
  { columns, sort, onSort, isHidden },
  head,
) {
  return (
    <thead ref={head}>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort.by === column;
          const { label, meaning } = COLUMNS[column];
          return (
            <th
              key={column}
              scope="col"
              className={`lens-ranking__cell--${column}`}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {isHidden ? (
                label
              ) : (
                <button type="button" title={meaning} onClick={() => onSort(pressed(sort, column))}>
                  {label}
                  <span aria-hidden="true">{sorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
