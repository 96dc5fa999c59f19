/** Epics with something that is not saved, and of how many they are the rest. */
export class UnsavedEpics {
  private readonly ids = new Set<string>();
  /** The most there were since there were none. */
  private most = 0;

  get progress(): { unsaved: number; of: number } {
    return { unsaved: this.ids.size, of: this.most };
  }

  has(rowId: string): boolean {
    return this.ids.has(rowId);
  }

  all(): string[] {
    return [...this.ids];
  }

  add(rowId: string): void {
    this.ids.add(rowId);
    this.most = Math.max(this.most, this.ids.size);
  }

  remove(rowId: string): void {
    this.ids.delete(rowId);
    if (this.ids.size === 0) this.most = 0;
  }
}
