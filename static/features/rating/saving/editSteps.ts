import type { CellValue, Column } from '../answers/columns';

/** One cell of a table, by the id of its epic. */
export interface CellEdit {
  rowId: string;
  column: Column;
  value: CellValue;
}

/** One cell as a step found it and left it. */
export interface DoneEdit extends CellEdit {
  before: CellValue;
}

/** What a person did at once: typed a value, pasted a block. */
export type EditStep = readonly DoneEdit[];

/** @returns the changes of each epic, in the order in which the epics first come. */
export function byEpic(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const grouped = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const ofEpic = grouped.get(edit.rowId);
    if (ofEpic) ofEpic.push(edit);
    else grouped.set(edit.rowId, [edit]);
  }
  return grouped;
}

const MOST_STEPS = 200;

/** What was done and what was taken back, newest last. */
export class EditSteps {
  private done: EditStep[] = [];
  private takenBack: EditStep[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.takenBack.length > 0;
  }

  add(step: EditStep): void {
    if (step.length === 0) return;
    this.done = [...this.done.slice(1 - MOST_STEPS), step];
    this.takenBack = [];
  }

  /**
   * Takes the newest step back. A cell that holds another value by now was changed later, by this person or another,
   * and is left alone.
   * @param valueNow what a cell holds. @returns what to put back, which may be nothing; null when there is no step.
   */
  undo(valueNow: (edit: CellEdit) => CellValue | undefined): CellEdit[] | null {
    const step = this.done.pop();
    if (!step) return null;
    this.takenBack.push(step);
    return step
      .filter((edit) => valueNow(edit) === edit.value)
      .map(({ rowId, column, before }) => ({ rowId, column, value: before }));
  }

  /** The same the other way: only cells that still hold what the undo put there. */
  redo(valueNow: (edit: CellEdit) => CellValue | undefined): CellEdit[] | null {
    const step = this.takenBack.pop();
    if (!step) return null;
    this.done.push(step);
    return step
      .filter((edit) => valueNow(edit) === edit.before)
      .map(({ rowId, column, value }) => ({ rowId, column, value }));
  }
}
