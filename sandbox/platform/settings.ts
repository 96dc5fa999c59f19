/** What of the platform can be set while it runs. Changes last as long as the process. */
export interface PlatformSettings {
  /** Milliseconds until a query of the storage knows what was written; `get` and conditions know at once. */
  queryLagMs: number;
  /** Points that the app may spend in one hour of the clock, over all its sites. */
  quota: number;
  /** Events that may be pushed to queues in one minute. */
  eventsPerMinute: number;
  /** Seconds that a resolver, a trigger and a module's properties may take. */
  resolverSeconds: number;
  /** Most seconds that a consumer and a schedule may take, whatever the manifest says. */
  backgroundSeconds: number;
}

/**
 * As the platform documents them, but for two: no delay, and no quota (the platform's is 65,000), so that nobody who tries a large portfolio by hand is
 * locked out until the next full hour.
 */
export const PLATFORM_DEFAULTS: PlatformSettings = { queryLagMs: 0, quota: Number.MAX_SAFE_INTEGER, eventsPerMinute: 500, resolverSeconds: 25, backgroundSeconds: 900 };
