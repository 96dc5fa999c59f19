import type { Envelope } from '#contract/errors';

const BETWEEN_MS = 1500;
const AFTER_FAILURE_MS = 5000;

/**
 * How long to wait before asking again how work in the background stands.
 * @param isAtWork whether an answer says that the work goes on. @returns milliseconds; null when there is nothing more
 * to ask.
 */
export function waitBeforeAsking<T>(answer: Envelope<T>, isAtWork: (value: T) => boolean): number | null {
  if (answer.ok) return isAtWork(answer.value) ? BETWEEN_MS : null;
  const { code, retryAfter = 0 } = answer.error;
  return code === 'rateLimited' || code === 'unavailable' ? Math.max(AFTER_FAILURE_MS, retryAfter * 1000) : null;
}
