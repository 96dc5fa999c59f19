export interface Clock {
  /** Now as ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Milliseconds that this invocation may still take. */
  remaining(): number;
}
