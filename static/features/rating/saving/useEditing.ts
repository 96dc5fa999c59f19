import { useRef, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { runAtOnce, runInSlices } from '../../../parts/pace/runInSlices';
import type { Planned } from '../../../parts/grid/blocks';
import type { CellState } from '../../../parts/grid/cellState';
import type { Editor } from '../../../parts/grid/gridSource';
import { doneWords, plannedWords, type Held } from '../../../parts/grid/plannedWords';
import type { AnswerEdit as CellEdit, CellValue, Column } from '../answers/columns';
import type { EpicRatings } from './epicRatings';

/** More cells than these are changed in slices, with progress and a way to stop. */
const CELLS_AT_ONCE = 400;

export const UNDER_WAY = 'Nothing was changed: a change of many cells is still under way.';

const ANSWERS: Held = {
  one: 'answer',
  several: 'answers',
  notYours: 'in epics that you may not edit',
  unread: ['sentence is', 'sentences are'],
};

/** A change of very many cells that is under way. */
export interface LongEdit {
  /** 0 to 1. */
  share: number;
  /** It was stopped, and what it had changed is being put back. */
  goesBack: boolean;
}

/**
 * Changing cells, taking that back, and saying what was done: the same for the keys of the table and the buttons above
 * it.
 */
export interface Editing extends Editor<Column, CellValue> {
  /** What the last action did, in words. */
  note: string;
  /** Null while nothing long is under way; as long as something is, nothing else can be changed. */
  long: LongEdit | null;
  /** Stops the long change: nothing of it stays. */
  stop: () => void;
  /** Takes back what was not sent to the server yet. */
  cancelSaving: () => void;
}

/** What was said, and of which cells. */
interface Said {
  words: string;
  about: readonly Pick<CellEdit, 'rowId' | 'column'>[];
}

/** States of a cell in which what was done to it is not done. */
const OPEN: readonly CellState<CellValue>['kind'][] = ['conflict', 'failed'];

export function useEditing(ratings: EpicRatings): Editing {
  const figures = figuresIn(useHost().locale);
  const [{ words, about }, setSaid] = useState<Said>({ words: '', about: [] });
  const setNote = (said: string, edits: readonly CellEdit[] = []): void =>
    setSaid({ words: said, about: edits.map(({ rowId, column }) => ({ rowId, column })) });
  const [long, setLong] = useState<LongEdit | null>(null);
  const wanted = useRef(true);
  const inSlices = (steps: Generator<number, number>, goesBack: boolean): Promise<number | null> => {
    setLong({ share: 0, goesBack });
    setNote('');
    wanted.current = true;
    return runInSlices(
      steps,
      () => goesBack || wanted.current,
      (share) => setLong({ share, goesBack }),
    );
  };
  /**
   * @param back what puts everything as it was before. @param said what is said in the end, of so many cells.
   */
  const runLong = async (
    steps: Generator<number, number>,
    back: () => CellEdit[] | null,
    said: (cells: number) => string,
  ): Promise<void> => {
    // Held by the ratings themselves: another view, or this one opened anew, changes the same cells.
    const unlock = ratings.lock();
    try {
      const cells = await inSlices(steps, false);
      if (cells === null) await inSlices(ratings.putting(back() ?? []), true);
      setNote(cells === null ? 'Stopped. Everything is as it was before.' : said(cells));
    } finally {
      unlock();
      setLong(null);
    }
  };
  const edit = (planned: Planned<Column, CellValue>, verb: string): boolean => {
    if (ratings.isLocked) {
      setNote(UNDER_WAY);
      return false;
    }
    const { edits, refused } = planned;
    const changing = ratings.changing(edits).length;
    const said = (): string => {
      ratings.mark(refused);
      return plannedWords(figures, ANSWERS, planned, changing, verb);
    };
    if (changing > 0 && edits.length > CELLS_AT_ONCE) {
      void runLong(ratings.editing(edits), () => ratings.toUndo(), said);
    } else {
      ratings.edit(edits);
      setNote(said(), edits);
    }
    return true;
  };
  const step = (take: () => CellEdit[] | null, back: () => CellEdit[] | null, nothing: string, verb: string): void => {
    if (ratings.isLocked) return setNote(UNDER_WAY);
    const edits = take();
    if (!edits) return setNote(nothing);
    const said = (cells: number): string => doneWords(figures, ANSWERS, cells, verb);
    if (edits.length > CELLS_AT_ONCE) return void runLong(ratings.putting(edits), back, said);
    setNote(said(runAtOnce(ratings.putting(edits))));
  };
  const toUndo = (): CellEdit[] | null => ratings.toUndo();
  const toRedo = (): CellEdit[] | null => ratings.toRedo();
  const cancelSaving = (): void => {
    const { of } = ratings.progress;
    const dropped = ratings.cancel();
    const kept = Math.max(0, of - dropped);
    const rest =
      kept > 0 && ratings.canUndo
        ? ` ${counted(figures, kept, 'epic is', 'epics are')} saved already; Undo takes that back too.`
        : '';
    setNote(`Stopped: ${counted(figures, dropped, 'epic stays as it was', 'epics stay as they were')}.${rest}`);
  };
  // "1 answer set" is not so while two people's answers stand against each other, or it could not be saved.
  const isDone = about.every(({ rowId, column }) => !OPEN.includes(ratings.stateAt(rowId, column).kind));
  return {
    note: isDone ? words : '',
    say: (said) => setNote(said),
    long,
    edit,
    undo: () => step(toUndo, toRedo, 'Nothing to undo.', 'put back'),
    redo: () => step(toRedo, toUndo, 'Nothing to do again.', 'done again'),
    stop: () => {
      wanted.current = false;
    },
    cancelSaving,
  };
}
