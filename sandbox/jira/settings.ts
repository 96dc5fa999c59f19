/** How often one issue may be written, by whomever, in two and in thirty seconds. */
export interface WriteLimits {
  per2s: number;
  per30s: number;
}

/** What of the local Jira can be set while it runs. Changes last as long as the process. */
export interface JiraSettings {
  /** Milliseconds between a write and the search that knows it. */
  indexLagMs: number;
  writeLimits: WriteLimits;
  /** Milliseconds that an asynchronous task waits before it starts, and between its steps. */
  taskPaceMs: number;
  /** Every how many issues of bulk writes one is dropped, although the task counts it as written; 0 for none. */
  bulkDropEvery: number;
  /** Fields that a new issue must have, by the name of its type, beside those that Jira always wants. */
  requiredOnCreate: Readonly<Record<string, readonly string[]>>;
  /** How a task ends; unless complete, after its first step, with the rest unwritten. */
  bulkEndsAs: BulkEnd;
}

export const BULK_ENDS = ['COMPLETE', 'FAILED', 'CANCELLED', 'DEAD'] as const;
export type BulkEnd = (typeof BULK_ENDS)[number];

/** Limits as Jira documents them; lags and times are our own. */
export const JIRA_DEFAULTS: JiraSettings = {
  indexLagMs: 0,
  writeLimits: { per2s: 20, per30s: 100 },
  taskPaceMs: 5,
  bulkDropEvery: 0,
  bulkEndsAs: 'COMPLETE',
  requiredOnCreate: {},
};
