import * as z from 'zod/mini';
import type { Clock } from '../../clock';
import type { EventTable, WaitingEvent } from './eventTable';
import { ConnectionLost, type Faults } from '../faults';
import type { Occasion } from '../faults/schema';
import type { Call, Invoker, InvocationEnd } from '../invocation';

/** Where events of one kind go: a consumer's queue, or a trigger. */
export interface Channel {
  name: string;
  /** How often an event is tried again; undefined: for as long as it may be, by its age. */
  mostRetries?: number;
  /** A delivery, as a fault finds it. */
  occasion: Occasion;
  /** The call that delivers an event. */
  call(event: WaitingEvent): Omit<Call, 'principal' | 'chain'>;
}

export interface DrainReport {
  delivered: number;
  /** Given up after all retries. */
  failed: number;
  /** Why the last one was given up. */
  reason?: string | undefined;
}

const AT_ONCE = 4;
const HOUR_SECONDS = 3600;
/** How long an event may ask to be tried again, and how long the platform tries again what failed without asking. */
const ASKED_SECONDS = 24 * HOUR_SECONDS;
const FAILED_SECONDS = 96 * HOUR_SECONDS;
const MOST_RETRY_AFTER_SECONDS = 900;
const MOST_RETRY_DATA_BYTES = 4 * 1024;
/**
 * While someone waits for a drain, no delay and no backoff is longer; an event that has failed so often does not wait
 * at all.
 */
const DRAIN_PATIENCE_MILLISECONDS = 500;
const PATIENT_TRIES = 4;

const retryRequest = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z.optional(
    z.looseObject({
      retryAfter: z.optional(z.number()),
      retryReason: z.optional(z.string()),
      retryData: z.optional(z.unknown()),
    }),
  ),
});

/**
 * Delivers the events of one channel: at least once, in no order, several at a time. An event that was not handled is
 * tried again after 1, 2, 4 … 900 s, or after what the handler asks for, until it is too old. Its age is told by the
 * clock and by the pauses that it was given, so that one whose pauses are cut short by a drain grows old all the same.
 */
export class Delivery {
  private readonly underWay = new Map<string, WaitingEvent>();
  /** Calls of the app's function that have not ended: what a fault holds back is under way, but not running. */
  private running = 0;
  private callOffLook: (() => void) | undefined;
  private draining: { since: number; report: DrainReport; done: () => void }[] = [];
  private stopped = false;

  constructor(
    private readonly channel: Channel,
    private readonly events: EventTable,
    private readonly invoker: Invoker,
    private readonly faults: Faults,
    private readonly clock: Clock,
    private readonly log: (message: string) => void,
  ) {}

  /** Looks for events soon: after a push, and at the start for what was left. */
  wake(): void {
    this.lookAgainIn(0);
  }

  /** Delivers all that waits, and all that is pushed meanwhile. */
  drain(): Promise<DrainReport> {
    return new Promise((resolve) => {
      const report: DrainReport = { delivered: 0, failed: 0 };
      this.draining.push({ since: this.clock.now(), report, done: () => resolve(report) });
      this.wake();
    });
  }

  stop(): void {
    this.stopped = true;
    this.callOffLook?.();
  }

  private lookAgainIn(milliseconds: number): void {
    if (this.stopped) return;
    this.callOffLook?.();
    const look = () => this.look();
    this.callOffLook =
      this.draining.length > 0 ? this.clock.after(milliseconds, look) : this.clock.later(milliseconds, look);
  }

  private look(): void {
    if (this.stopped) return;
    const waiting = this.events.waiting(this.channel.name).filter((event) => !this.underWay.has(event.id));
    const now = this.clock.now();
    let next = Infinity;
    for (const event of waiting) {
      const dueAt = this.dueAt(event);
      if (dueAt > now) next = Math.min(next, dueAt - now);
      else if (this.mayStart(event)) void this.deliver(event);
    }
    if (waiting.length === 0 && this.underWay.size === 0) this.finishDrains();
    else if (next < Infinity) this.lookAgainIn(next);
  }

