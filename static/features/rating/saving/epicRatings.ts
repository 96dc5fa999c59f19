import { NEVER_RATED, type Assessment, type Content } from '#domain/rating/assessment';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';
import { STORED, type CellState } from '../../../parts/grid/cellState';
import { byRow, EditSteps } from '../../../parts/grid/editSteps';
import { News } from '../../../parts/grid/news';
import { runAtOnce } from '../../../parts/pace/runInSlices';
import { changeTo, joined, type AnswerEdit as CellEdit, type CellValue, type Column } from '../answers/columns';
import { valueOf, type Field, type Value } from '../session/content';
import { hasPending } from '../session/ratingSession';
import type { RateRow } from '../rows/rateRow';
import { Acknowledged } from './acknowledged';
import { cellStateOf } from './cellState';
import { EpicSessions, type RatingsServer } from './epicSessions';
import { KnownReasons, type ReadReason } from './knownReasons';
import { SaveQueue } from './saveQueue';
import { Unsaved } from './unsaved';
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
  private readonly steps = new EditSteps<Column, CellValue>();
  private readonly open = new UnsavedEpics();
  /** How those stand that have something unsaved. */
  readonly unsaved: Unsaved;
  private readonly reasons = new KnownReasons();
  private locked = false;

  constructor(settings: PortfolioSettings, server: RatingsServer) {
    this.news = new News(server.after);
    const changed = (rowId: string, current: boolean): void => {
      if (current) this.follow(rowId);
      this.news.tellSoon();
    };
    this.sessions = new EpicSessions(settings, server, this.queue, changed, this.acknowledged);
    this.unsaved = new Unsaved(this.open, this.sessions);
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
      const newest = known && known.version > row.stored.version ? known : this.reasons.within(row.id, row.stored);
      this.rows.set(row.id, { ...row, stored: newest });
      if (!this.open.has(row.id)) {
        this.sessions.discard(row.id);
        this.acknowledged.forget(row.id);
      }
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

  /** Whether it is known what a cell holds. The sentence is not published; whoever tells who rated tells it too. */
  isRead(rowId: string, { field }: Pick<Column, 'field'>): boolean {
    const stored = this.storedOf(rowId);
    return field !== 'reason' || stored.updatedBy !== null || this.reasons.has(rowId, stored);
  }

  /** Takes sentences as they were read. */
  learn(reasons: readonly ReadReason[]): void {
    for (const one of reasons) {
      const { issueId } = one;
      this.reasons.learn(one);
      const row = this.rows.get(issueId);
      if (!row || this.storedOf(issueId).updatedBy !== null) continue;
      this.rows.set(issueId, { ...row, stored: this.reasons.within(issueId, row.stored) });
      this.sessions.get(issueId)?.learnReason(one.reason);
      this.bump(issueId);
    }
    this.news.tell();
  }

  valueAt(rowId: string, { field }: Column): CellValue {
    return valueOf(this.contentOf(rowId), field) as CellValue;
  }

  stateAt(rowId: string, { field }: Column): CellState<CellValue> {
    const driver = this.sessions.get(rowId);
    const acknowledged = (value: Value): boolean => this.acknowledged.has(rowId, field, value);
    return this.wrong.at(rowId, field) ?? (driver ? cellStateOf(driver.state(), field, acknowledged) : STORED);
  }

  /** Epics with cells that are not saved, and of how many they are the rest. */
  get progress(): { unsaved: number; of: number } {
    return this.open.progress;
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

  /** Whether a change of very many cells is under way: until its end nothing else is changed, from no view. */
  get isLocked(): boolean {
    return this.locked;
  }

  /** @returns how to let go. */
  lock(): () => void {
    this.locked = true;
    return () => {
      this.locked = false;
      this.news.tell();
    };
  }

  /**
   * Changes cells, as one step that can be undone, and saves them. @returns false where nothing was changed because a
   * change of very many is under way.
   */
  edit(edits: readonly CellEdit[]): boolean {
    if (this.locked) return false;
    runAtOnce(this.editing(edits));
    return true;
  }

  /** The same for very many. Stopped half-way, one undo puts back what it changed. Yields the share that is done. */
  *editing(edits: readonly CellEdit[]): Generator<number, number> {
    const done = this.changing(edits).map((edit) => ({ ...edit, before: this.valueAt(edit.rowId, edit.column) }));
    this.steps.add(done);
    return yield* this.putting(edits);
  }

  /** @returns those that would put another value into their cell. */
  changing(edits: readonly CellEdit[]): CellEdit[] {
    return edits.filter(({ rowId, column, value }) => this.valueAt(rowId, column) !== value);
  }

  /**
   * Marks cells whose pasted text means nothing there; their values stay. A later value takes the mark away.
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
    const rows = byRow(edits);
    this.queue.hold();
    let done = 0;
    for (const [rowId, ofRow] of rows) {
      this.putRow(rowId, ofRow);
      done += 1;
      yield done / rows.size;
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
