import { useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import type { CellState } from '../../../parts/grid/cellState';
import type { Editor } from '../../../parts/grid/gridSource';
import { doneWords, plannedWords, type Held } from '../../../parts/grid/plannedWords';
import { figuresIn } from '../../../parts/texts/counted';
import type { CellValue } from '../cells/readCell';
import type { CellAddress, ReadingBook } from '../saving/readingBook';
import type { ReadingLine, ReadingTable } from './readingTable';

const READINGS: Held = {
  one: 'reading',
  several: 'readings',
  notYours: 'in measures that you may not change',
  unread: ['reading is', 'readings are'],
};

/** States of a cell in which what was done to it is not done. */
const OPEN: readonly CellState<CellValue>['kind'][] = ['conflict', 'failed'];

export interface ReadingEditor extends Editor<ReadingLine, CellValue> {
  /** What the last action did, in words. */
  note: string;
}

/** Changing readings, taking that back, and saying what was done. */
export function useReadingEditor(book: ReadingBook, { addressOf }: Pick<ReadingTable, 'addressOf'>): ReadingEditor {
  const figures = figuresIn(useHost().locale);
  const [said, setSaid] = useState<{ words: string; about: readonly CellAddress[] }>({ words: '', about: [] });
  const say = (words: string, about: readonly CellAddress[] = []): void => setSaid({ words, about });
  const step = (done: number | null, nothing: string, verb: string): void =>
    say(done === null ? nothing : doneWords(figures, READINGS, done, verb));
  // "1 reading pasted" is not so while two people's values stand against each other, or it could not be saved.
  const isDone = said.about.every((cell) => !OPEN.includes(book.stateAt(cell).kind));
  return {
    note: isDone ? said.words : '',
    say,
    edit(planned, verb) {
      const edits = planned.edits.map(({ rowId, column, value }) => ({ ...addressOf(rowId, column.field), value }));
      const changing = book.changing(edits).length;
      book.edit(edits);
      book.mark(
        planned.refused.map(({ rowId, column, ...wrong }) => ({ ...addressOf(rowId, column.field), ...wrong })),
      );
      say(plannedWords(figures, READINGS, planned, changing, verb), edits);
      return true;
    },
    undo: () => step(book.undo(), 'Nothing to undo.', 'put back'),
    redo: () => step(book.redo(), 'Nothing to do again.', 'done again'),
  };
}
