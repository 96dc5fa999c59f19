import Button from '@atlaskit/button/new';
import { useSyncExternalStore, type CSSProperties } from 'react';
import { useHost } from '../../../host/HostProvider';
import { CellGrid } from '../../../parts/grid/CellGrid';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { ReadingBook } from '../saving/readingBook';
import { ReadingDetails } from './ReadingDetails';
import { ReadingRow } from './ReadingRow';
import type { ReadingTable } from './readingTable';
import { useReadingEditor, type ReadingEditor } from './useReadingEditor';
import { useReadingGrid } from './useReadingGrid';
import { WrongReadings } from './WrongReadings';
import './reading-grid.css';

interface ReadingGridProps {
  table: ReadingTable;
  book: ReadingBook;
}

/** Readings as one table that is written in like a spreadsheet, and saves by itself. */
export function ReadingGrid({ table, book }: ReadingGridProps) {
  useSyncExternalStore(book.listen, book.version);
  const editing = useReadingEditor(book, table);
  const grid = useReadingGrid(table, book, editing);
  const { rows, columns } = table;
  const heads = (
    <>
      <div role="columnheader" aria-colindex={1}>
        {table.head}
      </div>
      {columns.map(({ field, label, about }, at) => (
        <div key={field} role="columnheader" aria-colindex={at + 2}>
          {label}
          {about !== undefined && <span className="reading-row__about">{about}</span>}
        </div>
      ))}
    </>
  );
  return (
    <div className="reading-grid__frame">
      <Saving book={book} editing={editing} />
      <ReadingDetails {...{ table, book, grid }} note={editing.note} />
      <CellGrid
        grid={grid}
        label={table.label}
        describedBy="reading-keys"
        className="reading-grid"
        style={{ '--reading-columns': columns.length } as CSSProperties}
        rows={rows.length}
        columns={columns.length + 1}
        heads={heads}
        row={(index, start) => {
          const row = rows[index];
          return row && <ReadingRow key={row.id} {...{ table, book, row, index, start, grid }} />;
        }}
      />
      <WrongReadings table={table} book={book} />
      <p className="reading-grid__keys" id="reading-keys">
        Arrow keys move, Enter or F2 opens a cell, Delete empties it. Paste a block from a spreadsheet, with or without
        the names of its months and segments; counts may stand in one column or in two. An empty cell is not provided,
        never 0. Ctrl+Z undoes. Escape, then Tab, leaves the table.
      </p>
    </div>
  );
}

/** Where saving stands, and taking back. */
function Saving({ book, editing }: { book: ReadingBook; editing: ReadingEditor }) {
  const figures = figuresIn(useHost().locale);
  const { unsaved, waiting } = book;
  const words =
    unsaved === 0
      ? book.hasSaved
        ? 'Everything is saved.'
        : 'Saves by itself.'
      : waiting > 0
        ? `${counted(figures, waiting, 'month waits', 'months wait')} for you: look at the marked cells.`
        : book.retryAt !== null
          ? 'Not saved yet: it is tried again by itself.'
          : 'Saving…';
  return (
    <div className="reading-grid__saving">
      <Button spacing="compact" isDisabled={!book.canUndo} onClick={editing.undo}>
        Undo
      </Button>
      <Button spacing="compact" isDisabled={!book.canRedo} onClick={editing.redo}>
        Redo
      </Button>
      <span role="status">{words}</span>
    </div>
  );
}
