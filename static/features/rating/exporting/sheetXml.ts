import { columnLetters, FIRST_ROW, type FormulaSheet, type SheetCell } from './formulas';

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without the signs that XML 1.0 has no place for; lone halves of pairs are among them. */
const textXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>]/g, (sign) => XML[sign] ?? sign);

/**
 * In a workbook `_x000D_` stands for the letter with that number; a text that reads so gets its underline escaped
 * (ECMA-376, ST_Xstring).
 */
export const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/**
 * @param at of the row, from 0; the row of heads is none of these.
 * @returns it in the markup of a worksheet (ECMA-376, 18.3.1.73). Texts stay texts, whatever they begin with; only what
 * the app itself computes is a formula. Each formula is written once for its column and stands with the value that the
 * app computed, for viewers that do not compute themselves.
 */
export function rowXml({ rows }: FormulaSheet, at: number): string {
  const cells = (rows[at] ?? []).map((cell, column) => cellXml(cell, column, at + 1, rows.length));
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

function cellXml(cell: SheetCell, column: number, row: number, last: number): string {
  if (cell === null) return '';
  const letters = columnLetters(column);
  const address = `<c r="${letters}${row}"`;
  if (typeof cell === 'number') return `${address}><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `${address} t="inlineStr"><is><t xml:space="preserve">${textXml(literal(cell))}</t></is></c>`;
  const shared = `<f t="shared" si="${column}"`;
  const formula =
    row === FIRST_ROW
      ? `${shared} ref="${letters}${row}:${letters}${last}">${textXml(cell.formula)}</f>`
      : `${shared}/>`;
  return `${address}${typeof cell.value === 'string' ? ' t="str"' : ''}>${formula}<v>${cell.value}</v></c>`;
}
