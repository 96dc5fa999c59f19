import { useRef, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { runAtOnce, runInSlices } from '../../../parts/pace/runInSlices';
import type { Planned } from '../cells/blocks';
import { doneWords, plannedWords } from '../grid/plannedWords';
import type { CellEdit } from './editSteps';
import type { EpicRatings } from './epicRatings';

/** More cells than these are changed in slices, with progress and a way to stop. */
const CELLS_AT_ONCE = 400;

const UNDER_WAY = 'Nothing was changed: a change of many cells is still under way.';

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
export interface Editing {
  /** What the last action did, in words. */
  note: string;
  say: (words: string) => void;
  /** Null while nothing long is under way; as long as something is, nothing else can be changed. */
  long: LongEdit | null;
  /** @param verb such as "pasted". */
  edit: (planned: Planned, verb: string) => void;
  undo: () => void;
  redo: () => void;
  /** Stops the long change: nothing of it stays. */
  stop: () => void;
  /** Takes back what was not sent to the server yet. */
  cancelSaving: () => void;
}

export function useEditing(ratings: EpicRatings): Editing {
  const figures = figuresIn(useHost().locale);
  const [note, setNote] = useState('');
  const [long, setLong] = useState<LongEdit | null>(null);
  const wanted = useRef(true);
  // Asked before anything is changed: what is drawn may be older than the change that is under way.
  const isUnderWay = useRef(false);
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
    isUnderWay.current = true;
    try {
      const cells = await inSlices(steps, false);
      if (cells === null) await inSlices(ratings.putting(back() ?? []), true);
      setNote(cells === null ? 'Stopped. Everything is as it was before.' : said(cells));
    } finally {
      isUnderWay.current = false;
      setLong(null);
    }
  };
  const edit = (planned: Planned, verb: string): void => {
    if (isUnderWay.current) return setNote(UNDER_WAY);
    const { edits, refused } = planned;
    const changing = ratings.changing(edits).length;
    const said = (): string => {
      ratings.mark(refused);
      return plannedWords(figures, planned, changing, verb);
    };
    if (changing > 0 && edits.length > CELLS_AT_ONCE)
      return void runLong(ratings.editing(edits), () => ratings.toUndo(), said);
    ratings.edit(edits);
    setNote(said());
  };
  const step = (take: () => CellEdit[] | null, back: () => CellEdit[] | null, nothing: string, verb: string): void => {
    if (isUnderWay.current) return setNote(UNDER_WAY);
    const edits = take();
    if (!edits) return setNote(nothing);
    const said = (cells: number): string => doneWords(figures, cells, verb);
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
  return {
    note,
    say: setNote,
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
