import { counted, type Figures } from '../../../../parts/counted';
import type { Planned } from './blocks';

/** @returns how many answers something was done to. */
export const doneWords = (figures: Figures, answers: number, verb: string): string => `${counted(figures, answers, 'answer', 'answers')} ${verb}.`;

/** @returns what an action did to cells, and what of it could not be done, in words. @param verb such as "pasted". */
export function plannedWords(figures: Figures, { edits, refused, readOnly, outside }: Planned, verb: string): string {
  const parts = [edits.length > 0 || refused.length + readOnly + outside === 0 ? doneWords(figures, edits.length, verb) : ''];
  if (refused.length > 0) parts.push(`${counted(figures, refused.length, 'text was', 'texts were')} not taken over: marked with ✕ in the table.`);
  if (readOnly > 0) parts.push(`${counted(figures, readOnly, 'cell is', 'cells are')} in epics that you may not edit.`);
  if (outside > 0) parts.push(`${counted(figures, outside, 'cell', 'cells')} beyond the edge of the table left out.`);
  return parts.filter((part) => part !== '').join(' ');
}
