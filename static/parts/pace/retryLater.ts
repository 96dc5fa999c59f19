import type { Failure } from '#contract/errors';

/** What failed for a reason that may pass is tried again later and later, this often, and then by the person. */
const RETRIES_IN_A_ROW = 10;
const FIRST_RETRY_S = 5;
const LONGEST_RETRY_S = 60;

/**
 * @param retries how often it was tried again already.
 * @returns after how many milliseconds what failed is tried again by itself: after the time that the server asked for,
 *   or else later and later; null where it is not. Not all who were refused at once come back at once.
 */
export function retryAfterMs({ code, retryAfter }: Failure, retries: number): number | null {
  const mayPass = code === 'unavailable' || code === 'rateLimited';
  if (!mayPass || retries >= RETRIES_IN_A_ROW) return null;
  const seconds = retryAfter ?? Math.min(FIRST_RETRY_S * 2 ** retries, LONGEST_RETRY_S);
  return seconds * 1000 * (1 + Math.random() / 4);
}
