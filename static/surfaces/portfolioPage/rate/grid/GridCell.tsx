import { memo, type MouseEvent } from 'react';
import type { CellValue, Column } from '../../../../rating/columns';
import { shownValue, valueWords } from '../cellWords';
import type { RateRow } from '../rows/rateRow';
import { stateWords, type CellState } from '../saving/cellState';
import { CellEditor } from './CellEditor';

export interface GridCellProps {
  row: RateRow;
  column: Column;
  /** Place among all columns, from 1. */
  at: number;
  value: CellValue;
  state: CellState;
  active: boolean;
  selected: boolean;
  readOnly: boolean;
  /** The cell is open for writing; the text that it begins with. */
  editing: string | null;
  /** A minus was typed and waits for its digit. */
  signed: boolean;
  onPoint: (event: MouseEvent) => void;
  onPointUp: () => void;
  onFocus: () => void;
  onWrite: (written: string, key: 'Enter' | 'Tab' | 'leave', back: boolean) => void;
  onKeep: (keep: 'mine' | 'theirs') => void;
  onCancel: () => void;
}

/** Signs that tell states apart without colour; screen readers hear the word instead. */
const SIGNS: Record<CellState['kind'], string> = { stored: '', saving: '…', saved: '✓', failed: '!', conflict: '⇄', wrong: '✕' };

function cellName({ row, column, value, state, readOnly }: GridCellProps): string {
  const both = state.kind === 'conflict' ? ` or ${valueWords(column, state.theirs as CellValue)}` : '';
  const parts = [valueWords(column, value) + both, stateWords(state)];
  if (state.kind === 'failed') parts.push(state.failure.message);
  if (state.kind === 'wrong') parts.push(state.problem);
  if (readOnly) parts.push('read-only');
  return `${row.key} ${column.label}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function GridCellView(props: GridCellProps) {
  const { column, at, value, state, active, selected, readOnly, editing, signed, onPoint, onPointUp, onFocus } = props;
  const classes = ['rate-cell', `rate-cell--${state.kind}`, selected ? 'rate-cell--selected' : '', readOnly ? 'rate-cell--read-only' : ''];
  return (
    <div
      role="gridcell"
      aria-colindex={at}
      aria-label={cellName(props)}
      aria-selected={selected}
      aria-readonly={readOnly}
      tabIndex={active && editing === null ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      data-active={active}
      onMouseDown={onPoint}
      onMouseUp={onPointUp}
      onFocus={onFocus}
    >
      {editing === null ? (
        <>
          <span className="rate-cell__value">{signed ? '−…' : state.kind === 'conflict' ? valueWords(column, value) : shownValue(column, value)}</span>
          {state.kind === 'conflict' && (
            <span className="rate-cell__value">{` or ${valueWords(column, state.theirs as CellValue)}`}</span>
          )}
          <span className="rate-cell__sign" aria-hidden="true">
            {SIGNS[state.kind]}
          </span>
        </>
      ) : (
        <CellEditor {...props} begin={editing} />
      )}
    </div>
  );
}

/** Drawn anew only when something of it changed: a table has hundreds in view. */
export const GridCell = memo(GridCellView, (one, other) =>
  (['row', 'column', 'at', 'value', 'active', 'selected', 'readOnly', 'editing', 'signed'] as const).every((name) => one[name] === other[name]) &&
  JSON.stringify(one.state) === JSON.stringify(other.state) && !one.active && !other.active,
);
