import type { Failure } from '#contract/errors';
import type { Home } from '#kernel/home';
import { STORED, type CellState } from '../../../parts/grid/cellState';
import { EditSteps, type DoneEdit } from '../../../parts/grid/editSteps';
import { News } from '../../../parts/grid/news';
import { retryAfterMs } from '../../../parts/pace/retryLater';
import type { CellValue } from '../cells/readCell';
import { sameReading } from '../cells/sameReading';
import { MonthSession } from './monthSession';
import { MOST_ROWS_SENT, type ReadingServer, type SavedRow, type SentRow, type StoredMonth } from './readingServer';

/** A cell by what it is. Where it stands on a screen does not matter here. */
export interface CellAddress {
  measure: string;
  month: string;
  segment: string;
}

export interface ReadingEdit extends CellAddress {
  value: CellValue;
}

/** A measure whose readings are changed. */
export interface BookMeasure {
  id: string;
  home: Home;
  /** What is stored, by month. */
  months: Readonly<Record<string, StoredMonth>>;
}

interface Wrong {
  written: string;
  problem: string;
}

const NOTHING_STORED: StoredMonth = { version: 0, cells: {} };
const monthKey = ({ measure, month }: Pick<CellAddress, 'measure' | 'month'>): string => `${measure} ${month}`;
const cellKey = (cell: CellAddress): string => `${monthKey(cell)} ${cell.segment}`;

/**
 * The readings of many measures while a person changes them. What is written is saved by itself, many months in one
 * call; nothing is called saved before the server said so.
 */
export class ReadingBook {
  private measures = new Map<string, BookMeasure>();
  private readonly sessions = new Map<string, MonthSession>();
  private readonly wrong = new Map<string, Wrong>();
  private readonly steps = new EditSteps<CellAddress, CellValue>((one, other) => sameReading(one, other));
  private readonly news: News;
  private isSaving = false;
  private retries = 0;
  private cancelRetry: (() => void) | null = null;
  private retryTime: number | null = null;
  private savedAny = false;

  constructor(
    private readonly server: ReadingServer,
    private readonly now: () => number = Date.now,
  ) {
    this.news = new News((milliseconds, callBack) => server.after(milliseconds, callBack));
  }

  readonly listen = (changed: () => void): (() => void) => this.news.listen(changed);
  /** Counts up whenever anything changed. */
  readonly version = (): number => this.news.version();

  /** Takes measures as they were read; what is being changed here stays as it is. */
  takes(measures: readonly BookMeasure[]): void {
    for (const measure of measures) {
      this.measures.set(measure.id, measure);
      for (const [month, stored] of Object.entries(measure.months))
        this.sessions.get(monthKey({ measure: measure.id, month }))?.reads(stored);
    }
    this.news.tell();
  }

  has(measure: string): boolean {
    return this.measures.has(measure);
  }

  valueAt(cell: CellAddress): CellValue {
    const session = this.sessions.get(monthKey(cell));
    return session ? session.valueAt(cell.segment) : (this.readOf(cell).cells[cell.segment] ?? null);
  }

  stateAt(cell: CellAddress): CellState<CellValue> {
    const wrong = this.wrong.get(cellKey(cell));
    if (wrong) return { kind: 'wrong', ...wrong };
    return this.sessions.get(monthKey(cell))?.stateAt(cell.segment) ?? STORED;
  }

  /** What is stored of the months of a measure that were changed here, as far as the server has said. */
  storedOf(measure: string): { month: string; stored: StoredMonth }[] {
    return [...this.sessions].flatMap(([key, session]) => {
      const [of, month = ''] = key.split(' ');
      return of === measure ? [{ month, stored: session.storedNow }] : [];
    });
  }

  /** Months of measures that are not saved. */
  get unsaved(): number {
    return [...this.sessions.values()].filter(({ isUnsaved }) => isUnsaved).length;
  }

  /** Cells with a text that means nothing in them. */
  get wrongCells(): (CellAddress & Wrong)[] {
    return [...this.wrong].map(([key, wrong]) => {
      const [measure = '', month = '', segment = ''] = key.split(' ');
      return { measure, month, segment, ...wrong };
    });
  }

  /** Cells in which two people's values stand against each other, or that the server did not take. */
  get waiting(): number {
    return [...this.sessions.values()].filter((one) => one.disputed.length > 0 || (one.isUnsaved && !this.goesOn(one)))
      .length;
  }

  /** When what failed is tried again by itself; null where nothing is. */
  get retryAt(): number | null {
    return this.retryTime;
  }

