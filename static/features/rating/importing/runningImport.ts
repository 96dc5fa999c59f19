import type { Assessment } from '#domain/rating/assessment';
import { call } from '../../../host/server';
import type { Host } from '../../../host/context';
import type { PlannedEpic } from './importJournal';
import { beginJournal, endJournal, markImported } from './importJournal';
import { ImportRun, type ImportServer, type ImportState } from './importRun';

/** The settings that a save told of last: an import needs none, so it is sent none twice. */
let toldSettings: number | undefined;

const SERVER: ImportServer = {
  async save(issueId, version, changes) {
    const known = toldSettings === undefined ? {} : { knownSettings: toldSettings };
    const answer = await call('assessment.save', { issueId, version, changes, ...known });
    if (answer.ok) toldSettings = answer.value.settingsVersion;
    return answer;
  },
  wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
};

/** Hears of every epic that an import saved or put back. */
type StoredListener = (epicId: string, stored: Assessment) => void;

/**
 * The one import of this page. It goes on while the person looks at another view, and is found again by who comes back.
 */
class RunningImport {
  private run: ImportRun | null = null;
  private state: ImportState | null = null;
  private journalKept = true;
  private readonly listeners = new Set<() => void>();
  private readonly storedListeners = new Set<StoredListener>();

  readonly current = (): ImportState | null => this.state;

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  readonly listenStored = (heard: StoredListener): (() => void) => {
    this.storedListeners.add(heard);
    return () => void this.storedListeners.delete(heard);
  };

  get busy(): boolean {
    return this.state?.step === 'importing' || this.state?.step === 'puttingBack';
  }

  /** Whether the import can still be taken back when the page is closed before its end. */
  get outlivesPage(): boolean {
    return this.journalKept;
  }

  /** Imports a plan; what it does is kept in the browser first. Nothing happens while another import is under way. */
  async start(host: Host, at: string, planned: readonly PlannedEpic[]): Promise<void> {
    if (this.busy) return;
    this.journalKept = beginJournal(host, at, planned);
    this.run = this.newRun(planned);
    this.ended(host, await this.run.run());
  }

  cancel(): void {
    this.run?.cancel();
  }

  /** Takes back the import that this page made. */
  async undo(host: Host): Promise<void> {
    if (this.run && !this.busy) this.ended(host, await this.run.undo());
  }

  /** Takes back an import that an earlier page made, whether it had come to its end or not. */
  async putBack(host: Host, planned: readonly PlannedEpic[], why: string): Promise<void> {
    if (this.busy) return;
    this.run = this.newRun(planned);
    this.ended(host, await this.run.putBackAll(why));
  }

  /** Forgets how the last one ended. */
  clear(): void {
    if (!this.busy) this.show(null);
  }

  private newRun(planned: readonly PlannedEpic[]): ImportRun {
    return new ImportRun(planned, SERVER, {
      state: (state) => this.show(state),
      stored: (id, stored) => this.storedListeners.forEach((heard) => heard(id, stored)),
    });
  }

  /** What could not be put back stays in the journal, so that it can be tried again. */
  private ended(host: Host, state: ImportState): void {
    if (state.step === 'imported') markImported(host);
    else if (state.step === 'putBack' && state.left.length === 0) endJournal(host);
  }

  private show(state: ImportState | null): void {
    this.state = state;
    for (const changed of this.listeners) changed();
  }
}

export const runningImport = new RunningImport();
