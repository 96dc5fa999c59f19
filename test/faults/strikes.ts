import type { FaultEffect, FaultRequest, FaultTarget } from '#sandbox/platform/faults/schema';
import type { CallList } from '#sandbox/platform/ledger';

/** One fault at one place of a flow. */
export interface Strike {
  /** What is hit, as the table names it. */
  where: string;
  /** How it is hit, as the table names it. */
  how: string;
  request: FaultRequest;
  /** Whether the place is a call of the flow itself, or an event on its way to the flow. */
  at: 'call' | 'event';
}

/** Longer than the app waits inside one call. */
const PAUSE = { 'Retry-After': '30' };

const JIRA_FAULTS: Record<string, FaultEffect> = {
  '429': { status: 429, headers: PAUSE },
  '500': { status: 500 },
  '503': { status: 503, headers: { 'Retry-After': '0' } },
  '403': { status: 403 },
  '404': { status: 404 },
  slow: { delayMs: 20 },
  'no answer, done': { dropAfterDoing: true },
};

const STORE_FAULTS: Record<string, FaultEffect> = {
  '429': { status: 429 },
  '500': { status: 500 },
  'no answer, done': { dropAfterDoing: true },
};

const PUSH_FAULTS: Record<string, FaultEffect> = {
  '500': { status: 500 },
  'no answer, done': { dropAfterDoing: true },
  twice: { duplicate: true },
};

const DELIVERY_FAULTS: Record<string, FaultEffect> = {
  fails: { status: 500 },
  'done, but repeated': { dropAfterDoing: true },
  'twice at once': { duplicate: true },
  late: { lateMs: 60 },
};

/** What never answers. Only where an invocation's time was shortened for it. */
const HANGS: Record<string, FaultEffect> = { hangs: { hang: true } };

const each = (where: string, target: FaultTarget, effects: Record<string, FaultEffect>, at: Strike['at']): Strike[] =>
  Object.entries(effects).map(([how, fault]) => ({ where, how, request: { target, fault }, at }));

/**
 * Every fault that can hit a flow, found in the list of what it called when nothing was wrong.
 * @param own says which invocations are the flow's. @param leaveOut places that the flow itself has fail.
 */
export function strikesOnCalls(
  calls: CallList,
  own: (invocation: CallList['invokes'][number]) => boolean,
  leaveOut: readonly string[],
  mayHang: boolean,
): Strike[] {
  const ids = new Set(calls.invokes.filter(own).map(({ id }) => id));
  const places = new Map<string, Strike[]>();
  for (const { tier, method, path, invocation } of calls.jira) {
    if (!ids.has(invocation)) continue;
    const pattern = (path.split('?')[0] ?? '').replace(/(?<=\/(?:issue|task)\/)[^/]+/, (part) =>
      /\d/.test(part) ? '*' : part,
    );
    const where = `Jira, as the ${tier === 'app' ? 'app' : 'person'}: ${method} ${pattern.replace('/rest/api/3', '')}`;
    places.set(
      where,
      each(where, { jira: { path: pattern, method, tier } }, { ...JIRA_FAULTS, ...(mayHang ? HANGS : {}) }, 'call'),
    );
  }
  for (const { op, keys, invocation } of calls.store) {
    if (!ids.has(invocation)) continue;
    const [first = ''] = keys;
    const isPlain = !first.includes('/');
    // A value without an entity goes by its key, whatever is counted in it. A query goes by nothing: what it finds is
    // another matter each time.
    const named = isPlain ? first.replace(/\d+/g, '*') : (first.split('/')[0] ?? '');
    const name = op === 'getMany' ? '' : named;
    const where = `storage: ${op} ${name}`.trim();
    const key = name === '' ? {} : { key: isPlain ? name : `${name}/*` };
    places.set(where, each(where, { store: { op, ...key } }, STORE_FAULTS, 'call'));
  }
  return [...places]
    .filter(([where]) => !leaveOut.includes(where))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, strikes]) => strikes);
}

const PUSH: FaultTarget = { queue: { name: 'work', at: 'push' } };

export const PUSH_STRIKES: readonly Strike[] = each('queue: push', PUSH, PUSH_FAULTS, 'event');

export const DELIVERY_STRIKES: readonly Strike[] = each(
  'queue: delivery',
  { queue: { name: 'work', at: 'delivery' } },
  DELIVERY_FAULTS,
  'event',
);

export const TRIGGER_STRIKES: readonly Strike[] = each(
  'trigger: delivery',
  { trigger: { key: 'issue-or-project-deleted' } },
  DELIVERY_FAULTS,
  'event',
);

export const REPORT_STRIKES: readonly Strike[] = each(
  'report of personal data',
  { personalData: {} },
  { '429': { status: 429 }, '500': { status: 500 }, 'no answer, done': { dropAfterDoing: true } },
  'call',
);
