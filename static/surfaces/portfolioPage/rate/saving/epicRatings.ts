import type { Envelope } from '../../../../../src/contract/errors';
import type { AssessmentView, Output } from '../../../../../src/contract/procedures';
import { NEVER_RATED, type Assessment, type Changes, type Content } from '../../../../../src/domain/assessment';
import { scoreOf } from '../../../../../src/domain/score';
import type { PortfolioSettings } from '../../../../portfolio/portfolioEpic';
import { runAtOnce } from '../../../../portfolio/whole/runInSlices';
import { changeTo, joined, type CellValue, type Column } from '../../../../rating/columns';
import { valueOf, type Field } from '../../../../rating/session/content';
import { hasPending } from '../../../../rating/session/ratingSession';
import { SessionDriver } from '../../../../rating/session/sessionDriver';
import type { RateRow } from '../rows/rateRow';
import { cellStateOf, STORED, type CellState } from './cellState';
import { byEpic, EditSteps, type CellEdit, type DoneEdit } from './editSteps';
import { News } from './news';
import { SaveQueue, type EndTurn } from './saveQueue';

/** The server, for any epic. */
export interface RatingsServer {
  open(issueId: string): Promise<Envelope<AssessmentView>>;
  save(issueId: string, version: number, changes: Changes): Promise<Envelope<Output<'assessment.save'>>>;
  /** Calls back after so many milliseconds. @returns how to cancel. */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** Saves of different epics under way at once. */
const SAVES_AT_ONCE = 4;
const LONGEST_REST_S = 60;

/** Wrong texts that were pasted, by epic and field. */
type WrongText = Extract<CellState, { kind: 'wrong' }>;

/**
 * The ratings of many epics while a person changes them. Each epic has a session of its own, which saves its cells by itself, one save at a time,
 * and brings other people's changes in; only a few sessions save at once.
 */
export class EpicRatings {
  private rows = new Map<string, RateRow>();
  private readonly drivers = new Map<string, SessionDriver>();
  private readonly touched = new Set<string>();
  private readonly wrong = new Map<string, WrongText>();
  private readonly versions = new Map<string, number>();
  private readonly news: News;
  private readonly queue = new SaveQueue(SAVES_AT_ONCE);
  private readonly steps = new EditSteps();
  /** Epics with something unsaved, and the most there were since there were none. */
  private readonly open = new Set<string>();
  private mostOpen = 0;
  /** Epics whose save is at the server. */
  private readonly sent = new Set<string>();

  constructor(
    private readonly settings: PortfolioSettings,
    private readonly server: RatingsServer,
  ) {
    this.news = new News(server.after);
  }

  readonly listen = (changed: () => void): (() => void) => this.news.listen(changed);

  /** Counts up whenever anything changed. */
  readonly version = (): number => this.news.version();

  /** Counts up whenever something of this epic changed. */
  readonly rowVersion = (rowId: string): number => this.versions.get(rowId) ?? 0;

  /** Takes rows as they were read. What is being changed here stays as it is; of the rest the newer version counts, for searches lag behind saves. */
  setRows(rows: readonly RateRow[]): void {
    const before = this.rows;
    this.rows = new Map();
    for (const row of rows) {
      const known = this.drivers.get(row.id)?.state().view.assessment ?? before.get(row.id)?.stored;
      this.rows.set(row.id, known && known.version > row.stored.version ? { ...row, stored: known } : row);
      if (!this.open.has(row.id)) this.drivers.delete(row.id);
      this.bump(row.id);
    }
    this.news.tell();
  }

  has(rowId: string): boolean {
    return this.rows.has(rowId);
  }

  /** @returns what is on screen of an epic, saved or not. */
  contentOf(rowId: string): Content {
    return this.drivers.get(rowId)?.state().content ?? this.storedOf(rowId);
  }

  /** @returns what is stored of an epic, as far as is known here. */
  storedOf(rowId: string): Assessment {
    return this.drivers.get(rowId)?.state().view.assessment ?? this.rows.get(rowId)?.stored ?? NEVER_RATED;
  }

  valueAt(rowId: string, { field }: Column): CellValue {
    return valueOf(this.contentOf(rowId), field) as CellValue;
  }

  stateAt(rowId: string, { field }: Column): CellState {
    const id = cellId(rowId, field);
    const driver = this.drivers.get(rowId);
    return this.wrong.get(id) ?? (driver ? cellStateOf(driver.state(), field, this.touched.has(id)) : STORED);
  }

  /** Epics with cells that are not saved, and of how many they are the rest. */
  get progress(): { unsaved: number; of: number } {
    return { unsaved: this.open.size, of: this.mostOpen };
  }

  /** Of those, the epics whose cells wait for the person: refused, or changed by two people. */
  get stuck(): string[] {
    return [...this.open].filter((rowId) => {
      const driver = this.drivers.get(rowId);
      const session = driver?.state();
      return session !== undefined && !driver?.isBusy && (session.failure !== null || session.conflicts.length > 0);
    });
  }

