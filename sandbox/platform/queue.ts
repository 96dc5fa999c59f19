import * as z from 'zod/mini';
import type { Delivery } from './delivery';
import type { EventTable, WaitingEvent } from './eventTable';
import type { Invocation } from './runtime';

const pushRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.strictObject({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.optional(z.number().check(z.gte(0), z.lte(900))),
      concurrency: z.optional(z.strictObject({ key: z.string(), limit: z.int().check(z.gte(1)) })),
    }),
  ).check(z.minLength(1)),
});
const jobRequest = z.looseObject({ queueName: z.string(), jobId: z.string() });

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;
/** Events that push events that push events: beyond this the platform takes it for a loop. */
const MOST_CHAINED = 1000;

interface Answer {
  status: number;
  body?: unknown;
}

/** The queues of the app, by the paths that `@forge/events` posts to. An accepted event is in the database before the push is answered. */
export class Queues {
  /** @param deliveries by queue name. */
  constructor(
    private readonly events: EventTable,
    private readonly deliveries: ReadonlyMap<string, Delivery>,
  ) {}

  /** @returns undefined for a path that is not a queue's. */
  handle(path: string, text: string, invocation: Pick<Invocation, 'chain'>): Answer | undefined {
    const operation = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    if (operation === undefined) return undefined;
    const body: unknown = JSON.parse(text);
    if (operation === 'publish') return this.push(body, Buffer.byteLength(text), invocation.chain + 1);
    return operation === 'stats' ? this.statistics(body) : this.cancel(body);
  }

  private push(body: unknown, bytes: number, chain: number): Answer {
    const request = pushRequest.safeParse(body);
    if (!request.success) return refusal(400, `The events are wrong at ${request.error.issues[0]?.path.join('.') ?? '?'}.`);
    const { queueName, jobId, payload } = request.data;
    const delivery = this.deliveries.get(queueName);
    if (!delivery) return refusal(400, `The manifest has no consumer of the queue ${queueName}.`);
    if (payload.length > MOST_EVENTS || bytes > MOST_BYTES) {
      return { status: 413, body: { errorMessage: `One push carries at most ${MOST_EVENTS} events and ${MOST_BYTES / 1024} KB.` } };
    }
    if (chain > MOST_CHAINED) return refusal(405, `More than ${MOST_CHAINED} events followed from one another.`);
    this.events.add(payload.map(({ body: content, delayInSeconds, concurrency }) => ({ channel: queueName, jobId, body: content, delayInSeconds, concurrency, chain })));
    delivery.wake();
    return { status: 201, body: {} };
  }

  private statistics(body: unknown): Answer {
    const request = jobRequest.safeParse(body);
    const found = request.success ? this.events.statistics(request.data.queueName, request.data.jobId) : undefined;
    return found ? { status: 200, body: found } : refusal(404, 'There is no such job.');
  }

  private cancel(body: unknown): Answer {
    const request = jobRequest.safeParse(body);
    const known = request.success && this.events.cancel(request.data.queueName, request.data.jobId);
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

function refusal(status: number, message: string): Answer {
  return { status, body: { message, code: status } };
}
