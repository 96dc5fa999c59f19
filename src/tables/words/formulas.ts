import { plainText } from './normalForm';

/**
 * What spreadsheets write into a cell whose value they could not compute, in the languages in which they translate it.
 * Excel keeps the English form inside of a workbook, but writes its own language into a text file.
 */
const ERRORS = new Set(
  [
    ...[
      '#NULL!',
      '#DIV/0!',
      '#VALUE!',
      '#REF!',
      '#NAME?',
      '#NUM!',
      '#N/A',
      '#GETTING_DATA',
      '#SPILL!',
      '#CALC!',
      '#FIELD!',
      '#BLOCKED!',
      '#CONNECT!',
      '#BUSY!',
      '#UNKNOWN!',
      '#ERROR!',
      '#EXTERNAL!',
      '#PYTHON!',
    ],
    ...[
      '#NV',
      '#WERT!',
      '#BEZUG!',
      '#ZAHL!',
      '#ÜBERLAUF!',
      '#VALEUR!',
      '#NOM?',
      '#NOMBRE!',
      '#NUL!',
      '#PROPAGATION!',
      '#VALOR!',
      '#REF!',
      '#¿NOMBRE?',
      '#NUM!',
      '#NOME?',
      '#DIV/0',
      '#VALORE!',
      '#RIF!',
      '#N/D',
    ],
    ...[
      '#WAARDE!',
      '#VERW!',
      '#NAAM?',
      '#GETAL!',
      '#ARG!',
      '#ADR!',
      '#NAZWA?',
      '#LICZBA!',
      '#N/D!',
      '#ЗНАЧ!',
      '#ССЫЛКА!',
      '#ИМЯ?',
      '#ЧИСЛО!',
      '#Н/Д',
      '#ДЕЛ/0!',
      '#ПУСТО!',
    ],
    ...[
      '#SAKNAS!',
      '#VÄRDEFEL!',
      '#REFERENS!',
      '#NAMN?',
      '#OGILTIGT!',
      '#PUUTTUU!',
      '#ARVO!',
      '#VIITTAUS!',
      '#NIMI?',
      '#LUKU!',
      '#HIÁNYZIK',
      '#ÉRTÉK!',
      '#HIV!',
      '#NÉV?',
      '#SZÁM!',
      '#ZÉRÓOSZTÓ!',
    ],
    ...[
      '#NENÍ_K_DISPOZICI',
      '#HODNOTA!',
      '#ODKAZ!',
      '#NÁZEV?',
      '#ČÍSLO!',
      '#DĚLENÍ_NULOU!',
      '#YOK',
      '#DEĞER!',
      '#BAŞV!',
      '#AD?',
      '#SAYI!',
      '#I/T',
      '#VÆRDI!',
      '#REFERENCE!',
      '#NAVN?',
      '#NUM!',
      '#I/T!',
      '#VERDI!',
    ],
  ].map((error) => error.toUpperCase()),
);

/** LibreOffice numbers the errors that it has no word for. */
const NUMBERED_ERROR = /^(?:ERR|FEHLER|ERREUR|ERRORE|ERROR|ОШ|#ERR):\s?\d{3}$/iu;

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
 * @returns the cause and the cure, in a sentence; null for every other text.
 */
export function notComputed(written: string): string | null {
  const text = plainText(written);
  if (ERRORS.has(text.toUpperCase()) || NUMBERED_ERROR.test(text)) {
    return `“${text}” is an error of the spreadsheet. Correct its formula, or empty the cell.`;
  }
  if (!/^=\s*[\p{L}\p{N}("+-]/u.test(text) || formulaText(text) !== null) return null;
  return 'The formula has no value in the file. Open it in the spreadsheet, let it compute, save it, and choose it again.';
}
