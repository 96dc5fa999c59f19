import type { AuditScope } from './auditScope';
import type { Deliverable } from './deliverable';
import type { Draft } from './draft';
import {
  currentOf,
  draftOf,
  emptyQueue,
  inOwnOrder,
  isOvertaken,
  withDraft,
  withJudged,
  withMet,
  withNews,
  withNext,
  withPage,
  withProject,
  withRefused,
  withSending,
  withSkipped,
  withUndone,
  withoutWaiting,
  type JudgedHere,
  type QueueState,
  type Sending,
} from './queue';
import { FROM_THE_START, type JudgedAmong, type WaitingCursor, type WaitingPage } from './waiting';

/** What became of a judgement that was sent. `met`: somebody else had judged it. */
export type Sent = { ok: true; entryId: string; version: number } | { ok: false; met: boolean; problem: string };

/** Where what waits comes from. */
export interface QueueSource {
  /** @param told how many rated epics were read so far. @throws JiraError */
  open: (told: (epicsRead: number) => void) => Promise<AuditScope>;
  /** @param projectId only what waits there; null: all. @throws JiraError */
  page: (scope: AuditScope, projectId: string | null, cursor: WaitingCursor) => Promise<WaitingPage>;
  /** @returns in a sentence why it could not be read. */
  why: (error: unknown) => string;
}

/** What the queue asks of the server. */
export interface QueueServer {
  judgedAmong: JudgedAmong;
  save: (sending: Sending) => Promise<Sent>;
  /** @returns null where it is taken back, or why it is not. */
  takeBack: (judged: JudgedHere) => Promise<string | null>;
}

export interface DriverState {
  /** What is audited; null while that is being read, or could not be. */
  scope: AuditScope | null;
  /** Rated epics that were read so far. */
  epicsRead: number;
  queue: QueueState;
  /** Where the reading goes on; null when all that waits was read. */
  next: WaitingCursor | null;
  /** What was read and left out, because the viewer may not judge it. */
  readOnly: number;
  isReading: boolean;
  /** Why reading ended; null where it did not. */
  unread: string | null;
  isUndoing: boolean;
  /** What to say of the last thing that was done: read out, and shown. */
  said: { text: string; isTrouble: boolean };
}

/** @returns whether all that waits was read, and nothing of it is left to judge, whoever judged it. */
export const isAllJudged = ({ scope, isReading, unread, next, readOnly, queue }: DriverState): boolean =>
  scope !== null &&
  !isReading &&
  unread === null &&
  next === null &&
  readOnly + queue.waiting.length + queue.sending.length === 0;

const SILENT = { text: '', isTrouble: false };
/** Fewer that wait than this: more are read. */
const ENOUGH = 20;
/** Of these it is asked, after each judgement, whether somebody else judged them. */
const LOOKED_AHEAD = 20;

/** Reads the queue and carries out what is done in it; the state itself is in `queue.ts`. */
export class QueueDriver {
  private readonly listeners = new Set<() => void>();
  /** What was begun before the project was changed, or the view left, is told to nobody. */
  private round = 0;
  private state: DriverState;

  constructor(
    private readonly source: QueueSource,
    private readonly server: QueueServer,
    private readonly accountId: string | null,
    projectId: string | null,
  ) {
    this.state = {
      ...{ scope: null, epicsRead: 0, queue: emptyQueue(projectId), next: FROM_THE_START, readOnly: 0 },
      // Nothing is read yet, and that is not to say that nothing waits.
      ...{ isReading: true, unread: null, isUndoing: false, said: SILENT },
    };
  }

  readonly current = (): DriverState => this.state;

  readonly subscribe = (heard: () => void): (() => void) => {
    this.listeners.add(heard);
    return () => void this.listeners.delete(heard);
  };

  /** Reads what is audited, and the first of what waits. */
  readonly start = async (): Promise<void> => {
    const round = (this.round += 1);
    // What was begun and what stands on the screen stay; what waits is read anew.
    const queue = withoutWaiting(this.state.queue);
    this.tell({ isReading: true, unread: null, scope: null, epicsRead: 0, queue, next: FROM_THE_START, readOnly: 0 });
    try {
      const scope = await this.source.open((epicsRead) => round === this.round && this.tell({ epicsRead }));
      if (round !== this.round) return;
      this.tell({ scope, isReading: false });
      await this.readOn();
      if (currentOf(queue) !== null && round === this.round) await this.lookAhead();
    } catch (error) {
      this.fails(round, error);
    }
  };

  /** Nothing is told of what is still on its way. */
  readonly stop = (): void => void (this.round += 1);

  readonly readOn = async (): Promise<void> => {
    const { scope, isReading } = this.state;
    if (!scope || isReading) return;
    const round = this.round;
    const { projectId } = this.state.queue;
    this.tell({ isReading: true, unread: null });
    try {
      while (this.state.next !== null && this.state.queue.waiting.length < ENOUGH) {
        const page = await this.source.page(scope, projectId, this.state.next);
        if (round !== this.round) return;
        const fresh = inOwnOrder(page.deliverables, this.accountId);
        const readOnly = this.state.readOnly + page.readOnly;
        this.tell({ next: page.next, readOnly, queue: withPage(this.state.queue, projectId, fresh) });
      }
      this.tell({ isReading: false });
    } catch (error) {
      this.fails(round, error);
    }
  };

