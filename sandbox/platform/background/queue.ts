import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import type { Clock } from '../../clock';
import type { Delivery } from './delivery';
import type { Faults } from '../faults';
import type { EventTable, WaitingEvent } from './eventTable';
import type { Manifest } from '../manifest';
import type { Invocation } from '../runtime';
import type { PlatformSettings } from '../settings';

const pushRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.strictObject({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.optional(z.number().check(z.gte(0), z.lte(900))),
        concurrency: z.optional(z.strictObject({ key: z.string(), limit: z.int().check(z.gte(1)) })),
      }),
    )
    .check(atLeast(1)),
});
const jobRequest = z.looseObject({ queueName: z.string(), jobId: z.string() });

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;
/** Of one event, where its consumer may take longer than a page's call. */
const MOST_BYTES_OF_LONG_WORK = 100 * 1024;
const LONG_SECONDS = 55;
const MINUTE_MILLISECONDS = 60_000;
/** Events that push events that push events: beyond this the platform takes it for a loop. */
const MOST_CHAINED = 1000;

interface Answer {
  status: number;
  body?: unknown;
}

/**
 * The queues of the app, by the paths that `@forge/events` posts to. An accepted event is in the database before the
 * push is answered.
 */
export class Queues {
  private pushed: { at: number; events: number }[] = [];

  constructor(
    private readonly options: {
      manifest: Pick<Manifest, 'consumers' | 'functions'>;
      events: EventTable;
      /** By queue name. */
      deliveries: ReadonlyMap<string, Delivery>;
      faults: Faults;
      settings: PlatformSettings;
      clock: Clock;
    },
  ) {}

  /** @returns undefined for a path that is not a queue's. */
  async handle(path: string, text: string, invocation: Pick<Invocation, 'chain'>): Promise<Answer | undefined> {
    const operation = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    if (operation === undefined) return undefined;
    const body: unknown = JSON.parse(text);
    if (operation === 'stats') return this.statistics(body);
    if (operation === 'cancel') return this.cancel(body);
    const request = pushRequest.safeParse(body);
    if (!request.success)
      return refusal(400, `The events are wrong at ${request.error.issues[0]?.path.join('.') ?? '?'}.`);
    const push = async () => this.push(request.data, Buffer.byteLength(text), invocation.chain + 1);
    return this.options.faults.around({ kind: 'queue', name: request.data.queueName, at: 'push' }, push, (status) =>
      refusal(status, `The queue failed with ${status}, as it was told to.`),
    );
  }

  private push({ queueName, jobId, payload }: z.infer<typeof pushRequest>, bytes: number, chain: number): Answer {
    const { events, deliveries } = this.options;
    const delivery = deliveries.get(queueName);
    if (!delivery) return refusal(400, `The manifest has no consumer of the queue ${queueName}.`);
    if (payload.length > MOST_EVENTS || bytes > MOST_BYTES)
      return tooLarge(`One push carries at most ${MOST_EVENTS} events and ${MOST_BYTES / 1024} KB.`);
    if (
      this.takesLong(queueName) &&
      payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > MOST_BYTES_OF_LONG_WORK)
    ) {
      return tooLarge(
        `An event for a function of more than ${LONG_SECONDS} s has at most ${MOST_BYTES_OF_LONG_WORK / 1024} KB.`,
      );
    }
    if (!this.mayPush(payload.length))
      return refusal(429, `At most ${this.options.settings.eventsPerMinute} events are pushed in a minute.`);
    if (chain > MOST_CHAINED) return refusal(405, `More than ${MOST_CHAINED} events followed from one another.`);
    events.add(
      payload.map(({ body: content, delayInSeconds, concurrency }) => ({
        channel: queueName,
        jobId,
        body: content,
        delayInSeconds,
        concurrency,
        chain,
      })),
    );
    this.pushed.push({ at: this.options.clock.now(), events: payload.length });
    delivery.wake();
    return { status: 201, body: {} };
  }

  private takesLong(queueName: string): boolean {
    const { consumers, functions } = this.options.manifest;
    const consumer = consumers.find(({ queue }) => queue === queueName);
    return (functions.get(consumer?.function ?? '')?.timeoutSeconds ?? 0) > LONG_SECONDS;
  }

  /** Counts no event that was pushed before. */
  forgive(): void {
    this.pushed = [];
  }

  private mayPush(more: number): boolean {
    const since = this.options.clock.now() - MINUTE_MILLISECONDS;
    this.pushed = this.pushed.filter(({ at }) => at > since);
    return this.pushed.reduce((sum, { events }) => sum + events, more) <= this.options.settings.eventsPerMinute;
  }

  private statistics(body: unknown): Answer {
    const request = jobRequest.safeParse(body);
    const found = request.success
      ? this.options.events.statistics(request.data.queueName, request.data.jobId)
      : undefined;
    return found ? { status: 200, body: found } : refusal(404, 'There is no such job.');
  }

  private cancel(body: unknown): Answer {
    const request = jobRequest.safeParse(body);
    const known = request.success && this.options.events.cancel(request.data.queueName, request.data.jobId);
    return known ? { status: 204 } : refusal(404, 'There is no such job.');
  }
}

/** What a consumer's function is called with. */
export function asyncEvent(event: WaitingEvent): object {
  const { body, channel, jobId, id, delayInSeconds, concurrency, retry } = event;
  return {
    body,
    queueName: channel,
    jobId,
    eventId: id,
    ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
    ...(concurrency ? { concurrency } : {}),
    ...(retry ? { retryContext: { retryCount: retry.count, retryReason: retry.reason, retryData: retry.data } } : {}),
  };
}

function tooLarge(errorMessage: string): Answer {
  return { status: 413, body: { errorMessage } };
}

function refusal(status: number, message: string): Answer {
  return { status, body: { message, code: status } };
}
