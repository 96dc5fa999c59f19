import type { Request, RequestHandler } from 'express';
import type { Viewer } from '../seams';

/** Who asks: the header `X-Viewer`, or the cookie `viewer` of a browser. */
function named(request: Request): string | undefined {
  const header = request.get('X-Viewer');
  if (header !== undefined) return header;
  const cookie = /(?:^|;)\s*viewer=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined ? undefined : cookie.trim();
}

/** Answers 401 unless the request names one of the viewers; then `response.locals.viewer` is that account id. */
export function requireViewer(viewers: readonly Viewer[]): RequestHandler {
  const known = new Set(viewers.map(({ accountId }) => accountId));
  const names = [...known].join(', ');
  return (request, response, next) => {
    const viewer = named(request);
    if (viewer === undefined || !known.has(viewer)) {
      const problem = viewer === undefined ? 'Say who asks' : `There is no viewer ${viewer}: say who asks`;
      response.status(401).json({ message: `${problem} with the header X-Viewer, one of ${names}.` });
      return;
    }
    response.locals['viewer'] = viewer;
    next();
  };
}

/** @returns the account id that `requireViewer` found. */
export function viewerOf(locals: Record<string, unknown>): string {
  return String(locals['viewer']);
}
