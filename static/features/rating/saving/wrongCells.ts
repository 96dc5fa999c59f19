import type { Field } from '../session/content';
import type { CellState } from '../../../parts/grid/cellState';

type WrongText = Extract<CellState<unknown>, { kind: 'wrong' }>;

/** Texts that were pasted into cells in whose column they mean nothing. */
export class WrongCells {
  private readonly texts = new Map<string, Map<Field, WrongText>>();

  get size(): number {
    return [...this.texts.values()].reduce((sum, ofEpic) => sum + ofEpic.size, 0);
  }

  at(rowId: string, field: Field): WrongText | undefined {
    return this.texts.get(rowId)?.get(field);
  }

  mark(rowId: string, field: Field, written: string, problem: string): void {
    const ofEpic = this.texts.get(rowId) ?? new Map<Field, WrongText>();
    this.texts.set(rowId, ofEpic.set(field, { kind: 'wrong', written, problem }));
  }

  forget(rowId: string, field: Field): void {
    this.texts.get(rowId)?.delete(field);
  }

  /** @returns the epics that had any. */
  forgetAll(): string[] {
    const concerned = [...this.texts.keys()];
    this.texts.clear();
    return concerned;
  }
}
