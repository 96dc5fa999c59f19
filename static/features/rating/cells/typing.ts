import type { Typed as GridTyped } from '../../../parts/grid/gridSource';
import { isNumeric, isWritten, type CellValue, type Column } from '../answers/columns';

type Typed = GridTyped<CellValue>;

/** @param signed whether a minus was typed just before. @returns null for a letter that means nothing in the column. */
export function typedIn(column: Column, current: CellValue, letter: string, signed: boolean): Typed | null {
  const { is } = column.screen.control;
  if (is === 'sentence' || is === 'person') return { kind: 'write', text: letter };
  if (isWritten(column)) return /^\d$/.test(letter) ? { kind: 'write', text: letter } : null;
  if (/^[-−–]$/.test(letter) && column.text.offered.some(({ answer }) => Number(answer) < 0)) return { kind: 'sign' };
  if (/^\d$/.test(letter) && isNumeric(column)) {
    const number = signed ? -Number(letter) : Number(letter);
    return column.choices.some(({ value }) => value === String(number === 0 ? 0 : number))
      ? { kind: 'value', value: number === 0 ? 0 : number }
      : null;
  }
  return byFirstLetter(column, current, letter);
}

/** The same letter again goes on to the next name that begins with it. */
function byFirstLetter({ text }: Column, current: CellValue, letter: string): Typed | null {
  const begins = letter.toLowerCase();
  const matching = text.offered.filter(({ label, name = label }) => name.trim().toLowerCase().startsWith(begins));
  const at = matching.findIndex(({ answer }) => String(answer) === String(current));
  const next = matching[(at + 1) % Math.max(1, matching.length)];
  return next ? { kind: 'value', value: next.answer } : null;
}
