import Button from '@atlaskit/button/new';
import type { CellValue, Column } from '../answers/columns';
import { keyWords, meaningOf, valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { CellState } from '../saving/cellState';
import type { Grid } from './useGrid';

/**
 * What stands behind the cell with the focus: the question, what its answer means and, where it is not saved, why and
 * what to do.
 */
export function CellDetails({ grid }: { grid: Grid }) {
  const { columns, rows, ratings, rights } = useRate();
  const { active } = grid.state;
  const row = rows[grid.state.position.row];
  const column = columns.find(({ field }) => field === active.field);
  if (!row || !column) return <div className="rate-details">{row ? `${row.key} ${row.summary}` : ''}</div>;
  const value = ratings.valueAt(row.id, column);
  const state = ratings.stateAt(row.id, column);
  return (
    <div className="rate-details">
      <p>
        <strong>{`${row.key} · ${column.label}: ${valueWords(column, value)}`}</strong>{' '}
        {meaningOf(column, value) || column.question}
        {rights.mayEdit(row.id) ? (
          <span className="rate-details__keys"> {keyWords(column)}</span>
        ) : (
          ' You may not edit this epic.'
        )}
      </p>
      <Trouble
        state={state}
        value={value}
        column={column}
        onKeep={(side) => grid.on.keep(active, side)}
        onRetry={() => ratings.retry()}
      />
    </div>
  );
}

interface TroubleProps {
  state: CellState;
  value: CellValue;
  column: Column;
  onKeep: (keep: 'mine' | 'theirs') => void;
  onRetry: () => void;
}

function Trouble({ state, value, column, onKeep, onRetry }: TroubleProps) {
  if (state.kind === 'conflict')
    return <Conflict theirs={state.theirs as CellValue} value={value} column={column} onKeep={onKeep} />;
  if (state.kind === 'wrong') return <p className="rate-details__trouble">{`✕ Not taken over: ${state.problem}`}</p>;
  if (state.kind !== 'failed') return null;
  return (
    <p className="rate-details__trouble">
      {`! Not saved: ${[state.failure.message, ...(state.failure.problems ?? [])].join(' ')}`}{' '}
      <Button spacing="compact" onClick={onRetry}>
        Try again
      </Button>
    </p>
  );
}

function Conflict({ theirs, value, column, onKeep }: { theirs: CellValue } & Omit<TroubleProps, 'state' | 'onRetry'>) {
  const mine = valueWords(column, value);
  return (
    <p className="rate-details__trouble">
      {`⇄ Somebody saved ${valueWords(column, theirs)} meanwhile; yours is ${mine}.`}{' '}
      <Button spacing="compact" onClick={() => onKeep('mine')}>{`Keep yours: ${mine}`}</Button>{' '}
      <Button spacing="compact" onClick={() => onKeep('theirs')}>{`Take theirs: ${valueWords(column, theirs)}`}</Button>
    </p>
  );
}
