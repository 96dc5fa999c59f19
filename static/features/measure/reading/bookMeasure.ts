import type { BookMeasure } from '../saving/readingBook';
import type { StoredMonth } from '../saving/readingServer';
import type { MeasureOnScreen } from './measureOnScreen';

/** @returns a measure as the book of readings takes it: its records, month by month. */
export function bookMeasure({ id, home, sheet }: MeasureOnScreen): BookMeasure {
  const months: Record<string, StoredMonth> = {};
  for (const [month, version] of Object.entries(sheet.versions)) {
    const cells = Object.entries(sheet.cells).flatMap(([segment, of]) => (of[month] ? [[segment, of[month]]] : []));
    months[month] = { version, cells: Object.fromEntries(cells) as StoredMonth['cells'] };
  }
  return { id, home, months };
}
