/**
 * What happens without the person is told together, at most so often, in milliseconds: thousands of saves must not draw
 * the page thousands of times.
 */
const TOGETHER_MS = 60;

/** Tells listeners that something changed. */
export class News {
  private readonly listeners = new Set<() => void>();
  private changes = 0;
  private untold = false;

  /** @param after calls back after so many milliseconds. */
  constructor(private readonly after: (milliseconds: number, callBack: () => void) => unknown) {}

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** Counts up whenever anything changed. */
  readonly version = (): number => this.changes;

  /** Tells at once what the person did. */
  tell(): void {
    this.changes += 1;
    this.untold = false;
    for (const listener of this.listeners) listener();
  }

  /** Tells soon, together with whatever else happens until then. */
  tellSoon(): void {
    if (this.untold) return;
    this.untold = true;
    this.after(TOGETHER_MS, () => {
      if (this.untold) this.tell();
    });
  }
}
