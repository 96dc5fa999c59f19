import type { CellValue, Column } from '../../../../static/features/rating/answers/columns';
import { aRow } from '../manyRatings';
import { ME, OTHER } from '../../../support/screen/ratingServer';
import { COLUMNS, type RateTable } from './rateTable';

type Value = number | null;

interface Done {
  epic: number;
  before: Value;
  value: Value;
}

const [IMPACT] = COLUMNS as [Column];

/**
 * What was written in which epic's row, kept by a much simpler account than the table's: the impact of every epic, and
 * who changed it in which order.
 */
export class Written {
  private readonly values = new Map<number, Value>();
  private readonly changes = new Map<number, [string, Value][]>();
  private done: Done[][] = [];
  private takenBack: Done[][] = [];

  constructor(private readonly table: RateTable) {}

  stored(epic: number): Value {
    return this.values.get(epic) ?? null;
  }

  history(epic: number): [string, Value][] {
    return this.changes.get(epic) ?? [];
  }

  /** @returns what the table knows of the epic, which may be older than what is stored. */
  shown(epic: number): Value {
    return this.table.ratings.valueAt(aRow(epic).id, IMPACT) as Exclude<CellValue, string>;
  }

  byOther(epic: number, value: number): void {
    this.set(epic, value, OTHER);
  }

  /**
   * The person puts values into rows at once. @param found what stood there, where that is not what the table knows
   * now.
   */
  puts(values: readonly (readonly [number, Value])[], found?: { shown: Value }): void {
    const all = values.map(([epic, value]): Done => ({ epic, value, before: found ? found.shown : this.shown(epic) }));
    const step = all.filter(({ before, value }) => before !== value);
    if (step.length === 0) return;
    this.done.push(step);
    this.takenBack = [];
    for (const { epic, value } of step) this.set(epic, value, ME);
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    this.takenBack.push(step);
    for (const { epic, before, value } of step) if (this.isThere(epic, value)) this.set(epic, before, ME);
  }

  redo(): void {
    const step = this.takenBack.pop();
    if (!step) return;
    this.done.push(step);
    for (const { epic, before, value } of step) if (this.isThere(epic, before)) this.set(epic, value, ME);
  }

  private isThere(epic: number, value: Value): boolean {
    return this.table.now().rows.some(({ id }) => id === aRow(epic).id) && this.shown(epic) === value;
  }

  private set(epic: number, value: Value, by: string): void {
    if (this.stored(epic) === value) return;
    this.values.set(epic, value);
    this.changes.set(epic, [...this.history(epic), [by, value]]);
  }
}
