import { written } from '../../../parts/grid/blocks';
import { ROWS_A_PAGE } from '../../../parts/grid/CellGrid';
import type { GridSource } from '../../../parts/grid/gridSource';
import { useGrid, type Grid } from '../../../parts/grid/useGrid';
import { cellText, cellWords } from '../cells/cellText';
import { readCell, type CellValue } from '../cells/readCell';
import type { ReadingBook } from '../saving/readingBook';
import { pasteReadings } from './pasteReadings';
import type { ReadingLine, ReadingTable } from './readingTable';
import type { ReadingEditor } from './useReadingEditor';

/** The column in which a row says what it is. */
export const ROW_HEAD = 'row';

/** The readings of a table as one that is written in like a spreadsheet. */
export function useReadingGrid(table: ReadingTable, book: ReadingBook, editing: ReadingEditor): Grid {
  const { rows, allRows, columns, addressOf, wordsAt } = table;
  const words = (rowId: string, { field }: ReadingLine) => wordsAt(addressOf(rowId, field));
  const source: GridSource<ReadingLine, ReadingLine, CellValue> = {
    rows,
    allRows,
    columns,
    head: ROW_HEAD,
    tail: null,
    nothing: null,
    editing,
    begin: table.begin,
    valueAt: (rowId, { field }) => book.valueAt(addressOf(rowId, field)),
    stateAt: (rowId, { field }) => book.stateAt(addressOf(rowId, field)),
    mayEdit: (rowId, { field }) => table.mayEdit(addressOf(rowId, field)),
    isRead: () => true,
    textOf: (rowId, column, value) => cellText(words(rowId, column), value),
    read: (rowId, column, text) => readCell(words(rowId, column), text),
    typedIn: (_, __, letter) => (/[\p{L}\p{N}\p{Sc}.,+-]/u.test(letter) ? { kind: 'write', text: letter } : null),
    openText: ({ id }, column, value) => cellText(words(id, column), value),
    put: written,
    paste: (sheet, marked, texts) => pasteReadings(table, sheet, marked, texts),
    resolve: (rowId, { field }, keep) => book.resolve(addressOf(rowId, field), keep),
    openRow: ({ id }) => table.openRow?.(id),
    words: {
      value: (column, value, rowId) => cellWords(words(rowId, column), value, table.locale),
      notYours: ({ key }) => `You may not enter readings of ${key}.`,
      notRead: ({ key }) => `${key} is not read yet. Try again in a moment.`,
    },
  };
  return useGrid(source, ROWS_A_PAGE);
}
