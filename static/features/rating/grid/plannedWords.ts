import { counted, type Figures } from '../../../parts/texts/counted';
import type { Planned } from '../cells/blocks';

/** @returns how many answers something was done to. */
export const doneWords = (figures: Figures, answers: number, verb: string): string =>
  `${counted(figures, answers, 'answer', 'answers')} ${verb}.`;

/**
 * @param changing how many of the edits put another value into their cell. @param verb such as "pasted".
 * @returns what an action did to cells, and what of it could not be done, in words.
 */
export function plannedWords(
  figures: Figures,
  { edits, refused, readOnly, outside, unread }: Planned,
  changing: number,
  verb: string,
): string {
  const parts = [changing > 0 ? doneWords(figures, changing, verb) : ''];
  if (changing === 0 && (edits.length > 0 || refused.length + readOnly + outside + unread === 0))
    parts.push('Nothing changed.');
  if (refused.length > 0)
    parts.push(
      `${counted(figures, refused.length, 'text was', 'texts were')} not taken over: marked with ✕ in the table.`,
    );
  if (readOnly > 0) parts.push(`${counted(figures, readOnly, 'cell is', 'cells are')} in epics that you may not edit.`);
  if (outside > 0) parts.push(`${counted(figures, outside, 'cell', 'cells')} beyond the edge of the table left out.`);
  if (unread > 0)
    parts.push(
      `${counted(figures, unread, 'sentence is', 'sentences are')} not read yet, so nothing was changed there.`,
    );
  return parts.filter((part) => part !== '').join(' ');
}
