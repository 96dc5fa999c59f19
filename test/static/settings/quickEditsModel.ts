/** What the lists of the settings hold, by their names, and one weight. */
export interface Lists {
  stages: readonly string[];
  options: readonly string[];
  criteria: readonly string[];
  weight: number;
}

export type ListName = 'stages' | 'options' | 'criteria';

/** A plain account of what is edited: each edit takes what the one before it left. */
export class QuickEditsModel {
  private undoable: { before: Lists; after: Lists } | null = null;

  constructor(
    private readonly stored: Lists,
    public lists: Lists = stored,
  ) {}

  add(list: ListName, name: string): void {
    this.lists = { ...this.lists, [list]: [...this.lists[list], name] };
  }

  remove(list: ListName, name: string): void {
    this.lists = { ...this.lists, [list]: this.lists[list].filter((one) => one !== name) };
  }

  weigh(weight: number): void {
    this.lists = { ...this.lists, weight };
  }

  /** One place up or down, where there is one. */
  step(stage: string, by: 1 | -1): void {
    const from = this.lists.stages.indexOf(stage);
    const other = this.lists.stages[from + by];
    if (from < 0 || other === undefined) return;
    const stages = this.lists.stages.map((one) => (one === stage ? other : one === other ? stage : one));
    this.lists = { ...this.lists, stages };
  }

  reset(): void {
    const [before, after] = [this.lists, { ...this.stored }];
    this.lists = after;
    this.undoable = { before, after };
  }

  /** Only as long as nothing else was changed. */
  undo(): void {
    if (this.undoable?.after !== this.lists) return;
    this.lists = this.undoable.before;
    this.undoable = null;
  }
}
