import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { Assessment, Changes } from '#domain/rating/assessment';
import { changeTo, joined } from '../answers/columns';
import { valueOf } from '../session/content';
import type { PlannedEpic } from './importJournal';
import type { ImportedCell, ImportedEpic } from './importPlan';
import { ImportRest } from './importRest';
import { storedNow } from '../../../host/conflict';

/** The world of an import. */
export interface ImportServer {
  save(issueId: string, version: number, changes: Changes): Promise<Envelope<Output<'assessment.save'>>>;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** How an import stands. Nothing is half imported at the end: it is all there, or put back. */
export type ImportState =
  /** `until`: it rests until then, in milliseconds since 1970, because it was asked to; null when it does not. */
  | { step: 'importing' | 'puttingBack'; done: number; of: number; until: number | null }
  | { step: 'imported'; epics: number }
  /**
   * `left`: epics whose answers somebody changed after the import, or that could not be put back; they stay as they
   * are.
   */
  | { step: 'putBack'; why: string; epics: number; left: { key: string; why: string }[] };

/** An epic that this import saved, with its version after that. */
type SavedEpic = PlannedEpic;

const AT_ONCE = 4;
const ATTEMPTS = 4;
const PAUSE_MS = 500;
const LONGEST_PAUSE_S = 20;
const CANCELLED = 'You cancelled the import.';
const UNDONE = 'You took the import back.';
const CHANGED = 'somebody changed it meanwhile';

/** `perhaps`: no answer came, so that it may be stored all the same. */
type Saved = { ok: true; stored: Assessment } | { ok: false; why: string; perhaps: boolean };

/** Imports planned changes, all or nothing: what one refused save leaves half done is put back. */
export class ImportRun {
  private readonly saved: SavedEpic[] = [];
  private stopped: string | null = null;
  private state: ImportState;
  private readonly rest: ImportRest;
  private wake: () => void = () => undefined;
  private readonly woken = new Promise<void>((resolve) => (this.wake = resolve));

  /**
   * @param epics what is to be saved, each with its version as it was last read.
   * @param tell hears of each step, and `stored` of each epic that was saved.
   */
  constructor(
    private readonly epics: readonly PlannedEpic[],
    private readonly server: ImportServer,
    private readonly tell: {
      state: (state: ImportState) => void;
      stored: (epicId: string, stored: Assessment) => void;
    },
  ) {
    this.state = { step: 'importing', done: 0, of: epics.length, until: null };
    this.rest = new ImportRest(server, () => this.showRest());
  }

  /** Saves everything. Never rejects; how it ended is told as a state. */
  async run(): Promise<ImportState> {
    this.showImporting();
    await eachOf(this.epics, async ({ epic, version }) => {
      if (this.stopped !== null) return;
      const answer = await this.save(epic.id, version, epic.cells);
      if (!answer.ok) {
        if (answer.perhaps) this.saved.push({ epic, version });
        this.stop(`${epic.key} was refused: ${answer.why}`);
        return;
      }
      this.saved.push({ epic, version: answer.stored.version });
      this.tell.stored(epic.id, answer.stored);
      if (this.stopped === null) this.showImporting();
    });
    return this.stopped === null
      ? this.show({ step: 'imported', epics: this.saved.length })
      : this.putBack(this.stopped);
  }

  /** Stops an import that is under way; what it saved is put back. */
  cancel(): void {
    if (this.state.step === 'importing') this.stop(CANCELLED);
  }

  /** Takes back an import that was done. */
  undo(): Promise<ImportState> {
    return this.putBack(UNDONE);
  }

  /** Takes back all that was planned, whichever of it was saved: what never was holds what it held before already. */
  putBackAll(why: string): Promise<ImportState> {
    this.saved.splice(0, Infinity, ...this.epics);
    return this.putBack(why);
  }

  private stop(why: string): void {
    this.stopped ??= why;
    this.wake();
  }

  private async putBack(why: string): Promise<ImportState> {
    const of = this.saved.length;
    const left: { key: string; why: string }[] = [];
    let done = 0;
    this.show({ step: 'puttingBack', done, of, until: this.rest.until });
    await eachOf(this.saved.splice(0), async ({ epic, version }) => {
      const reason = await this.putBackOne(epic, version);
      if (reason !== null) left.push({ key: epic.key, why: reason });
      done += 1;
      this.show({ step: 'puttingBack', done, of, until: this.rest.until });
    });
    return this.show({ step: 'putBack', why, epics: of - left.length, left });
  }

