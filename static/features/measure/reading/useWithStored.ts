import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { theBook } from '../saving/openBook';
import type { ReadingBook } from '../saving/readingBook';
import { sheetNow } from '../saving/sheetNow';
import { bookMeasure } from './bookMeasure';
import type { MeasureOnScreen } from './measureOnScreen';

/**
 * Puts measures into the book of the page, in which their readings are changed.
 * @param at when they were read.
 * @returns them with what was stored from here since: what is not stored yet stands in a table alone.
 */
export function useWithStored(
  read: readonly MeasureOnScreen[],
  at: string,
): { measures: readonly MeasureOnScreen[]; book: ReadingBook } {
  const book = theBook();
  useEffect(() => book.takes(read.map(bookMeasure)), [book, read]);
  const version = useSyncExternalStore(book.listen, book.version);
  const measures = useMemo(
    () =>
      read.map((measure) =>
        book.storedOf(measure.id).length === 0 ? measure : { ...measure, sheet: sheetNow(book, measure, at, version) },
      ),
    [book, read, at, version],
  );
  return { measures, book };
}
