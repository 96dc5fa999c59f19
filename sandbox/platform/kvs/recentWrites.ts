import { compareRanges, type RangeValue } from './entities';
import type { Space, StoredRecord } from './storedRecord';

interface Write {
  at: number;
  space: Space;
  key: string;
  /** What stood there before; undefined where nothing did. */
  before: StoredRecord | undefined;
}

/**
 * What was written so recently that queries do not know it yet. On the platform an index follows a write after a moment
 * that nobody promises; here after a lag that is set. Without one, queries know everything at once.
 */
export class RecentWrites {
  private lag = 0;
  private writes: Write[] = [];
  private uncommitted: Write[] = [];

  constructor(private readonly now: () => number) {}

  setLag(milliseconds: number): void {
    this.lag = milliseconds;
    if (milliseconds === 0) this.writes = [];
  }

  /** Remembers what was noted during the work, once it is done; nothing of work that was undone. */
  committing<T>(work: () => T): T {
    try {
      const result = work();
      this.writes.push(...this.uncommitted);
      return result;
    } finally {
      this.uncommitted = [];
    }
  }

  note(space: Space, key: string, before: StoredRecord | undefined): void {
    if (this.lag > 0) this.uncommitted.push({ at: this.now(), space, key, before });
  }

  /** @returns by key what a query still sees in the place of what is stored; undefined where it sees nothing. */
  earlier(space: Space): ReadonlyMap<string, StoredRecord | undefined> {
    const known = this.now() - this.lag;
    if (this.writes.some(({ at }) => at <= known)) this.writes = this.writes.filter(({ at }) => at > known);
    const found = new Map<string, StoredRecord | undefined>();
    for (const write of this.writes)
      if (write.space === space && !found.has(write.key)) found.set(write.key, write.before);
    return found;
  }
}

/** The order of keys: by their bytes. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The order of rows in a partition of an index. */
export function compareRows(a: { range: RangeValue; key: string }, b: { range: RangeValue; key: string }): number {
  return compareRanges(a.range, b.range) || compareKeys(a.key, b.key);
}
