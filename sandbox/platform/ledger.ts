/** The list of what the app called, for `GET /sandbox/calls`: budgets are counted here, not measured in seconds. */

export interface InvokeEntry {
  /** Names the invocation in the other two lists. */
  id: string;
  moduleKey: string;
  /** Procedure of a resolver; the function's own key for consumers, schedules and triggers. */
  functionKey: string;
  /** Account id; null where nobody asked (consumers, schedules, triggers). */
  viewer: string | null;
}

export interface JiraEntry {
  /** `browser`: the page itself asked, through the bridge. */
  tier: 'user' | 'app' | 'browser';
  method: string;
  /** Path with its query. */
  path: string;
  /** 0 where no answer reached the caller. */
  status: number;
  /** 1 for the request and 1 for each issue returned. */
  points: number;
  /** Invocation id, or `browser`. */
  invocation: string;
}

export const STORE_OPERATIONS = [
  'get',
  'set',
  'delete',
  'getSecret',
  'setSecret',
  'deleteSecret',
  'getMany',
  'batchGet',
  'batchSet',
  'batchDelete',
  'transact',
] as const;
/** The SDK's name of a storage call; `get`, `set`, `delete` and `getMany` stand for entities as well. */
export type StoreOperation = (typeof STORE_OPERATIONS)[number];

export interface StoreEntry {
  op: StoreOperation;
  /** Keys that the call named, or that a query returned; entities as `entity/key`. */
  keys: string[];
  invocation: string;
}

export interface CallList {
  invokes: InvokeEntry[];
  jira: JiraEntry[];
  store: StoreEntry[];
}

/** Everything since it was last cleared, however much was called. */
export interface CallTotals {
  invokes: number;
  /** Requests to Jira, of the app and of its pages. */
  requests: number;
  /** Points of the app's own requests: what a page asks by itself costs none. */
  points: number;
  storeOperations: number;
}

const NOTHING_CALLED: CallTotals = { invokes: 0, requests: 0, points: 0, storeOperations: 0 };

/** Older entries are forgotten beyond about this many of each kind, so that a local Jira left running stays small. */
const KEPT = 100_000;
const FORGOTTEN_AT_ONCE = 1_000;

/** Collects calls since it was last cleared. One per installation. */
export class Ledger {
  private list: CallList = { invokes: [], jira: [], store: [] };
  private sums = { ...NOTHING_CALLED };

  invoked(entry: InvokeEntry): void {
    this.sums.invokes += 1;
    keep(this.list.invokes, entry);
  }

  askedJira(entry: JiraEntry): void {
    this.sums.requests += 1;
    if (entry.tier !== 'browser') this.sums.points += entry.points;
    keep(this.list.jira, entry);
  }

  askedStore(entry: StoreEntry): void {
    this.sums.storeOperations += 1;
    keep(this.list.store, entry);
  }

  /** @returns a copy: what is called later does not change it. */
  entries(): CallList {
    return structuredClone(this.list);
  }

  get totals(): Readonly<CallTotals> {
    return { ...this.sums };
  }

  clear(): void {
    this.sums = { ...NOTHING_CALLED };
    this.list = { invokes: [], jira: [], store: [] };
  }
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT + FORGOTTEN_AT_ONCE) list.splice(0, FORGOTTEN_AT_ONCE);
}
