import { isUtf8 } from 'node:buffer';
import type { Request, RequestHandler } from 'express';
import type { LocalJira } from '../seams';

/** What tells who may look. */
export type Viewers = Pick<LocalJira, 'viewers' | 'viewer'>;

/** Who asks: the header `X-Viewer`, or the cookie `viewer` of a browser. */
function named(request: Request): string | undefined {
  const header = request.get('X-Viewer');
  if (header !== undefined) return asWritten(header);
  const cookie = /(?:^|;)\s*viewer=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined ? undefined : cookie.trim();
}

/** A header comes as bytes: letters beyond ASCII are those of UTF-8, as they are typed. */
function asWritten(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : header;
}

/**
 * Answers 401 unless the request names one of the viewers or a person of the imported issues; then
 * `response.locals.viewer` is that account id.
 */
export function requireViewer(jira: Viewers): RequestHandler {
  const names = jira.viewers.map(({ accountId }) => accountId).join(', ');
  return (request, response, next) => {
    const name = named(request);
    const viewer = name === undefined ? null : jira.viewer(name);
    if (!viewer) {
      const problem = name === undefined ? 'Say who asks' : `There is no viewer ${name}: say who asks`;
      response.status(401).json({ message: `${problem} with the header X-Viewer, one of ${names}.` });
      return;
    }
    response.locals['viewer'] = viewer.accountId;
    next();
  };
}

/** @returns the account id that `requireViewer` found. */
export function viewerOf(locals: Record<string, unknown>): string {
  return String(locals['viewer']);
}
