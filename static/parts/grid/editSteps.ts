/** One cell of a table, by the id of its row. */
export interface CellEdit<C, V> {
  rowId: string;
  column: C;
  value: V;
}

/** One cell as a step found it and left it. */
export interface DoneEdit<C, V> extends CellEdit<C, V> {
  before: V;
}

/** What a person did at once: typed a value, pasted a block. */
export type EditStep<C, V> = readonly DoneEdit<C, V>[];

/** @returns the changes of each row, in the order in which the rows first come. */
export function byRow<C, V>(edits: readonly CellEdit<C, V>[]): Map<string, CellEdit<C, V>[]> {
  const grouped = new Map<string, CellEdit<C, V>[]>();
  for (const edit of edits) {
    const ofRow = grouped.get(edit.rowId);
    if (ofRow) ofRow.push(edit);
    else grouped.set(edit.rowId, [edit]);
  }
  return grouped;
}

const MOST_STEPS = 200;

/** What was done and what was taken back, newest last. */
export class EditSteps<C, V> {
  private done: EditStep<C, V>[] = [];
  private takenBack: EditStep<C, V>[] = [];

  /** @param same whether two values are one. */
  constructor(private readonly same: (one: V | undefined, other: V) => boolean = Object.is) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.takenBack.length > 0;
  }

  add(step: EditStep<C, V>): void {
    if (step.length === 0) return;
    this.done = [...this.done.slice(1 - MOST_STEPS), step];
    this.takenBack = [];
  }

  /**
   * Takes the newest step back. A cell that holds another value by now was changed later, by this person or another,
   * and is left alone.
   * @param valueNow what a cell holds. @returns what to put back, which may be nothing; null when there is no step.
   */
  undo(valueNow: (edit: CellEdit<C, V>) => V | undefined): CellEdit<C, V>[] | null {
    const step = this.done.pop();
    if (!step) return null;
    this.takenBack.push(step);
    return step
      .filter((edit) => this.same(valueNow(edit), edit.value))
      .map(({ rowId, column, before }) => ({ rowId, column, value: before }));
  }

  /** The same the other way: only cells that still hold what the undo put there. */
  redo(valueNow: (edit: CellEdit<C, V>) => V | undefined): CellEdit<C, V>[] | null {
    const step = this.takenBack.pop();
    if (!step) return null;
    this.done.push(step);
    return step
      .filter((edit) => this.same(valueNow(edit), edit.before))
      .map(({ rowId, column, value }) => ({ rowId, column, value }));
  }
}
