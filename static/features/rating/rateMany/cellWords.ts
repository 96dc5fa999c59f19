import { isNumeric, type CellValue, type Column } from '../answers/columns';

/**
 * @returns a value as the table shows it: "+2", "Yes", the name of an option. One that is no longer offered goes by
 * itself.
 */
export function shownValue(column: Column, value: CellValue): string {
  if (value === null) return '';
  if (column.kind === 'disruption') return String(value);
  return column.choices.find((choice) => choice.value === String(value))?.label ?? String(value);
}

/** @returns the same for a sentence. */
export const valueWords = (column: Column, value: CellValue): string =>
  value === null ? 'not rated' : shownValue(column, value);

/** @returns what a value means, in words; empty where nobody wrote it. */
export function meaningOf(column: Column, value: CellValue): string {
  const choice = value === null ? undefined : column.choices.find((one) => one.value === String(value));
  if (!choice) return '';
  return isNumeric(column) && column.kind === 'disruption'
    ? [choice.label.replace(/^\d /, ''), choice.anchor].join(': ')
    : (choice.anchor ?? '');
}

/** What keys do in the column, in a few words. */
export function keyWords({ kind }: Column): string {
  if (kind === 'signed') return 'Keys -3 to 3.';
  if (kind === 'scale' || kind === 'disruption') return 'Keys 0 to 3.';
  if (kind === 'yesNo') return 'Keys y and n.';
  return kind === 'count' ? 'Write a number.' : 'First letter, or Space to choose.';
}
