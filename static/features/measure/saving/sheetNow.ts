import type { Cells } from '#domain/measure/cells';
import { withMonths, type Sheet } from '#domain/measure/sheet';
import type { MeasureOnScreen } from '../reading/measureOnScreen';
import type { ReadingBook } from './readingBook';

/**
 * The sheet with what was stored from here since it was read.
 * @param at when it was read: what is stored since then was stored after it.
 * @param _version of the book: another one is another sheet.
 */
export function sheetNow(
  book: ReadingBook,
  { id, sheet }: Pick<MeasureOnScreen, 'id' | 'sheet'>,
  at: string,
  _version: number,
): Sheet {
  return withMonths(
    sheet,
    book.storedOf(id).map(({ month, stored: { version, cells } }) => ({
      ...{ month, version },
      entered: at,
      cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)) as Cells,
    })),
  );
}
