import type { Envelope } from '#contract/errors';
import { storedCellSchema } from '#domain/measure/reading';
import type { Home } from '#kernel/home';
import type { CellValue } from '../../../static/features/measure/cells/readCell';
import type {
  ReadingServer,
  SavedRow,
  SentRow,
  StoredMonth,
} from '../../../static/features/measure/saving/readingServer';

const NOTHING: StoredMonth = { version: 0, cells: {} };

/** A server of readings with the compare-and-set of the real one, one record a measure and month. */
export class MemoryReadings implements ReadingServer {
  private readonly months = new Map<string, StoredMonth>();
  /** Who put which value into which cell, in the order in which it was stored. */
  readonly history: { cell: string; value: CellValue; by: 'me' | 'other' }[] = [];
  /** Rows of each call. */
  readonly calls: SentRow[][] = [];
  inFlight = 0;
  /** What the next calls answer in place of saving; `lost`: it is stored, and no answer comes. */
  readonly failing: ('unavailable' | 'forbidden' | 'lost')[] = [];
  private readonly later = new Set<() => void>();

  stored(measure: string, month: string): StoredMonth {
    return this.months.get(`${measure} ${month}`) ?? NOTHING;
  }

  /** All months of a measure, as they are read. */
  read(measure: string): Record<string, StoredMonth> {
    return Object.fromEntries(
      [...this.months].flatMap(([key, stored]) => {
        const [of, month = ''] = key.split(' ');
        return of === measure ? [[month, stored]] : [];
      }),
    );
  }

  /** Somebody else saves a cell. */
  write(measure: string, month: string, segment: string, value: CellValue): void {
    this.put({ measure, month, version: this.stored(measure, month).version, cells: { [segment]: value } }, 'other');
  }

  async save(_home: Home, rows: SentRow[]): Promise<Envelope<{ rows: SavedRow[] }>> {
    this.calls.push(rows);
    this.inFlight += 1;
    await Promise.resolve();
    this.inFlight -= 1;
    const fails = this.failing.shift();
    if (fails === 'unavailable') return refused('unavailable');
    if (fails === 'forbidden') return refused('forbidden');
    const saved = rows.map((row) => this.saveRow(row));
    return fails === 'lost' ? refused('unavailable') : { ok: true, value: { rows: saved } };
  }

  /** Pauses are over at once; the time before something is tried again passes when the test says so. */
  readonly after = (milliseconds: number, callBack: () => void): (() => void) => {
    if (milliseconds >= 5_000) {
      this.later.add(callBack);
      return () => void this.later.delete(callBack);
    }
    const timer = setTimeout(callBack, 0);
    return () => clearTimeout(timer);
  };

  /** Lets the time pass after which what failed is tried again. */
  tryAgain(): void {
    const due = [...this.later];
    this.later.clear();
    for (const callBack of due) callBack();
  }

  private saveRow(row: SentRow): SavedRow {
    const { measure, month } = row;
    const wrong = Object.entries(row.cells).filter(
      ([, cell]) => cell !== null && !storedCellSchema.safeParse(cell).success,
    );
    if (wrong.length > 0)
      return { measure, month, problems: wrong.map(([segment]) => ({ segment, sentence: 'It cannot be.' })) };
    if (row.version !== this.stored(measure, month).version)
      return { measure, month, conflict: this.stored(measure, month) };
    this.put(row, 'me');
    return { measure, month, ...this.stored(measure, month) };
  }

  private put({ measure, month, cells }: SentRow, by: 'me' | 'other'): void {
    const before = this.stored(measure, month);
    const next: Record<string, CellValue> = { ...before.cells };
    for (const [segment, value] of Object.entries(cells)) {
      if (JSON.stringify(next[segment] ?? null) === JSON.stringify(value)) continue;
      this.history.push({ cell: `${measure} ${month} ${segment}`, value, by });
      if (value === null) delete next[segment];
      else next[segment] = value;
    }
    this.months.set(`${measure} ${month}`, { version: before.version + 1, cells: next });
  }
}

const refused = (code: 'unavailable' | 'forbidden'): { ok: false; error: { code: typeof code; message: string } } => ({
  ok: false,
  error: { code, message: code === 'forbidden' ? 'You may not change this.' : 'The server could not be reached.' },
});
