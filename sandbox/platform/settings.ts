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

/** As the platform documents them, but for the delay. */
export const PLATFORM_DEFAULTS: PlatformSettings = {
  queryLagMs: 0,
  quota: 65_000,
  eventsPerMinute: 500,
  resolverSeconds: 25,
  backgroundSeconds: 900,
};