  /** Cells with a text that means nothing in their column. */
  get wrongCells(): number {
    return this.wrong.size;
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

  /** The same epic by epic, for very many. Stopped half-way, one undo puts back what it had changed. Yields the share that is done. */
  *editing(edits: readonly CellEdit[]): Generator<number, number> {
    const done = edits.map((edit): DoneEdit => ({ ...edit, before: this.valueAt(edit.rowId, edit.column) })).filter(({ before, value }) => before !== value);
    this.steps.add(done);
    return yield* this.putting(edits);
  }

  /** Marks cells whose pasted text means nothing there; their values stay. A later value of the cell takes the mark away. */
  mark(cells: readonly { rowId: string; column: Column; written: string; problem: string }[]): void {
    for (const { rowId, column, written, problem } of cells) {
      this.wrong.set(cellId(rowId, column.field), { kind: 'wrong', written, problem });
      this.bump(rowId);
    }
    this.news.tell();
  }

  forgetWrong(): void {
    for (const id of this.wrong.keys()) this.bump(id.slice(0, id.indexOf(' ')));
    this.wrong.clear();
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
    this.drivers.get(rowId)?.resolve(field, keep);
  }

  /** Tries again to save what was refused. */
  retry(): void {
    for (const rowId of this.stuck) void this.drivers.get(rowId)?.settle();
  }

  /** Takes back every change that was not sent yet, or was refused; what is being saved goes on. @returns the number of epics concerned. */
  cancel(): number {
    this.queue.dropWaiting();
    const dropped = [...this.open].filter((rowId) => !this.sent.has(rowId));
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
    const driver = this.drivers.get(rowId);
    const known = driver?.state().view.assessment;
    if (row && known && known.version > row.stored.version) this.rows.set(rowId, { ...row, stored: known });
    this.drivers.delete(rowId);
    this.open.delete(rowId);
    if (this.open.size === 0) this.mostOpen = 0;
    this.bump(rowId);
  }

  /** Undefined for an epic that is no longer among the rows. */
  private readonly valueNow = ({ rowId, column }: CellEdit): CellValue | undefined => (this.rows.has(rowId) ? this.valueAt(rowId, column) : undefined);

  /** Puts values into cells, without a step of its own. Nothing is sent before its end. Yields the share that is done. @returns how many. */
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
    for (const { column } of edits) {
      this.touched.add(cellId(rowId, column.field));
      this.wrong.delete(cellId(rowId, column.field));
    }
    this.driverOf(rowId).edit(joined(edits.map(({ column, value }) => changeTo(column, value))));
    this.follow(rowId);
  }

  private driverOf(rowId: string): SessionDriver {
    const known = this.drivers.get(rowId);
    if (known) return known;
    const driver: SessionDriver = new SessionDriver(this.viewOf(rowId), {
      open: () => this.server.open(rowId),
      save: (version, changes) => this.send(rowId, version, changes),
      after: this.server.after,
      turn: () => this.turnOf(rowId, driver),
    });
    driver.subscribe(() => {
      if (this.drivers.get(rowId) === driver) this.follow(rowId);
      this.news.tellSoon();
    });
    this.drivers.set(rowId, driver);
    return driver;
  }

  /** A session that was discarded may still be waiting, or try again: it saves nothing any more. */
  private async turnOf(rowId: string, driver: SessionDriver): Promise<EndTurn | null> {
    const turn = await this.queue.turn();
    if (this.drivers.get(rowId) === driver) return turn ?? this.turnOf(rowId, driver);
    turn?.();
    return null;
  }

  private async send(rowId: string, version: number, changes: Changes): Promise<Envelope<Output<'assessment.save'>>> {
    this.sent.add(rowId);
    try {
      const answer = await this.server.save(rowId, version, changes);
      const seconds = answer.ok ? undefined : answer.error.retryAfter;
      if (seconds !== undefined) this.queue.rest((over) => this.server.after(Math.min(seconds, LONGEST_REST_S) * 1000, over));
      return answer;
    } finally {
      this.sent.delete(rowId);
    }
  }

  private viewOf(rowId: string): AssessmentView {
    const { settings, version, scale } = this.settings;
    const assessment = this.storedOf(rowId);
    return { assessment, score: scoreOf(scale, assessment), can: { rate: true }, settings, settingsVersion: version };
  }

  private follow(rowId: string): void {
    const session = this.drivers.get(rowId)?.state();
    const unsaved = session !== undefined && (session.sending !== null || session.conflicts.length > 0 || hasPending(session));
    if (unsaved) this.open.add(rowId);
    else this.open.delete(rowId);
    this.mostOpen = this.open.size === 0 ? 0 : Math.max(this.mostOpen, this.open.size);
    this.bump(rowId);
  }

  private bump(rowId: string): void {
    this.versions.set(rowId, this.rowVersion(rowId) + 1);
  }
}

const cellId = (rowId: string, field: Field): string => `${rowId} ${field}`;
