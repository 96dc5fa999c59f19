import { NEVER_RATED, type Assessment, type Content } from '#domain/rating/assessment';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';
import { runAtOnce } from '../../../parts/pace/runInSlices';
import { changeTo, joined, type CellValue, type Column } from '../answers/columns';
import { valueOf, type Field, type Value } from '../session/content';
import { hasPending, type RatingSession } from '../session/ratingSession';
import type { RateRow } from '../rows/rateRow';
import { Acknowledged } from './acknowledged';
import { cellStateOf, STORED, type CellState } from './cellState';
import { byEpic, EditSteps, type CellEdit, type DoneEdit } from './editSteps';
import { EpicSessions, type RatingsServer } from './epicSessions';
import { News } from './news';
import { SaveQueue } from './saveQueue';
import { UnsavedEpics } from './unsavedEpics';
import { WrongCells } from './wrongCells';

/** Saves of different epics under way at once. */
const SAVES_AT_ONCE = 4;

/**
 * The ratings of many epics while a person changes them. Each epic has a session of its own, which saves its cells by
 * itself, one save at a time, and brings other people's changes in; only a few sessions save at once.
 */
export class EpicRatings {
  private rows = new Map<string, RateRow>();
  private readonly sessions: EpicSessions;
  private readonly acknowledged = new Acknowledged();
  private readonly wrong = new WrongCells();
  private readonly versions = new Map<string, number>();
  private readonly news: News;
  private readonly queue = new SaveQueue(SAVES_AT_ONCE);
  private readonly steps = new EditSteps();
  private readonly open = new UnsavedEpics();

  constructor(settings: PortfolioSettings, server: RatingsServer) {
    this.news = new News(server.after);
    const changed = (rowId: string, current: boolean): void => {
      if (current) this.follow(rowId);
      this.news.tellSoon();
    };
    this.sessions = new EpicSessions(settings, server, this.queue, changed, this.acknowledged);
  }

  readonly listen = (changed: () => void): (() => void) => this.news.listen(changed);

  /** Counts up whenever anything changed. */
  readonly version = (): number => this.news.version();

  /** Counts up whenever something of this epic changed. */
  readonly rowVersion = (rowId: string): number => this.versions.get(rowId) ?? 0;

  /**
   * Takes rows as they were read. What is being changed here stays as it is; of the rest the newer version counts, for
   * searches lag behind saves.
   */
  setRows(rows: readonly RateRow[]): void {
    const before = this.rows;
    this.rows = new Map();
    for (const row of rows) {
      const known = this.sessions.get(row.id)?.state().view.assessment ?? before.get(row.id)?.stored;
      this.rows.set(row.id, known && known.version > row.stored.version ? { ...row, stored: known } : row);
      if (!this.open.has(row.id)) this.sessions.discard(row.id);
      this.bump(row.id);
    }
    this.news.tell();
  }

  has(rowId: string): boolean {
    return this.rows.has(rowId);
  }

  /** @returns what is on screen of an epic, saved or not. */
  contentOf(rowId: string): Content {
    return this.sessions.get(rowId)?.state().content ?? this.storedOf(rowId);
  }

  /** @returns what is stored of an epic, as far as is known here. */
  storedOf(rowId: string): Assessment {
    return this.sessions.get(rowId)?.state().view.assessment ?? this.rows.get(rowId)?.stored ?? NEVER_RATED;
  }

  valueAt(rowId: string, { field }: Column): CellValue {
    return valueOf(this.contentOf(rowId), field) as CellValue;
  }

  stateAt(rowId: string, { field }: Column): CellState {
    const driver = this.sessions.get(rowId);
    const acknowledged = (value: Value): boolean => this.acknowledged.has(rowId, field, value);
    return this.wrong.at(rowId, field) ?? (driver ? cellStateOf(driver.state(), field, acknowledged) : STORED);
  }

  /** Epics with cells that are not saved, and of how many they are the rest. */
  get progress(): { unsaved: number; of: number } {
    return this.open.progress;
  }

  /** Of those, the epics whose cells wait for the person: refused, or changed by two people. */
  get stuck(): string[] {
    return this.open.all().filter((rowId) => {
      const session = this.resting(rowId);
      return session !== null && (session.conflicts.length > 0 || (session.failure !== null && !session.retryAt));
    });
  }

  /** Of those, the epics that are tried again by themselves, and when the first of them is; null where none is. */
  get retrying(): { epics: number; at: number } | null {
    const times = this.open.all().flatMap((rowId) => this.resting(rowId)?.retryAt ?? []);
    return times.length === 0 ? null : { epics: times.length, at: Math.min(...times) };
  }

  /** @returns the session of an epic of which no save is under way or waits for its turn. */
  private resting(rowId: string): RatingSession | null {
    const driver = this.sessions.get(rowId);
    return driver && !driver.isBusy ? driver.state() : null;
  }

  /** Cells with a text that means nothing in their column. */
  get wrongCells(): number {
    return this.wrong.size;
  }

