import { isNumeric, type CellValue, type Column } from './columns';

/** What a written text means in a column, or why it means nothing there. */
export type ParsedCell = { ok: true; value: CellValue } | { ok: false; problem: string };

const NONE = /^(not rated|none|-|–)$/i;
const YES = /^(yes|y|true)$/i;
const NO = /^(no|n|false)$/i;
/** Spreadsheets take a text that begins so for a formula, or for the end of a cell. */
const OPENS_FORMULA = /^[=+\-@\t\r\n]/;
/** As many digits as a number has without loss. */
const WHOLE_NUMBER = /^\d{1,15}$/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * @returns a text for a cell of a CSV file: what a spreadsheet would take for a formula is marked as text. Plain
 * numbers stay numbers.
 */
export const guarded = (text: string): string =>
  OPENS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** @returns the text that `guarded` was given, as far as the mark was its own. */
const unguarded = (text: string): string =>
  text.startsWith("'") && OPENS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * @returns what a written text means in a column: a level, yes or no, the name or id of an option or stage. An empty
 * text is "not rated".
 */
export function parseCell(column: Column, written: string): ParsedCell {
  const text = written.trim();
  if (text === '') return { ok: true, value: null };
  const exact = valueIn(column, text) ?? valueIn(column, unguarded(text));
  if (exact !== null) return { ok: true, value: exact };
  if (NONE.test(text)) return { ok: true, value: null };
  return { ok: false, problem: `“${shortened(text)}” is not an answer here. ${expected(column)}` };
}

/**
 * @returns a value as it is written to a file or the clipboard; read back by `parseCell` it is the same value. One that
 * the column no longer offers counts as not rated.
 */
export function cellText(column: Column, value: CellValue): string {
  if (value === null || !offers(column, value)) return '';
  if (isNumeric(column)) return String(value);
  if (column.kind === 'yesNo') return value === 'yes' ? 'Yes' : 'No';
  const choice = column.choices.find((one) => one.value === value);
  if (!choice) return '';
  const name = choice.label.trim();
  return valueIn(column, name) === value ? name : choice.value;
}

/** @returns whether a column offers the value; "not rated" it always does. */
function offers(column: Column, value: CellValue): boolean {
  if (value === null) return true;
  return column.kind === 'count'
    ? typeof value === 'number' && value >= 0
    : column.choices.some((one) => one.value === String(value));
}

const plainNumber = (text: string): string => text.replace(/^[−–]/, '-').replace(/^\+/, '').replace(/\.0+$/, '');

/** The id of an option goes before the name of another, so that every value can be written. */
function valueIn(column: Column, text: string): string | number | null {
  if (isNumeric(column)) {
    const number = plainNumber(text);
    if (column.kind === 'count') return WHOLE_NUMBER.test(number) ? Number(number) : null;
    if (/^-?\d$/.test(number) && column.choices.some(({ value }) => value === String(Number(number))))
      return Number(number) || 0;
    const named = column.choices.find(
      ({ label }) => sameWord(label, text) || sameWord(label.replace(/^\d /, ''), text),
    );
    return named ? Number(named.value) : null;
  }
  if (column.kind === 'yesNo') return YES.test(text) ? 'yes' : NO.test(text) ? 'no' : null;
  const byId = column.choices.find(({ value }) => value === text);
  if (byId) return byId.value;
  const byName = column.choices.filter(({ label }) => sameWord(label, text));
  return byName.length === 1 ? (byName[0]?.value ?? null) : null;
}

const sameWord = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const LONGEST_SHOWN = 40;
const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;

/** What a column takes, for a person who wrote something else. */
function expected({ kind, choices }: Column): string {
  if (kind === 'signed') return 'Write a whole number from -3 to 3.';
  if (kind === 'scale' || kind === 'disruption') return 'Write a whole number from 0 to 3.';
  if (kind === 'yesNo') return 'Write yes or no.';
  if (kind === 'count') return 'Write a whole number, 0 or more.';
  if (choices.length === 0) return 'There is nothing to choose from.';
  const named = choices.slice(0, 5).map(({ label }) => label);
  return `Write one of: ${named.join(', ')}${choices.length > named.length ? ', …' : ''}.`;
}
