import { requestJira } from '@forge/bridge';
import { noteRates, waitForJira } from './jiraWait';

/**
 * Why Jira did not answer the viewer's request. `refused`: it said what is wrong with the request, in its own words.
 */
export type JiraErrorKind = 'refused' | 'notFound' | 'forbidden' | 'rateLimited' | 'unavailable';

export class JiraError extends Error {
  constructor(
    readonly kind: JiraErrorKind,
    message: string,
    /** What Jira answered to a request that it refused, not yet parsed. */
    readonly answer: unknown = null,
  ) {
    super(message);
    this.name = 'JiraError';
  }
}

const ATTEMPTS = 3;
const LONGEST_WAIT_SECONDS = 20;

/**
 * One request to Jira as the viewer. A 429 or 503 is tried again after the time that Jira asks for, with jitter, twice
 * at most; the screen says meanwhile how long that is. What `makesSomething` is not sent again after a 503: it may have
 * been done.
 * @throws JiraError when Jira refuses or cannot be reached.
 */
export async function jiraRequest(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  { makesSomething = false }: { makesSomething?: boolean } = {},
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(method, path, body);
    noteRates(response);
    if (response.ok) return contentOf(response);
    const retryable = response.status === 429 || (response.status === 503 && !makesSomething);
    if (!retryable || attempt === ATTEMPTS) throw await errorOf(response);
    const asked = Number(response.headers.get('Retry-After')) || 2 ** attempt;
    await waitForJira(Math.min(asked, LONGEST_WAIT_SECONDS) * (1 + Math.random() / 4) * 1000);
  }
}

/** What only does something is answered with nothing. */
async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await requestJira(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    console.error(`${method} ${path} could not be sent`, error);
    throw new JiraError('unavailable', NOT_REACHED);
  }
}

/** A widget may stand on a page outside Jira, from where Jira does not answer. */
const NOT_REACHED =
  'Jira could not be reached from here. Check your connection and try again; on a page outside Jira, open this in ' +
  'Jira instead.';

const KINDS: Record<number, JiraErrorKind> = {
  400: 'refused',
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimited',
};

const SENTENCES: Record<JiraErrorKind, string> = {
  refused: 'Jira did not accept the request.',
  notFound: 'Jira did not find that, or you may not see it.',
  forbidden: 'Jira does not let you do that.',
  rateLimited: 'Jira is busy at the moment. Try again in a minute.',
  unavailable: 'Jira could not answer. Try again in a minute.',
};

async function errorOf(response: Response): Promise<JiraError> {
  const kind = KINDS[response.status] ?? 'unavailable';
  if (kind !== 'refused') return new JiraError(kind, SENTENCES[kind]);
  const answer: unknown = await response.json().catch((error: unknown) => {
    console.error('An error answer of Jira was not JSON', error);
    return null;
  });
  return new JiraError(kind, jiraMessages(answer) ?? SENTENCES.refused, answer);
}

/** @returns Jira's own sentences about a refused request, or null when it gave none. */
function jiraMessages(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('errorMessages' in body) || !Array.isArray(body.errorMessages))
    return null;
  return body.errorMessages.filter((message) => typeof message === 'string').join(' ') || null;
}
