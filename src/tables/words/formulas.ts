import { plainText } from './normalForm';

/**
 * What spreadsheets write into a cell whose value they could not compute: `#N/A`, `#REF!`, `#NAME?`. Excel keeps the
 * English words within a workbook and writes those of its own language into a text (`#NV`, `#¡VALOR!`, `#ССЫЛКА!`);
 * LibreOffice numbers some, and tables in the browser show that they still compute.
 */
const ERROR = /^#[¡¿]?\p{Lu}[\p{Lu}\p{N}_/.]*[!?]?$/u;
const NUMBERED_ERROR = /^(?:err|fehler|erreur|errore|error|ош|#err):\s?\d{3}$/iu;
const COMPUTING = /^loading\s?(?:\.\.\.)?$/i;

const NUMBER_FORMULA = /^=\s*([+-]?\d+(?:[.,]\d+)?)$/;
const TEXT_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
/** The shown text of a link: the last text of the formula, where there are two. */
const LINK_FORMULA = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"?((?:[^"]|"")*?)"?\s*)?\)$/i;

const unquoted = (text: string): string => text.replaceAll('""', '"');

/**
 * @returns what a formula shows as it is written (`="3"`, `=2`, a link with its text); null for a text that is none, or
 * that has to be computed.
 */
export function formulaText(written: string): string | null {
  const text = plainText(written);
  if (!text.startsWith('=')) return null;
  const number = NUMBER_FORMULA.exec(text)?.[1];
  if (number !== undefined) return number;
  const constant = TEXT_FORMULA.exec(text)?.[1];
  if (constant !== undefined) return unquoted(constant);
  const link = LINK_FORMULA.exec(text);
  return link ? unquoted(link[2] || (link[1] ?? '')) : null;
}

/**
 * A cell that holds something which a spreadsheet did not compute. Such a cell is never empty: what should stand there
 * is unknown.
 * @returns the cause and the cure, as a sentence goes on after the text itself; null for every other text.
 */
export function notComputed(written: string): string | null {
  const text = plainText(written);
  if (COMPUTING.test(text))
    return (
      'was still being computed when the file was saved. ' +
      'Wait for the spreadsheet to finish, save it, and choose it again.'
    );
  if (ERROR.test(text) || NUMBERED_ERROR.test(text))
    return 'is an error of the spreadsheet. Correct its formula, or empty the cell.';
  if (!/^=\s*[\p{L}\p{N}("+-]/u.test(text) || formulaText(text) !== null) return null;
  return (
    'is a formula without a value in the file. Open the file in the ' +
    'spreadsheet, let it compute, save it, and choose it again.'
  );
}
