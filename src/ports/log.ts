/** Structured log lines without personal data: an event's name and plain values. */
export interface Log {
  info(event: string, values?: Record<string, string | number | boolean>): void;
  error(event: string, error: unknown, values?: Record<string, string | number | boolean>): void;
}
