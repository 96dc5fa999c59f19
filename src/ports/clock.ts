/** Milliseconds that a run in the background leaves over, to hand on to its next invocation. */
export const HANDOVER_MS = 90_000;

export interface Clock {
  /** Now as ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Milliseconds that this invocation may still take. */
  remaining(): number;
}
