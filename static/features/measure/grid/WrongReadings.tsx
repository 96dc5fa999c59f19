import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { ReadingBook } from '../saving/readingBook';
import type { ReadingTable } from './readingTable';

/** So many are told one by one; all of them are marked in the table. */
const MOST_TOLD = 20;

/** Texts that were not taken over, each with its row, its column, and what is wrong. */
export function WrongReadings({ table, book }: { table: ReadingTable; book: ReadingBook }) {
  const figures = figuresIn(useHost().locale);
  const wrong = book.wrongCells;
  if (wrong.length === 0) return null;
  const [one, several] = ['text was not taken over', 'texts were not taken over'];
  return (
    <section className="lens-message lens-message--warning reading-wrong" aria-label="What was not taken over">
      <p>
        <strong>{`${counted(figures, wrong.length, one, several)}.`}</strong> Write into the marked cell, or mend it in
        the spreadsheet and paste again.
      </p>
      <ul>
        {wrong.slice(0, MOST_TOLD).map(({ written, problem, ...cell }) => (
          <li key={`${cell.measure} ${cell.month} ${cell.segment}`}>
            <b>{table.nameOf(cell)}</b>
            {`: “${written}”. ${problem}`}
          </li>
        ))}
      </ul>
      {wrong.length > MOST_TOLD && <p>{`${figures(wrong.length - MOST_TOLD)} more are marked in the table.`}</p>}
      <Button spacing="compact" onClick={() => book.forgetWrong()}>
        Leave them out
      </Button>
    </section>
  );
}
