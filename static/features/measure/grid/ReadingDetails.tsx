import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import type { Grid } from '../../../parts/grid/useGrid';
import { Countdown } from '../../../parts/texts/Countdown';
import { cellWords } from '../cells/cellText';
import { EXPECTED } from '../cells/readCell';
import type { ReadingBook } from '../saving/readingBook';
import type { ReadingTable } from './readingTable';

interface ReadingDetailsProps {
  table: ReadingTable;
  book: ReadingBook;
  grid: Grid;
  /** What the last action did. */
  note: string;
}

/**
 * What stands behind the cell with the focus: which it is, what it holds, what to write and, where it is not saved, why
 * and what to do. It stands above the table, in a place of fixed height.
 */
export function ReadingDetails({ table, book, grid, note }: ReadingDetailsProps) {
  const { rows, columns } = table;
  const { active, position } = grid.state;
  const row = rows[position.row];
  const column = columns.find(({ field }) => field === active.field);
  const done = (
    <p className="lens-cell-note" role="status">
      {note}
    </p>
  );
  if (!row || !column)
    return (
      <div className="lens-cell-details">
        <p>{row ? [row.label, row.about].filter(Boolean).join(' · ') : ''}</p>
        {done}
      </div>
    );
  const address = table.addressOf(row.id, column.field);
  const words = table.wordsAt(address);
  const alarm = table.alarmAt(address);
  return (
    <div className="lens-cell-details">
      <p>
        <strong>{`${table.nameOf(address)}: ${cellWords(words, book.valueAt(address), table.locale)}`}</strong>
        {alarm !== null && <strong className="reading-details__alarm">{` ${alarm}.`}</strong>}{' '}
        {table.mayEdit(address) ? (
          <>
            <span className="lens-cell-details__keys">{EXPECTED[words.parts]}</span>{' '}
            <button type="button" className="lens-link" onClick={() => grid.open()}>
              Change
            </button>
          </>
        ) : (
          'You may not enter readings of it.'
        )}
      </p>
      <Trouble {...{ table, book, grid }} address={address} />
      {done}
    </div>
  );
}

interface TroubleProps extends Omit<ReadingDetailsProps, 'note'> {
  address: ReturnType<ReadingTable['addressOf']>;
}

function Trouble({ table, book, grid, address }: TroubleProps) {
  const { locale } = useHost();
  const state = book.stateAt(address);
  const words = table.wordsAt(address);
  const mine = cellWords(words, book.valueAt(address), table.locale);
  switch (state.kind) {
    case 'conflict': {
      const theirs = cellWords(words, state.theirs, table.locale);
      return (
        <p className="lens-cell-details__trouble">
          {`⇄ Somebody saved ${theirs} meanwhile; yours is ${mine}.`}{' '}
          <Button
            spacing="compact"
            onClick={() => grid.on.keep(grid.state.active, 'mine')}
          >{`Keep yours: ${mine}`}</Button>{' '}
          <Button
            spacing="compact"
            onClick={() => grid.on.keep(grid.state.active, 'theirs')}
          >{`Take theirs: ${theirs}`}</Button>
        </p>
      );
    }
    case 'wrong':
      return (
        <p className="lens-cell-details__trouble">{`✕ “${state.written}” was not taken over: ${state.problem}`}</p>
      );
    case 'failed':
      return (
        <p className="lens-cell-details__trouble">
          {`! Not saved: ${[state.failure.message, ...(state.failure.problems ?? [])].join(' ')}`}{' '}
          {book.retryAt !== null && (
            <>
              It is saved again by itself <Countdown until={book.retryAt} locale={locale} />.{' '}
            </>
          )}
          <Button spacing="compact" onClick={() => book.retry()}>
            {book.retryAt === null ? 'Try again' : 'Try now'}
          </Button>
        </p>
      );
    default:
      return null;
  }
}
