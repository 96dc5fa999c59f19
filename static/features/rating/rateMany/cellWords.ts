import type { OfferedAnswer } from '#domain/rating/kinds/answerText';
import type { CellValue, Column } from '../answers/columns';

const offeredIn = ({ text }: Column, value: CellValue): OfferedAnswer | undefined =>
  value === null ? undefined : text.offered.find(({ answer }) => String(answer) === String(value));

/**
 * @returns a value as the table shows it: "+2", "Yes", "Minor", the name of an option or of a person. One that is no
 * longer offered goes by itself.
 */
export function shownValue(column: Column, value: CellValue): string {
  if (value === null) return '';
  const offered = offeredIn(column, value);
  if (offered) return offered.name ?? offered.label;
  return column.screen.control.is === 'person' ? 'somebody' : String(value);
}

/** @returns the same for a sentence. */
export const valueWords = (column: Column, value: CellValue): string =>
  value === null ? 'not rated' : shownValue(column, value);

/** @returns what a value means, in words; empty where nobody wrote it. */
export function meaningOf(column: Column, value: CellValue): string {
  return offeredIn(column, value)?.meaning ?? '';
}

/** What keys do in the column, in a few words. */
export const keyWords = ({ screen }: Column): string => screen.keys;