  /** @returns why some of it stays, or null. */
  private async putBackOne({ id, cells }: ImportedEpic, version: number): Promise<string | null> {
    const backwards = cells.map(({ column, from, to }) => ({ column, from: to, to: from }));
    const whole = await this.save(id, version, backwards);
    if (whole.ok) return this.heard(id, whole.stored);
    if (!whole.why.startsWith(CHANGED)) return whole.why;
    // Somebody changed some of it: what they left alone is put back one by one.
    for (const cell of backwards) {
      const one = await this.save(id, version, [cell]);
      if (one.ok) this.heard(id, one.stored);
    }
    return whole.why;
  }

  private heard(id: string, stored: Assessment): null {
    this.tell.stored(id, stored);
    return null;
  }

  /**
   * Saves cells of one epic. Another version is no hindrance where these very cells still hold what they held. As long
   * as it is asked to wait, it waits: an import that was stopped does not, but putting back does.
   */
  private async save(id: string, version: number, cells: readonly ImportedCell[]): Promise<Saved> {
    const changes = joined(cells.map(({ column, to }) => changeTo(column, to)));
    let from = version;
    for (let attempt = 1, sent = false; ; sent = true) {
      if (await this.stoppedWhileResting()) return { ok: false, why: this.stopped ?? CANCELLED, perhaps: sent };
      const answer = await this.server.save(id, from, changes);
      if (answer.ok) return this.arrived(answer.value.assessment);
      const met = meeting(answer.error, cells);
      if (met === 'there') return { ok: true, stored: storedNow<'assessment.save'>(answer.error) as Assessment };
      if (met === 'changed') return { ok: false, why: `${CHANGED}.`, perhaps: false };
      if (answer.error.code === 'rateLimited') this.rest.ask(answer.error);
      else {
        if (met === null && answer.error.code !== 'unavailable')
          return { ok: false, why: answer.error.message, perhaps: false };
        if (attempt === ATTEMPTS)
          return { ok: false, why: answer.error.message, perhaps: answer.error.code === 'unavailable' };
        if (met === null) await this.server.wait(pauseOf(answer.error, attempt));
        else from = met.version;
        attempt += 1;
      }
    }
  }

  private arrived(stored: Assessment): Saved {
    this.rest.helped();
    return { ok: true, stored };
  }

  private async stoppedWhileResting(): Promise<boolean> {
    const importing = this.state.step === 'importing';
    if (this.rest.until !== null) await this.rest.over(importing ? this.woken : NEVER);
    return importing && this.stopped !== null;
  }

  private showImporting(): void {
    this.show({ step: 'importing', done: this.saved.length, of: this.epics.length, until: this.rest.until });
  }

  private showRest(): void {
    if (this.state.step === 'puttingBack' || (this.state.step === 'importing' && this.stopped === null))
      this.show({ ...this.state, until: this.rest.until });
  }

  private show(state: ImportState): ImportState {
    this.state = state;
    this.tell.state(state);
    return state;
  }
}

/**
 * What a save met that another one came before: its own values, `there` (a save whose answer got lost may be stored:
 * the next try then meets it), other values, or what it expected in another version, which is answered. Null when it
 * met nothing of the kind.
 */
function meeting(failure: Failure, cells: readonly ImportedCell[]): Assessment | 'there' | 'changed' | null {
  const current = storedNow<'assessment.save'>(failure);
  if (!current) return null;
  if (cells.every(({ column, to }) => valueOf(current, column.field) === to)) return 'there';
  const expected = cells.every(({ column, from, to }) =>
    [from, to].includes(valueOf(current, column.field) as ImportedCell['from']),
  );
  return expected ? current : 'changed';
}

/** Whoever puts back is not stopped. */
const NEVER = new Promise<void>(() => undefined);

const pauseOf = ({ retryAfter }: Failure, attempt: number): number =>
  Math.min(retryAfter ?? (PAUSE_MS * attempt) / 1000, LONGEST_PAUSE_S) * 1000;

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