  private dueAt(event: WaitingEvent): number {
    const since = this.draining[0]?.since;
    if (since === undefined) return event.dueAt;
    const patience = (event.retry?.count ?? 0) > PATIENT_TRIES ? 0 : DRAIN_PATIENCE_MILLISECONDS;
    return Math.min(event.dueAt, Math.max(since, event.pushedAt, event.retry?.at ?? 0) + patience);
  }

  private mayStart(event: WaitingEvent): boolean {
    if (this.running >= AT_ONCE) return false;
    const { concurrency } = event;
    if (!concurrency) return true;
    const same = [...this.underWay.values()].filter((other) => other.concurrency?.key === concurrency.key);
    return same.length < concurrency.limit;
  }

  private async deliver(event: WaitingEvent): Promise<void> {
    this.underWay.set(event.id, event);
    const outcome = await this.outcomeOf(event);
    this.underWay.delete(event.id);
    if (this.stopped) return;
    this.settle(event, outcome);
    this.lookAgainIn(0);
  }

  private async outcomeOf(event: WaitingEvent): Promise<InvocationEnd> {
    const call = async (): Promise<InvocationEnd> => {
      this.running += 1;
      try {
        return await this.invoker.call({ ...this.channel.call(event), principal: null, chain: event.chain });
      } finally {
        this.running -= 1;
      }
    };
    try {
      return await this.faults.around(this.channel.occasion, call, (status) => ({
        kind: 'thrown',
        message: `The platform failed with ${status}, as it was told to.`,
      }));
    } catch (error) {
      if (error instanceof ConnectionLost) return { kind: 'thrown', message: error.message };
      throw error;
    }
  }

  private settle(event: WaitingEvent, outcome: InvocationEnd): void {
    const again = retryOf(outcome);
    if (!again) {
      this.events.settle(event, 'success');
      for (const { report } of this.draining) report.delivered += 1;
      return;
    }
    if (Buffer.byteLength(JSON.stringify(again.data ?? null)) > MOST_RETRY_DATA_BYTES)
      return this.giveUp(event, `because its retryData has more than ${MOST_RETRY_DATA_BYTES / 1024} KB`);
    const count = (event.retry?.count ?? 0) + 1;
    const seconds = Math.min(again.after ?? 2 ** (count - 1), MOST_RETRY_AFTER_SECONDS);
    const at = this.clock.now();
    const waited = (event.retry?.waited ?? 0) + seconds;
    const age = Math.max(waited, (at - event.pushedAt) / 1000 + seconds);
    const { mostRetries } = this.channel;
    if (mostRetries !== undefined && count > mostRetries)
      return this.giveUp(event, `after ${mostRetries} retries: ${again.reason}`);
    const longest = again.asked ? ASKED_SECONDS : FAILED_SECONDS;
    if (age > longest) return this.giveUp(event, `after ${longest / HOUR_SECONDS} hours: ${again.reason}`);
    this.events.postpone(event, at + seconds * 1000, { at, count, waited, reason: again.reason, data: again.data });
  }

  private giveUp(event: WaitingEvent, why: string): void {
    this.events.settle(event, 'failed');
    this.log(`${this.channel.name}: an event was given up ${why}`);
    for (const { report } of this.draining) Object.assign(report, { failed: report.failed + 1, reason: why });
  }

  private finishDrains(): void {
    const drains = this.draining;
    this.draining = [];
    for (const { done } of drains) done();
  }
}

/** @returns why and when to try again, or undefined for an event that was handled. */
function retryOf(
  outcome: InvocationEnd,
): { asked: boolean; after?: number | undefined; reason: string; data?: unknown } | undefined {
  if (outcome.kind === 'thrown') return { asked: false, reason: outcome.message };
  const asked = retryRequest.safeParse(outcome.value);
  if (!asked.success) return undefined;
  const { retryAfter, retryReason, retryData } = asked.data.retryOptions ?? {};
  return { asked: true, after: retryAfter, reason: retryReason ?? 'FUNCTION_RETRY_REQUEST', data: retryData };
}