  readonly again = (): Promise<void> => (this.state.scope ? this.readOn() : this.start());

  readonly choose = (projectId: string | null): void => {
    if (projectId === this.state.queue.projectId) return;
    this.round += 1;
    const queue = withProject(this.state.queue, projectId);
    this.tell({ queue, next: FROM_THE_START, readOnly: 0, isReading: false, said: SILENT });
    void this.again();
  };

  /** @param part what is said anew: what else was said meanwhile stays. */
  readonly say = (issueId: string, part: Partial<Draft>): void => {
    const { queue } = this.state;
    if (!queue.waiting.some(({ id }) => id === issueId)) return;
    this.tell({ queue: withDraft(queue, issueId, { ...draftOf(queue, issueId), ...part }) });
  };

  /** Puts off what the viewer sees. @param issueId what that is: of anything else nothing happens. */
  readonly skip = (issueId: string): void => {
    const one = this.shown(issueId);
    if (!one) return;
    if (isOvertaken(this.state.queue, issueId)) return this.next(issueId);
    this.tell({ queue: withSkipped(this.state.queue, one.id) });
    this.says(`${one.key} is put off; it comes again at the end.`);
    void this.readOn();
  };

  /** Goes on from what somebody else judged while the viewer read it. */
  readonly next = (issueId: string): void => {
    this.tell({ queue: withNext(this.state.queue, issueId), said: SILENT });
    void this.readOn();
  };

  /**
   * Sends what is said of the deliverable on the screen; the next one is there at once.
   * @param issueId what the viewer sees: of anything else nothing is saved.
   */
  readonly save = async (issueId: string): Promise<void> => {
    const one = this.shown(issueId);
    if (!one || isOvertaken(this.state.queue, one.id) || draftOf(this.state.queue, one.id).class === null) return;
    this.tell({ queue: withSending(this.state.queue, one.id), said: SILENT });
    void this.readOn();
    const sending = this.state.queue.sending.find(({ deliverable }) => deliverable.id === one.id);
    if (!sending) return;
    const sent = await this.server.save(sending);
    if (sent.ok) {
      this.tell({ queue: withJudged(this.state.queue, one.id, sent) });
      this.says(`Saved: ${one.key}.`);
    } else if (sent.met) {
      this.meets(withMet(this.state.queue, one.id));
    } else {
      this.tell({ queue: withRefused(this.state.queue, one.id, sent.problem) });
      this.says(`${one.key} was not saved. ${sent.problem} What you wrote is kept.`, true);
    }
    await this.lookAhead();
  };

  readonly undo = async (): Promise<void> => {
    const [last] = this.state.queue.judged;
    if (!last || this.state.isUndoing) return;
    const shown = currentOf(this.state.queue);
    this.tell({ isUndoing: true, said: SILENT });
    const problem = await this.server.takeBack(last);
    this.tell({ isUndoing: false });
    const { key, id } = last.deliverable;
    if (problem !== null) return this.says(`${key} stays judged. ${problem}`, true);
    this.tell({ queue: withUndone(this.state.queue, id, shown?.id ?? null) });
    this.says(`Undone: ${key} is not judged any more.`);
  };

  /** Asks whether somebody else judged what comes next. What cannot be asked now shows when it is saved. */
  private async lookAhead(): Promise<void> {
    const round = this.round;
    const ids = this.state.queue.waiting.slice(0, LOOKED_AHEAD).map(({ id }) => id);
    if (ids.length === 0) return;
    try {
      const { judged } = await this.server.judgedAmong(ids);
      // What the viewer judges themselves is known by the answer to it.
      const news = new Map([...judged].filter(([, by]) => by === null || by !== this.accountId));
      if (round === this.round) this.meets(withNews(this.state.queue, news));
    } catch (error) {
      console.warn('It could not be asked what others judged', error);
    }
    void this.readOn();
  }

  /** A key that was pressed for what is gone does nothing to what came after it. */
  private shown(issueId: string): Deliverable | null {
    const one = currentOf(this.state.queue);
    return one?.id === issueId ? one : null;
  }

  private meets(queue: QueueState): void {
    const before = this.state.queue.met.length;
    const news = queue.met.slice(0, queue.met.length - before);
    this.tell({ queue });
    if (news.length === 0) return;
    const keys = news.map(({ deliverable }) => deliverable.key).join(', ');
    const kept = news.some(({ begun }) => begun !== null) ? ' What you wrote is kept below.' : '';
    this.says(`Somebody else judged ${keys} meanwhile, so it is left out.${kept}`, kept !== '');
  }

  private fails(round: number, error: unknown): void {
    if (round === this.round) this.tell({ isReading: false, unread: this.source.why(error) });
  }

  private says(text: string, isTrouble = false): void {
    this.tell({ said: { text, isTrouble } });
  }

  private tell(part: Partial<DriverState>): void {
    this.state = { ...this.state, ...part };
    for (const heard of this.listeners) heard();
  }
}
