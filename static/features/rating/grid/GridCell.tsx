import { memo } from 'react';
import { TagSign } from '../../../parts/texts/Tag';
import { Face } from '../../../people/Face';
import { shownValue, valueWords } from '../rateMany/cellWords';
import { CellBox } from '../../../parts/grid/cell/CellBox';
import { SIGNS, stateWords } from '../../../parts/grid/cellState';
import { CellEditor } from './CellEditor';
import type { GridCellProps } from './gridCellProps';

/** What is known of the epic and does not fit what the cell says. */
const doubtIn = ({ row, column, value, isRead }: GridCellProps): string | null =>
  (isRead && column.doubt?.(value, row)) || null;

function cellName(props: GridCellProps): string {
  const { row, column, value, state, readOnly, isRead } = props;
  const doubt = doubtIn(props);
  const both = state.kind === 'conflict' ? ` or ${valueWords(column, state.theirs)}` : '';
  const parts = [(isRead ? valueWords(column, value) : 'being read') + both, stateWords(state)];
  if (state.kind === 'failed') parts.push(state.failure.message);
  if (state.kind === 'wrong') parts.push(state.problem);
  if (readOnly) parts.push('read-only');
  if (doubt !== null) parts.push(doubt);
  return `${row.key} ${column.label}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What stands in a cell that is not open. */
function Value({ column, value, state, signed, isRead, person }: GridCellProps) {
  const words = state.kind === 'conflict' ? valueWords(column, value) : shownValue(column, value);
  return (
    <>
      {person && <Face person={person} />}
      <span className="lens-cell__value" title={column.screen.control.is === 'sentence' ? words : undefined}>
        {signed ? '−…' : isRead ? words : '…'}
      </span>
    </>
  );
}

/**
 * Drawn anew only when something of it changed: a table has hundreds in view. What is compared is all that it is given,
 * its handlers too.
 */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, value, state, open, on } = props;
  const doubt = doubtIn(props);
  return (
    <CellBox {...props} isOpen={open !== null} name={cellName(props)}>
      {open === null ? (
        <>
          <Value {...props} />
          {doubt !== null && (
            <span className="rate-cell__doubt" title={doubt}>
              <TagSign shape="steps" />
            </span>
          )}
          {state.kind === 'conflict' && (
            <span className="lens-cell__value">{` or ${valueWords(column, state.theirs)}`}</span>
          )}
          <span className="lens-cell__sign" aria-hidden="true">
            {SIGNS[state.kind]}
          </span>
        </>
      ) : (
        <CellEditor row={row} column={column} value={value} state={state} open={open} on={on} />
      )}
    </CellBox>
  );
});
