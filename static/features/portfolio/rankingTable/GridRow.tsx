import type { ReactNode } from 'react';
import { COLUMNS, type Column } from '../ranking/columns';
import { RankCell, type CellContext } from './RankCells';
import type { TableItem } from './tableItems';

export interface GridRowProps {
  item: Extract<TableItem, { kind: 'row' }>;
  index: number;
  columns: readonly Column[];
  context: CellContext;
  /** The keyboard is at this row. */
  isActive: boolean;
  /** Its receipt is open. */
  isExplained: boolean;
  measure: (row: HTMLTableRowElement | null) => void;
  onFocus: () => void;
}

/** One epic of the ranking, with its stripe and its part of the bracket around a tie. */
export function GridRow({ item, index, columns, context, isActive, isExplained, measure, onFocus }: GridRowProps) {
  const mark = context.marks.get(item.row.epic.id);
  const looks = [
    mark?.stripe && mark.stripe !== 'none' && `stripe-${mark.stripe}`,
    mark?.bracket && `bracket-${mark.bracket}`,
    isExplained && 'explained',
  ].filter((look) => typeof look === 'string' && look !== '');
  return (
    <tr
      ref={measure}
      role="row"
      data-index={index}
      data-epic={item.row.epic.key}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={['lens-ranking__row', ...looks.map((look) => `lens-ranking__row--${String(look)}`)].join(' ')}
      onFocus={onFocus}
    >
      {columns.map((column) => (
        <Cell key={column} column={column}>
          <RankCell column={column} row={item.row} context={context} active={isActive} />
        </Cell>
      ))}
    </tr>
  );
}

function Cell({ column, children }: { column: Column; children: ReactNode }) {
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
