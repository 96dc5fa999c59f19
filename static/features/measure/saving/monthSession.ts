import type { Failure } from '#contract/errors';
import { STORED, type CellState } from '../../../parts/grid/cellState';
import type { CellValue } from '../cells/readCell';
import { sameReading } from '../cells/sameReading';
import type { StoredMonth } from './readingServer';

/** A cell that is on screen and not stored, or was. */
interface Changed {
  value: CellValue;
  /** What was stored when it was changed: only where that is another by now did somebody else change it too. */
  base: CellValue;
  /** Sent without an answer ever coming: it may be stored. */
  lost: readonly CellValue[];
  isDisputed: boolean;
  /** Why the server does not take it, or could not be reached. */
  failure: Failure | null;
}

const at = (cells: StoredMonth['cells'], segment: string): CellValue => cells[segment] ?? null;

/** One month of one measure while it is being changed: what is stored, what is on screen, what is on its way. */
export class MonthSession {
  private readonly changed = new Map<string, Changed>();
  private sending: ReadonlyMap<string, CellValue> | null = null;
  /** Values that were sent from here and that the server said to have stored. */
  private readonly acknowledged = new Map<string, CellValue>();

  constructor(private stored: StoredMonth) {}

  get version(): number {
    return this.stored.version;
  }

  get storedNow(): StoredMonth {
    return this.stored;
  }

  get isSending(): boolean {
    return this.sending !== null;
  }

  /** Whether anything is not saved, for whatever reason. */
  get isUnsaved(): boolean {
    return this.changed.size > 0 || this.sending !== null;
  }

  valueAt(segment: string): CellValue {
    return this.changed.get(segment)?.value ?? (this.changed.has(segment) ? null : at(this.stored.cells, segment));
  }

  stateAt(segment: string): CellState<CellValue> {
    const change = this.changed.get(segment);
    if (change?.isDisputed) return { kind: 'conflict', theirs: at(this.stored.cells, segment) };
    if (change?.failure) return { kind: 'failed', failure: change.failure };
    if (change) return { kind: 'saving' };
    const known = this.acknowledged.get(segment);
    return known !== undefined && sameReading(known, at(this.stored.cells, segment)) ? { kind: 'saved' } : STORED;
  }

  /** Segments whose two values wait for the person. */
  get disputed(): string[] {
    return [...this.changed].flatMap(([segment, { isDisputed }]) => (isDisputed ? [segment] : []));
  }

  put(segment: string, value: CellValue): void {
    const before = this.changed.get(segment);
    const stored = at(this.stored.cells, segment);
    const isBack = sameReading(value, stored) && !this.sending?.has(segment) && (before?.lost.length ?? 0) === 0;
    if (isBack) this.changed.delete(segment);
    else this.changed.set(segment, { value, base: stored, lost: before?.lost ?? [], isDisputed: false, failure: null });
  }

  resolve(segment: string, keep: 'mine' | 'theirs'): void {
    const change = this.changed.get(segment);
    if (!change?.isDisputed) return;
    if (keep === 'theirs') this.changed.delete(segment);
    else this.put(segment, change.value);
  }

  /** @returns what would be sent now; null where nothing would. What failed for good waits for the person. */
  toSend(): Record<string, CellValue> | null {
    if (this.sending) return null;
    const ready = [...this.changed].filter(([, { isDisputed, failure }]) => !isDisputed && failure === null);
    return ready.length === 0 ? null : Object.fromEntries(ready.map(([segment, { value }]) => [segment, value]));
  }

  sent(cells: Record<string, CellValue>): void {
    this.sending = new Map(Object.entries(cells));
  }

  accepted(stored: StoredMonth): void {
    for (const [segment, value] of this.sending ?? []) {
      this.acknowledged.set(segment, value);
      const change = this.changed.get(segment);
      // What was written since then stands on what was sent, not on somebody else's change.
      if (change && !sameReading(change.value, value)) this.changed.set(segment, { ...change, base: value, lost: [] });
      else this.changed.delete(segment);
    }
    this.sending = null;
    this.takes(stored);
  }

  /** Nothing was stored: somebody else saved before. */
  met(stored: StoredMonth): void {
    this.sending = null;
    this.takes(stored);
  }

  /** @param problems by segment, in sentences. */
  refused(problems: readonly { segment: string; sentence: string }[]): void {
    this.sending = null;
    for (const { segment, sentence } of problems) this.fail(segment, { code: 'invalid', message: sentence });
  }

  /** No answer came, or none that says what is stored. @param mayBeStored whether it may be stored all the same. */
  failed(failure: Failure, mayBeStored: boolean): void {
    for (const [segment, value] of this.sending ?? []) {
      const change = this.changed.get(segment);
      if (!change) continue;
      const lost = mayBeStored ? [...change.lost, value] : change.lost;
      this.changed.set(segment, { ...change, lost, failure });
    }
    this.sending = null;
  }

  /** What failed is to be sent again. */
  tryAgain(): void {
    for (const [segment, change] of this.changed)
      if (change.failure) this.changed.set(segment, { ...change, failure: null });
  }

  /** What was read anew, where it is newer. */
  reads(stored: StoredMonth): void {
    if (this.sending || stored.version < this.stored.version) return;
    this.takes(stored);
    this.acknowledged.clear();
  }

  private fail(segment: string, failure: Failure): void {
    const change = this.changed.get(segment);
    if (change) this.changed.set(segment, { ...change, failure });
  }

  /** Whatever is stored now: a cell that I changed and somebody else too, to another value, waits for me. */
  private takes(stored: StoredMonth): void {
    this.stored = stored;
    for (const [segment, change] of this.changed) {
      const theirs = at(stored.cells, segment);
      const isMine = change.lost.some((one) => sameReading(one, theirs));
      if (sameReading(theirs, change.value)) this.changed.delete(segment);
      else if (sameReading(theirs, change.base) || isMine)
        this.changed.set(segment, { ...change, base: theirs, lost: [], isDisputed: false });
      else this.changed.set(segment, { ...change, isDisputed: true, lost: [] });
    }
  }
}
