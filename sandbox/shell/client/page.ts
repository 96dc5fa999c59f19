import { PAGE_DATA_ID, type PageData } from '../pageData';

/** What the server wrote into this page. */
export function readPageData(): PageData {
  const element = document.getElementById(PAGE_DATA_ID);
  if (!element?.textContent) throw new Error('The page holds no data.');
  // Written by the server that served this script, in the same version.
  return JSON.parse(element.textContent) as PageData;
}

/** An error answer of the local Jira, with its own message where it gave one. */
export class ServerError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ServerError';
  }
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json'))
    return text || `The local Jira answered ${response.status}.`;
  const body = JSON.parse(text) as { message?: unknown; error?: unknown; errorMessages?: unknown };
  // Jira tells all that is wrong.
  if (Array.isArray(body.errorMessages)) return body.errorMessages.join(' ');
  const message = body.message ?? body.error;
  return typeof message === 'string' ? message : text;
}

/**
 * Asks the local Jira as the viewer that this page was made for.
 * @returns the parsed JSON, undefined where there is none
 * @throws ServerError
 */
export async function askServer(viewer: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: { 'X-Viewer': viewer, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new ServerError(response.status, await messageOf(response));
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
