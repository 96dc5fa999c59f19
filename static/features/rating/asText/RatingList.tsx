import { scoreOf } from '#domain/rating/score';
import { scoreFigures, scoreWords } from '#domain/rating/scoreWords';
import { useEffect } from 'react';
import { Message } from '../../../parts/messages/Message';
import { LongTable } from '../../../parts/tables/LongTable';
import { Face } from '../../../people/Face';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { Column } from '../answers/columns';
import { shownValue } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { RateRow } from '../rows/rateRow';
import './rating-list.css';

/** In px. */
const TALLEST = 720;
/** Of a long list the sentences and names of so many rows are read at first; the rest says that it is not read. */
const ROWS_READ = 200;

/** The ratings for somebody who may not rate any of these epics: a list to read, with the reason. */
export function RatingList({ onView }: { onView: (first: number, last: number) => void }) {
  const { tableColumns, rows } = useRate();
  useEffect(() => onView(0, Math.min(rows.length, ROWS_READ) - 1), [onView, rows.length]);
  const heads = ['Epic', ...tableColumns.map(({ label }) => label), 'Score'];
  return (
    <div className="rating-list">
      <Message tone="information">
        You may read these ratings but not change them. To rate an epic, ask the lead of its project for the right to
        edit it.
      </Message>
      <LongTable
        caption="Ratings of the epics"
        head={heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        columns={heads.length}
        count={rows.length}
        tallest={TALLEST}
        keyOf={(at) => rows[at]?.id ?? ''}
        cellsOf={(at) => {
          const row = rows[at];
          return row && <Cells row={row} />;
        }}
      />
    </div>
  );
}

function Cells({ row }: { row: RateRow }) {
  const { tableColumns, ratings, settings } = useRate();
  const score = scoreOf(settings.scale, ratings.contentOf(row.id));
  return (
    <>
      <th scope="row">
        <EpicLink epic={row} />
      </th>
      {tableColumns.map((column) => (
        <td key={column.field} className={column.field === 'reason' ? 'rating-list__sentence' : undefined}>
          <Value row={row} column={column} />
        </td>
      ))}
      <td className="rating-list__score">
        <span aria-hidden="true">{scoreFigures(score)}</span>
        <span className="lens-visually-hidden">{scoreWords(score)}</span>
      </td>
    </>
  );
}

function Value({ row, column }: { row: RateRow; column: Column }) {
  const { ratings, people } = useRate();
  const value = ratings.valueAt(row.id, column);
  if (!ratings.isRead(row.id, column)) return <>…</>;
  const doubt = column.doubt?.(value, row) ?? null;
  if (doubt !== null) return <>{[shownValue(column, value), doubt].filter((words) => words !== '').join(', ')}</>;
  if (column.screen.control.is !== 'person' || value === null) return <>{shownValue(column, value)}</>;
  return (
    <span className="lens-person">
      <Face person={people.byId.get(String(value))} />
      <span>{shownValue(column, value)}</span>
    </span>
  );
}
