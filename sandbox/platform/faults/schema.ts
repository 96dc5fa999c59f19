import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import { STORE_OPERATIONS } from '../ledger';

const MOST_MILLISECONDS = 24 * 60 * 60 * 1000;
const milliseconds = z.int().check(z.gte(0), z.lte(MOST_MILLISECONDS));

/** Where a fault strikes: exactly one of these. */
const targetSchema = z
  .strictObject({
    /** A request of the app to Jira. In `path`, which has no query, `*` stands for one part and `**` for anything. */
    jira: z.optional(
      z.strictObject({
        path: z.string(),
        method: z.optional(z.string()),
        tier: z.optional(z.enum(['user', 'app', 'browser'])),
      }),
    ),
    /**
     * A call of the storage, by the SDK's name; `*` for each. `key` as the list of calls names it, with `*` for any
     * text.
     */
    store: z.optional(z.strictObject({ op: z.enum([...STORE_OPERATIONS, '*']), key: z.optional(z.string()) })),
    /** A push to a queue, or the delivery of what was pushed. */
    queue: z.optional(z.strictObject({ name: z.string(), at: z.enum(['push', 'delivery']) })),
    /** The delivery of a product event. */
    trigger: z.optional(z.strictObject({ key: z.string() })),
    schedule: z.optional(z.strictObject({ key: z.string() })),
    /** What a page asks of its resolver. */
    invoke: z.optional(z.strictObject({ functionKey: z.string(), moduleKey: z.optional(z.string()) })),
    personalData: z.optional(z.strictObject({})),
  })
  .check(
    z.refine(
      (target) => Object.keys(target).length === 1,
      'name exactly one of jira, store, queue, trigger, schedule, invoke and personalData',
    ),
  );

const effectSchema = z
  .strictObject({
    /** It fails with this status, and nothing was done; with `dropAfterDoing` everything was. */
    status: z.optional(z.int().check(z.gte(400), z.lte(599))),
    headers: z.optional(z.record(z.string(), z.string())),
    /** It begins that much later, and whoever asked waits. */
    delayMs: z.optional(milliseconds),
    /** It never begins or, with `dropAfterDoing`, never answers. */
    hang: z.optional(z.literal(true)),
    /** It is done, but whoever asked sees a failure. */
    dropAfterDoing: z.optional(z.literal(true)),
    /** It is done twice; whoever asked sees what came of the second. */
    duplicate: z.optional(z.literal(true)),
    /**
     * Of a delivery: it comes that much later. Of a call, with `dropAfterDoing`: it is done that long after it seemed
     * to fail.
     */
    lateMs: z.optional(milliseconds),
    /**
     * It waits until the next of its kind was done, at most a second or `patienceMs`, or until the fault is taken away.
     */
    reorder: z.optional(z.literal(true)),
    patienceMs: z.optional(milliseconds),
  })
  .check(
    z.refine((fault) => Object.keys(fault).length > 0, 'say what goes wrong'),
    z.refine(({ headers, status }) => headers === undefined || status !== undefined, 'headers need a status'),
    z.refine(
      ({ patienceMs, reorder }) => patienceMs === undefined || reorder === true,
      'only what is reordered has a patience',
    ),
    z.refine(({ hang, status }) => hang === undefined || status === undefined, 'what hangs has no status'),
  );

/** A fault as it is asked for. */
export const faultSchema = z
  .strictObject({
    target: targetSchema,
    fault: effectSchema,
    /** How often it strikes; without it, every time until it is taken away. */
    count: z.optional(z.int().check(z.gte(1))),
    /** How many of its kind it lets pass first. */
    skip: z.optional(z.int().check(z.gte(0))),
  })
  .check(
    z.refine(
      ({ target, fault }) => isDelivered(target) || fault.lateMs === undefined || fault.dropAfterDoing === true,
      'what is not delivered can be late only with dropAfterDoing',
    ),
  );

export const faultsRequest = z.array(faultSchema).check(atLeast(1));

export type FaultTarget = z.infer<typeof targetSchema>;
export type FaultEffect = z.infer<typeof effectSchema>;
export type FaultRequest = z.infer<typeof faultSchema>;

/** Events come to the app; everything else the app, or its page, asks for. */
function isDelivered({ queue, trigger }: FaultTarget): boolean {
  return queue?.at === 'delivery' || trigger !== undefined;
}

/** Something that is about to happen, and that a fault may strike. */
export type Occasion =
  | { kind: 'jira'; tier: 'user' | 'app' | 'browser'; method: string; path: string }
  | { kind: 'store'; op: string; keys: readonly string[] }
  | { kind: 'queue'; name: string; at: 'push' | 'delivery' }
  | { kind: 'trigger'; key: string }
  | { kind: 'schedule'; key: string }
  | { kind: 'invoke'; moduleKey: string; functionKey: string }
  | { kind: 'personalData' };

/** @returns whether a fault with this target strikes there. */
export function strikes(target: FaultTarget, occasion: Occasion): boolean {
  switch (occasion.kind) {
    case 'jira': {
      const { path, method, tier } = target.jira ?? {};
      const asked = occasion.path.split(/[?#]/)[0] ?? '';
      return (
        path !== undefined &&
        fits(path, asked, '[^/]*') &&
        (method ?? occasion.method).toUpperCase() === occasion.method.toUpperCase() &&
        (tier ?? occasion.tier) === occasion.tier
      );
    }
    case 'store': {
      const { op, key } = target.store ?? {};
      return (
        (op === '*' || op === occasion.op) && (key === undefined || occasion.keys.some((one) => fits(key, one, '.*')))
      );
    }
    case 'queue':
      return target.queue?.name === occasion.name && target.queue.at === occasion.at;
    case 'trigger':
      return target.trigger?.key === occasion.key;
    case 'schedule':
      return target.schedule?.key === occasion.key;
    case 'invoke':
      return (
        target.invoke?.functionKey === occasion.functionKey &&
        (target.invoke.moduleKey ?? occasion.moduleKey) === occasion.moduleKey
      );
    case 'personalData':
      return target.personalData !== undefined;
  }
}

function fits(pattern: string, text: string, star: string): boolean {
  const source = pattern
    .split('**')
    .map((part) =>
      part
        .split('*')
        .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join(star),
    )
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(text);
}
