import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { Countdown } from '../../../parts/texts/Countdown';
import type { CellValue, Column } from '../answers/columns';
import { keyWords, meaningOf, valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { CellState } from '../../../parts/grid/cellState';
import type { Grid } from '../../../parts/grid/useGrid';

/**
 * What stands behind the cell with the focus: the question, what its answer means and, where it is not saved, why and
 * what to do; below it what was done last. It stands above the table, in a place of fixed height.
 */
export function CellDetails({ grid }: { grid: Grid }) {
  const { tableColumns: columns, rows, ratings, rights, editing } = useRate();
  const { active } = grid.state;
  const row = rows[grid.state.position.row];
  const column = columns.find(({ field }) => field === active.field);
  if (!row || !column) {
    return (
      <div className="lens-cell-details">
        <p>{row ? `${row.key} ${row.summary}` : ''}</p>
        <Done words={editing.note} />
      </div>
    );
  }
  const value = ratings.valueAt(row.id, column);
  const state = ratings.stateAt(row.id, column);
  const doubt = (ratings.isRead(row.id, column) && column.doubt?.(value, row)) || null;
  return (
    <div className="lens-cell-details">
      <p>
        <strong>{`${row.key} · ${column.label}: ${valueWords(column, value)}`}</strong>{' '}
        {meaningOf(column, value) || column.question}
        {doubt !== null && <strong className="rate-details__doubt">{` ${capital(doubt)}.`}</strong>}
        {rights.mayEdit(row.id) ? (
          <>
            <span className="lens-cell-details__keys"> {keyWords(column)}</span>{' '}
            <button type="button" className="lens-link" onClick={() => grid.open()}>
              Change
            </button>
          </>
        ) : (
          ' You may not edit this epic.'
        )}
      </p>
      <Trouble
        state={state}
        value={value}
        column={column}
        onKeep={(side) => grid.on.keep(active, side)}
        onRetry={() => ratings.unsaved.retry()}
        retryAt={ratings.unsaved.retrying?.at ?? null}
      />
      <Done words={editing.note} />
    </div>
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What the last action did. */
function Done({ words }: { words: string }) {
  return (
    <p className="lens-cell-note" role="status">
      {words}
    </p>
  );
}

interface TroubleProps {
  state: CellState<CellValue>;
  value: CellValue;
  column: Column;
  onKeep: (keep: 'mine' | 'theirs') => void;
  onRetry: () => void;
  /** When what failed is tried again by itself; null where it is not. */
  retryAt: number | null;
}

function Trouble({ state, value, column, onKeep, onRetry, retryAt }: TroubleProps) {
  const { locale } = useHost();
  if (state.kind === 'conflict')
    return <Conflict theirs={state.theirs} value={value} column={column} onKeep={onKeep} />;
  if (state.kind === 'wrong')
    return <p className="lens-cell-details__trouble">{`✕ Not taken over: ${state.problem}`}</p>;
  if (state.kind !== 'failed') return null;
  return (
    <p className="lens-cell-details__trouble">
      {`! Not saved: ${[state.failure.message, ...(state.failure.problems ?? [])].join(' ')}`}{' '}
      {retryAt !== null && (
        <>
          It is saved again by itself <Countdown until={retryAt} locale={locale} />.{' '}
        </>
      )}
      <Button spacing="compact" onClick={onRetry}>
        {retryAt === null ? 'Try again' : 'Try now'}
      </Button>
    </p>
  );
}

function Conflict({
  theirs,
  value,
  column,
  onKeep,
}: { theirs: CellValue } & Omit<TroubleProps, 'state' | 'onRetry' | 'retryAt'>) {
  const mine = valueWords(column, value);
  return (
    <p className="lens-cell-details__trouble">
      {`⇄ Somebody saved ${valueWords(column, theirs)} meanwhile; yours is ${mine}.`}{' '}
      <Button spacing="compact" onClick={() => onKeep('mine')}>{`Keep yours: ${mine}`}</Button>{' '}
      <Button spacing="compact" onClick={() => onKeep('theirs')}>{`Take theirs: ${valueWords(column, theirs)}`}</Button>
    </p>
  );
}
