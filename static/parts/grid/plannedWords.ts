import { counted, type Figures } from '../texts/counted';
import type { Planned } from './blocks';

/** What the cells of a table hold, in words. */
export interface Held {
  one: string;
  several: string;
  /** Of cells that may not be changed: "in epics that you may not edit". */
  notYours: string;
  /** What is not read yet. */
  unread: readonly [one: string, several: string];
}

/** @returns how many something was done to. */
export const doneWords = (figures: Figures, { one, several }: Held, many: number, verb: string): string =>
  `${counted(figures, many, one, several)} ${verb}.`;

/**
 * @param changing how many of the edits put another value into their cell. @param verb such as "pasted".
 * @returns what an action did to cells, and what of it could not be done, in words.
 */
export function plannedWords(
  figures: Figures,
  held: Held,
  { edits, refused, readOnly, outside, unread }: Planned<unknown, unknown>,
  changing: number,
  verb: string,
): string {
  const parts = [changing > 0 ? doneWords(figures, held, changing, verb) : ''];
  if (changing === 0 && (edits.length > 0 || refused.length + readOnly + outside + unread === 0))
    parts.push('Nothing changed.');
  if (refused.length > 0)
    parts.push(
      `${counted(figures, refused.length, 'text was', 'texts were')} not taken over: marked with ✕ in the table.`,
    );
  if (readOnly > 0) parts.push(`${counted(figures, readOnly, 'cell is', 'cells are')} ${held.notYours}.`);
  if (outside > 0) parts.push(`${counted(figures, outside, 'cell', 'cells')} beyond the edge of the table left out.`);
  if (unread > 0) parts.push(`${counted(figures, unread, ...held.unread)} not read yet, so nothing was changed there.`);
  return parts.filter((part) => part !== '').join(' ');
}
