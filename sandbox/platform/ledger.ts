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

export const STORE_OPERATIONS = ['get', 'set', 'delete', 'getSecret', 'setSecret', 'deleteSecret', 'getMany', 'batchGet', 'batchSet', 'batchDelete', 'transact'] as const;
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

/** Older entries are forgotten beyond this many of each kind, so that a local Jira left running stays small. */
const KEPT = 100_000;

/** Collects calls since it was last cleared. One per installation. */
export class Ledger {
  private list: CallList = { invokes: [], jira: [], store: [] };

  invoked(entry: InvokeEntry): void {
    keep(this.list.invokes, entry);
  }

  askedJira(entry: JiraEntry): void {
    keep(this.list.jira, entry);
  }

  askedStore(entry: StoreEntry): void {
    keep(this.list.store, entry);
  }

  /** @returns a copy: what is called later does not change it. */
  entries(): CallList {
    return structuredClone(this.list);
  }

  clear(): void {
    this.list = { invokes: [], jira: [], store: [] };
  }
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT) list.shift();
}