  /** Whether the server stored anything that was changed here. */
  get hasSaved(): boolean {
    return this.savedAny;
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  get canRedo(): boolean {
    return this.steps.canRedo;
  }

  /** @returns those that would put another value into their cell. */
  changing(edits: readonly ReadingEdit[]): ReadingEdit[] {
    return edits.filter((edit) => !sameReading(this.valueAt(edit), edit.value));
  }

  /** Changes cells, as one step that can be undone, and saves them. */
  edit(edits: readonly ReadingEdit[]): void {
    this.steps.add(
      this.changing(edits).map(({ value, ...cell }): DoneEdit<CellAddress, CellValue> => ({
        rowId: monthKey(cell),
        column: cell,
        value,
        before: this.valueAt(cell),
      })),
    );
    this.put(edits);
  }

  /** Marks cells whose text means nothing there; their values stay. A later value takes the mark away. */
  mark(cells: readonly (CellAddress & Wrong)[]): void {
    for (const { written, problem, ...cell } of cells) this.wrong.set(cellKey(cell), { written, problem });
    this.news.tell();
  }

  forgetWrong(): void {
    this.wrong.clear();
    this.news.tell();
  }

  /** Takes the newest step back; cells that hold another value by now are left alone. @returns how many; null: none. */
  undo(): number | null {
    return this.putBack(this.steps.undo(({ column }) => this.valueAt(column)));
  }

  redo(): number | null {
    return this.putBack(this.steps.redo(({ column }) => this.valueAt(column)));
  }

  resolve(cell: CellAddress, keep: 'mine' | 'theirs'): void {
    this.sessions.get(monthKey(cell))?.resolve(cell.segment, keep);
    this.news.tell();
    void this.save();
  }

  /** Tries now what failed. */
  retry(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.retryTime = null;
    for (const session of this.sessions.values()) session.tryAgain();
    this.news.tell();
    void this.save();
  }

  private putBack(edits: readonly { column: CellAddress; value: CellValue }[] | null): number | null {
    if (edits === null) return null;
    this.put(edits.map(({ column, value }) => ({ ...column, value })));
    return edits.length;
  }

  private put(edits: readonly ReadingEdit[]): void {
    for (const { value, ...cell } of edits) {
      this.wrong.delete(cellKey(cell));
      if (this.measures.has(cell.measure)) this.sessionOf(cell).put(cell.segment, value);
    }
    this.news.tell();
    void this.save();
  }

  private sessionOf(cell: CellAddress): MonthSession {
    const known = this.sessions.get(monthKey(cell));
    if (known) return known;
    const session = new MonthSession(this.readOf(cell));
    this.sessions.set(monthKey(cell), session);
    return session;
  }

  private readOf({ measure, month }: Pick<CellAddress, 'measure' | 'month'>): StoredMonth {
    return this.measures.get(measure)?.months[month] ?? NOTHING_STORED;
  }

  private goesOn(session: MonthSession): boolean {
    return session.isSending || session.toSend() !== null || this.retryTime !== null;
  }

  /** One call at a time; what is written meanwhile goes with the next one. */
  private async save(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    try {
      for (let batch = this.nextBatch(); batch; batch = this.nextBatch()) await this.send(batch.home, batch.rows);
    } finally {
      this.isSaving = false;
      this.news.tell();
    }
  }

  private nextBatch(): { home: Home; rows: SentRow[] } | null {
    let home: Home | null = null;
    const rows: SentRow[] = [];
    for (const [key, session] of this.sessions) {
      const [measure = '', month = ''] = key.split(' ');
      const cells = session.toSend();
      const of = this.measures.get(measure);
      if (cells === null || !of) continue;
      home ??= of.home;
      if (JSON.stringify(of.home) !== JSON.stringify(home)) continue;
      rows.push({ measure, month, version: session.version, cells });
      if (rows.length >= MOST_ROWS_SENT) break;
    }
    return home && { home, rows };
  }

  private async send(home: Home, rows: SentRow[]): Promise<void> {
    for (const row of rows) this.sessionOf({ ...row, segment: '' }).sent(row.cells);
    const answer = await this.server.save(home, rows);
    if (!answer.ok) return this.fails(rows, answer.error);
    this.retries = 0;
    const answered = new Map(answer.value.rows.map((row) => [monthKey(row), row]));
    for (const row of rows) this.hears(row, answered.get(monthKey(row)));
    this.news.tell();
  }

  private hears(sent: SentRow, answer: SavedRow | undefined): void {
    const session = this.sessionOf({ ...sent, segment: '' });
    if (!answer) return session.failed({ code: 'unavailable', message: NOT_ANSWERED }, true);
    if ('problems' in answer && answer.problems.length > 0) return session.refused(answer.problems);
    // The version that was sent is no conflict: sent again it would be answered so for ever.
    if ('conflict' in answer && answer.conflict.version !== sent.version) return session.met(answer.conflict);
    if (!('cells' in answer)) return session.failed({ code: 'unavailable', message: NOT_ANSWERED }, true);
    session.accepted(answer);
    this.savedAny = true;
  }

  private fails(rows: readonly SentRow[], failure: Failure): void {
    const mayBeStored = failure.code === 'unavailable';
    for (const row of rows) this.sessionOf({ ...row, segment: '' }).failed(failure, mayBeStored);
    const wait = retryAfterMs(failure, this.retries);
    if (wait !== null && this.cancelRetry === null) {
      this.retries += 1;
      this.retryTime = this.now() + wait;
      this.cancelRetry = this.server.after(wait, () => this.retry());
    }
    this.news.tell();
  }
}

const NOT_ANSWERED = 'The server did not say whether it is stored. Try again.';
