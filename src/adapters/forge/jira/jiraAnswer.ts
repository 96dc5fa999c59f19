import type { APIResponse } from '@forge/api';
import type * as z from 'zod/mini';
import { AppError } from '#contract/errors';
import { asksForConsent } from '../platform/consent';

const BUSY = 'Jira is busy at the moment. Try again in a minute.';
const NO_ANSWER = 'Jira could not answer. Try again in a minute.';

/** Longest wait, in seconds, that a request is worth inside one invocation of a person. */
const LONGEST_WAIT = 3;

const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Sends a request to Jira; one that Jira asks to repeat (429, 503) is sent once more after the time it names, when that
 * is short.
 * @throws AppError `rateLimited` or `unavailable` when Jira does not answer; other statuses are the caller's to read.
 */
export async function answered(send: () => Promise<APIResponse>): Promise<APIResponse> {
  const first = await sent(send);
  if (first.status !== 429 && first.status !== 503) return settled(first);
  const seconds = retryAfter(first) ?? 1;
  if (seconds > LONGEST_WAIT) return settled(first);
  await wait(seconds * (1 + Math.random() / 4));
  return settled(await sent(send));
}

/**
 * Sends a request once and waits no longer than told: for what can be done later in the background, so that nobody
 * waits for it. A request of the platform cannot be called back: what is given up here may still be done.
 * @param milliseconds the longest wait. @throws AppError as `answered` does, `unavailable` when no answer came in time.
 */
export async function answeredWithin(milliseconds: number, send: () => Promise<APIResponse>): Promise<APIResponse> {
  return settled(await sent(() => within(milliseconds, send())));
}

/** @throws Error when the work did not end in time; how it ends later is nobody's concern. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer came in time.')), milliseconds);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

async function sent(send: () => Promise<APIResponse>): Promise<APIResponse> {
  try {
    return await send();
  } catch (error) {
    if (asksForConsent(error)) throw error;
    throw new AppError('unavailable', NO_ANSWER, {}, { cause: error });
  }
}

function settled(response: APIResponse): APIResponse {
  if (response.status === 429) {
    const seconds = retryAfter(response);
    throw new AppError('rateLimited', BUSY, seconds === undefined ? {} : { retryAfter: seconds });
  }
  if (response.status >= 500 || response.status === 401)
    throw new AppError('unavailable', NO_ANSWER, {}, { cause: response.status });
  return response;
}

/** @returns the seconds that a Retry-After header names, or undefined without one. */
function retryAfter(response: APIResponse): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Parses the JSON of an answer. @throws AppError `unavailable` when it is not what the API promises. */
export async function parsed<T>(schema: z.ZodMiniType<T>, response: APIResponse): Promise<T> {
  try {
    return schema.parse(await response.json());
  } catch (error) {
    throw new AppError('unavailable', NO_ANSWER, {}, { cause: error });
  }
}

/** A refusal that the caller did not expect of this request. */
export const unexpected = (response: APIResponse): AppError =>
  new AppError('unavailable', NO_ANSWER, {}, { cause: response.status });
