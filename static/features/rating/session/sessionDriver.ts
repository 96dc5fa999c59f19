import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { AssessmentView } from '#contract/rating';
import type { Changes } from '#domain/rating/assessment';
import type { Settings } from '#domain/settings/settings';
import { retryAfterMs } from '../../../parts/pace/retryLater';
import type { Field } from './content';
import { hasPending, openSession, reduce, type RatingEvent, type RatingSession } from './ratingSession';
import { storedNow } from '../../../host/conflict';

/** What the driver needs of the world around it. */
export interface RatingServer {
  open(): Promise<Envelope<AssessmentView>>;
  /** @param knownSettings the version of the settings that are on screen. */
  save(version: number, changes: Changes, knownSettings: number): Promise<Envelope<Output<'assessment.save'>>>;
  /** Calls back after so many milliseconds. @returns how to cancel. */
  after(milliseconds: number, callBack: () => void): () => void;
  /**
   * Where saves wait for each other: when this one may be sent, how to tell that it was answered; null when it is not
   * wanted any more.
   */
  turn?(): Promise<(() => void) | null>;
}

const AT_ONCE = (): void => undefined;

/** A pause in typing after which the text is saved. */
const TYPING_PAUSE_MS = 900;
/** Saves that meet a newer version in a row before the person is asked to try again. */
const CONFLICTS_IN_A_ROW = 8;
const CONFLICT_PAUSE_MS = 150;

const BUSY: Failure = { code: 'unavailable', message: 'Others are changing this epic at the same moment.' };

/**
 * Saves what a person does in the panel: a choice at once, text after a pause. One save is under way at a time; what is
 * edited meanwhile goes out together in the next one. Nothing is sent before the first edit.
 */
export class SessionDriver {
  private session: RatingSession;
  private readonly listeners = new Set<() => void>();
  private busy = false;
  private run = Promise.resolve();
  private cancelPause: (() => void) | null = null;
  private cancelRetry: (() => void) | null = null;
  private retries = 0;

  constructor(
    view: AssessmentView,
    private readonly server: RatingServer,
  ) {
    this.session = openSession(view);
  }

  readonly state = (): RatingSession => this.session;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** @param typing whether more letters are likely to follow: then it waits for a pause. */
  edit(changes: Changes, typing = false): void {
    this.dispatch({ type: 'edited', changes, typing });
    this.retries = 0;
    if (!typing) return void this.settle();
    this.cancelPause?.();
    this.cancelPause = this.server.after(TYPING_PAUSE_MS, () => void this.settle());
  }

  undo(): void {
    this.dispatch({ type: 'undone' });
    void this.settle();
  }

  resolve(field: Field, keep: 'mine' | 'theirs'): void {
    this.dispatch({ type: 'resolved', field, keep });
    void this.settle();
  }

  /** Takes the reason that is stored with the version at hand, where the rest was known without it. */
  learnReason(reason: string | null): void {
    this.dispatch({ type: 'reasonRead', reason });
  }

  /** Whether something is being saved, or waits for its turn. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** Loads the questions again, keeping what is not saved yet, and saves it. */
  async reopen(): Promise<void> {
    const answer = await this.server.open();
    this.dispatch(answer.ok ? { type: 'reopened', view: answer.value } : { type: 'failed', failure: answer.error });
    if (answer.ok) await this.settle();
  }

  /**
   * Reads again what is stored and the settings in force, where nothing waits to be saved: a save brings both along.
   * Where that fails, what is on screen stays as it was read, and the next save or reading tells why.
   */
  async reread(): Promise<void> {
    if (this.busy || hasPending(this.session)) return;
    const answer = await this.server.open();
    if (answer.ok && !this.busy && !hasPending(this.session)) this.dispatch({ type: 'reopened', view: answer.value });
  }

  /** The person asks to save what failed, whatever was tried before. */
  tryNow(): Promise<void> {
    this.retries = 0;
    return this.settle();
  }

  /** Saves now whatever waits. @returns when nothing is under way any more. */
  settle(): Promise<void> {
    this.cancelPause?.();
    this.cancelPause = null;
    this.cancelRetry?.();
    this.cancelRetry = null;
    if (this.session.retryAt !== null) this.dispatch({ type: 'retryPlanned', at: null });
    if (!this.busy) this.run = this.saveWhilePending();
    return this.run;
  }

  /** `busy` ends in the same breath as the last look at what is pending, so that no edit falls in between. */
  private async saveWhilePending(): Promise<void> {
    this.busy = true;
    try {
      for (let conflicts = 0; !this.cancelPause && hasPending(this.session);) {
        const endTurn = this.server.turn ? await this.server.turn() : AT_ONCE;
        if (!endTurn) return;
        const event = await this.saveInTurn(endTurn);
        // What was taken back while it waited is not sent.
        if (!event) continue;
        conflicts = event.type === 'conflicted' ? conflicts + 1 : 0;
        if (event.type === 'failed') return this.retryLater(event.failure);
        if (event.type === 'accepted') this.retries = 0;
        if (conflicts > CONFLICTS_IN_A_ROW) {
          this.dispatch({ type: 'failed', failure: BUSY });
          return this.retryLater(BUSY);
        }
        if (conflicts > 1) await this.pause(CONFLICT_PAUSE_MS * conflicts * (1 + Math.random()));
      }
    } finally {
      this.busy = false;
    }
  }

  private async saveInTurn(endTurn: () => void): Promise<RatingEvent | null> {
    try {
      return hasPending(this.session) ? await this.saveOnce() : null;
    } finally {
      endTurn();
    }
  }

  private async saveOnce(): Promise<RatingEvent> {
    const { view, pending } = this.session;
    this.dispatch({ type: 'sent' });
    const answer = await this.server.save(view.assessment.version, pending, view.settingsVersion);
    const event = eventOf(answer, view.settings);
    this.dispatch(event);
    return event;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.server.after(milliseconds, resolve));
  }

  /** Not for ever: the person can always try. */
  private retryLater(failure: Failure): void {
    const milliseconds = retryAfterMs(failure, this.retries);
    if (milliseconds === null) return;
    this.retries += 1;
    this.dispatch({ type: 'retryPlanned', at: Date.now() + milliseconds });
    this.cancelRetry = this.server.after(milliseconds, () => void this.settle());
  }

  private dispatch(event: RatingEvent): void {
    this.session = reduce(this.session, event);
    for (const listener of this.listeners) listener();
  }
}

/** @param known the settings whose version the save named: an answer without settings says that they are in force. */
function eventOf(answer: Envelope<Output<'assessment.save'>>, known: Settings): RatingEvent {
  if (answer.ok) {
    const { published, settings = known, ...view } = answer.value;
    return { type: 'accepted', view: { ...view, settings }, published };
  }
  const current = storedNow<'assessment.save'>(answer.error);
  return current ? { type: 'conflicted', current } : { type: 'failed', failure: answer.error };
}