  /** Whether the server stored anything that was changed here. */
  get hasSaved(): boolean {
    return this.acknowledged.any;
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  get canRedo(): boolean {
    return this.steps.canRedo;
  }

  /** Changes cells, as one step that can be undone, and saves them. */
  edit(edits: readonly CellEdit[]): void {
    runAtOnce(this.editing(edits));
  }

  /**
   * The same epic by epic, for very many. Stopped half-way, one undo puts back what it had changed. Yields the share
   * that is done.
   */
  *editing(edits: readonly CellEdit[]): Generator<number, number> {
    const done = this.changing(edits).map((edit): DoneEdit => ({
      ...edit,
      before: this.valueAt(edit.rowId, edit.column),
    }));
    this.steps.add(done);
    return yield* this.putting(edits);
  }

  /** @returns those that would put another value into their cell. */
  changing(edits: readonly CellEdit[]): CellEdit[] {
    return edits.filter(({ rowId, column, value }) => this.valueAt(rowId, column) !== value);
  }

  /**
   * Marks cells whose pasted text means nothing there; their values stay. A later value of the cell takes the mark
   * away.
   */
  mark(cells: readonly { rowId: string; column: Column; written: string; problem: string }[]): void {
    for (const { rowId, column, written, problem } of cells) {
      this.wrong.mark(rowId, column.field, written, problem);
      this.bump(rowId);
    }
    this.news.tell();
  }

  forgetWrong(): void {
    for (const rowId of this.wrong.forgetAll()) this.bump(rowId);
    this.news.tell();
  }

  /** @returns how many cells it put back; null when there was nothing to undo. */
  undo(): number | null {
    const edits = this.toUndo();
    return edits && runAtOnce(this.putting(edits));
  }

  redo(): number | null {
    const edits = this.toRedo();
    return edits && runAtOnce(this.putting(edits));
  }

  /** Takes the newest step from those that can be undone. @returns what is to be put then; null when there was none. */
  toUndo(): CellEdit[] | null {
    return this.steps.undo(this.valueNow);
  }

  toRedo(): CellEdit[] | null {
    return this.steps.redo(this.valueNow);
  }

  resolve(rowId: string, field: Field, keep: 'mine' | 'theirs'): void {
    this.sessions.get(rowId)?.resolve(field, keep);
  }

  /** Tries again now to save what was refused, or waits to be tried again. */
  retry(): void {
    for (const rowId of this.open.all()) if (this.resting(rowId)?.failure) void this.sessions.get(rowId)?.tryNow();
  }

  /**
   * Takes back every change that was not sent yet, or was refused; what is being saved goes on. @returns the number of
   * epics concerned.
   */
  cancel(): number {
    this.queue.dropWaiting();
    const dropped = this.open.all().filter((rowId) => !this.sessions.isSent(rowId));
    for (const rowId of dropped) this.discard(rowId);
    this.news.tell();
    return dropped.length;
  }

  /** Takes over what is stored after something else saved it. */
  absorb(rowId: string, stored: Assessment): void {
    const row = this.rows.get(rowId);
    if (!row) return;
    this.rows.set(rowId, { ...row, stored });
    this.discard(rowId);
    this.news.tell();
  }

  private discard(rowId: string): void {
    const row = this.rows.get(rowId);
    const driver = this.sessions.get(rowId);
    const known = driver?.state().view.assessment;
    if (row && known && known.version > row.stored.version) this.rows.set(rowId, { ...row, stored: known });
    this.sessions.discard(rowId);
    this.open.remove(rowId);
    this.bump(rowId);
  }

  /** Undefined for an epic that is no longer among the rows. */
  private readonly valueNow = ({ rowId, column }: CellEdit): CellValue | undefined =>
    this.rows.has(rowId) ? this.valueAt(rowId, column) : undefined;

  /**
   * Puts values into cells, without a step of its own. Nothing is sent before its end. Yields the share that is done.
   * @returns how many.
   */
  *putting(edits: readonly CellEdit[]): Generator<number, number> {
    const byRow = byEpic(edits);
    this.queue.hold();
    let done = 0;
    for (const [rowId, ofRow] of byRow) {
      this.putRow(rowId, ofRow);
      done += 1;
      yield done / byRow.size;
    }
    this.queue.letGo();
    this.news.tell();
    return edits.length;
  }

  private putRow(rowId: string, edits: readonly CellEdit[]): void {
    for (const { column } of edits) this.wrong.forget(rowId, column.field);
    const changing = this.changing(edits);
    if (changing.length > 0)
      this.sessions
        .of(rowId, this.storedOf(rowId))
        .edit(joined(changing.map(({ column, value }) => changeTo(column, value))));
    this.follow(rowId);
  }

  private follow(rowId: string): void {
    const session = this.sessions.get(rowId)?.state();
    const unsaved =
      session !== undefined && (session.sending !== null || session.conflicts.length > 0 || hasPending(session));
    if (unsaved) this.open.add(rowId);
    else this.open.remove(rowId);
    this.bump(rowId);
  }

  private bump(rowId: string): void {
    this.versions.set(rowId, this.rowVersion(rowId) + 1);
  }
}
