import type { TakenTable, TableFile } from './openTableFile';
import type { Separator, Sheet } from './sheets/sheet';

const SEPARATOR_WORDS: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars (|)' };

/** @returns what cuts a text into cells, in a word. */
export const separatorWords = (separator: Separator): string => SEPARATOR_WORDS[separator];

/** @returns one way to see a file, as a person chooses it: "Sheet “Ratings”", "Separated by semicolons". */
export function sheetWords({ name, hidden, separator }: Sheet): string {
  if (name !== null) return `Sheet “${name}”${hidden ? ' (hidden)' : ''}`;
  return separator === null ? 'The table' : `Separated by ${SEPARATOR_WORDS[separator]}`;
}

/**
 * @returns how a file was read, in a line: what was taken for its table, its heads and its letters, and what was mended
 * on the way.
 */
export function readingWords({ sheets, letters }: TableFile, { sheet: at, headLine }: TakenTable): string {
  const sheet = sheets[at];
  if (!sheet) return '';
  const parts = [sheetWords(sheet), `heads in row ${headLine}`];
  if (letters && letters.encoding.name !== 'utf-8') parts.push(`letters read as ${letters.encoding.words}`);
  if (sheet.oneCell) parts.push('each row stood in one cell and was cut again');
  return parts.join(', ');
}

/** @returns what was lost of the letters of a file, in a sentence; null where nothing was. */
export function lostLetters({ letters }: TableFile): string | null {
  if (!letters || letters.lost === 0) return null;
  const count = letters.lost === 1 ? 'One letter' : `${letters.lost} letters`;
  return (
    `${count} of this file could not be read and ${letters.lost === 1 ? 'stands' : 'stand'} ` +
    'as “\uFFFD”. Save it again as CSV in UTF-8, and choose that.'
  );
}
