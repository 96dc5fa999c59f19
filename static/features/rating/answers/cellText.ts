import { notComputed } from '#tables/words/formulas';
import { isBlank, plainText } from '#tables/words/normalForm';
import type { CellValue, Column } from './columns';
import { meantIn, whyNotMeant } from './meant';

/** What a written text means in a column, or why it means nothing there. */
export type ParsedCell = { ok: true; value: CellValue } | { ok: false; problem: string };

const NONE = /^(not rated|none|-)$/i;
/** Spreadsheets take a text that begins so for a formula, or for the end of a cell. */
const OPENS_FORMULA = /^[=+\-@\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * @returns a text for a cell of a CSV file: what a spreadsheet would take for a formula is marked as text. Plain
 * numbers stay numbers.
 */
export const guarded = (text: string): string =>
  OPENS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** @returns the text that `guarded` was given, as far as the mark was its own. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && OPENS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * @returns what a written text means in a column: a level, yes or no, the name or id of an option or stage. An empty
 * text is "not rated".
 */
export function parseCell(column: Column, written: string): ParsedCell {
  const text = written.trim();
  if (text === '') return { ok: true, value: null };
  const exact = column.text.read(text) ?? column.text.read(unguarded(text));
  if (exact !== undefined) return { ok: true, value: exact };
  if (isBlank(text) || NONE.test(plainText(text))) return { ok: true, value: null };
  const meant = meantIn(column, text);
  if (meant.length === 1) return { ok: true, value: meant[0] ?? null };
  const uncomputed = notComputed(text);
  if (uncomputed !== null) return { ok: false, problem: `“${shortened(text)}” ${uncomputed}` };
  const why = whyNotMeant(column, text, meant);
  const sentences = [`“${shortened(text)}” is not an answer here.`, ...(why ? [why] : []), column.text.expected];
  return { ok: false, problem: sentences.join(' ') };
}

/**
 * @returns a value as it is written to a file or the clipboard; read back by `parseCell` it is the same value. One that
 * the column no longer offers counts as not rated.
 */
export const cellText = ({ text }: Column, value: CellValue): string => (value === null ? '' : text.written(value));

const LONGEST_SHOWN = 40;
const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;
