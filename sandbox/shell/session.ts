import type { Request, Response } from 'express';
import type { LocalJira, Viewer } from '../seams';
import { THEMES, WIDTHS, type Theme, type Width } from './pageData';

/** Who looks at a page, and how. */
export interface Session {
  viewer: Viewer;
  theme: Theme;
  width: Width;
}

const DEFAULT_VIEWER = 'project-manager';
const SESSION_COOKIES = ['viewer', 'theme', 'width'] as const;
type CookieName = (typeof SESSION_COOKIES)[number];

function cookies(request: Request): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, decode(value)]] : [])));
}

/** Cookies of other local servers reach this one too, and need not be well formed. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return value;
    throw error;
  }
}

function choose<T extends string>(choices: readonly T[], wanted: string | undefined, otherwise: T): T {
  return choices.find((choice) => choice === wanted) ?? otherwise;
}

/** Who may look: the viewers that are offered, and any person of the imported issues. */
type Viewers = Pick<LocalJira, 'viewer'>;

/** Reads the session of a page from its cookies; values that are not known fall back. */
export function readSession(request: Request, jira: Viewers): Session {
  const kept = cookies(request);
  const viewer = jira.viewer(kept.get('viewer') ?? DEFAULT_VIEWER) ?? jira.viewer(DEFAULT_VIEWER);
  if (!viewer) throw new Error('This Jira has no viewers.');
  return {
    viewer,
    theme: choose(THEMES, kept.get('theme'), 'light'),
    width: choose(WIDTHS, kept.get('width'), 'full'),
  };
}

/**
 * Who a script of a page asks for: the header names the viewer that its page was made for, whatever the cookie says by
 * now.
 */
export const namedViewer = (request: Request, jira: Viewers): Viewer | null => {
  const name = request.get('X-Viewer');
  return name === undefined ? null : jira.viewer(name);
};

/**
 * `?viewer=`, `?theme=` and `?width=` set the cookies and lead to the same page without them; values that are not known
 * change nothing.
 * @returns true when the response is a redirect already
 */
export function switchSession(request: Request, response: Response, jira: Viewers): boolean {
  const url = new URL(request.originalUrl, 'http://local');
  const chosen = SESSION_COOKIES.flatMap((name): [CookieName, string][] => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  if (chosen.length === 0) return false;
  const isOneOf = (choices: readonly string[]) => (value: string) => choices.includes(value);
  const isKnown: Record<CookieName, (value: string) => boolean> = {
    viewer: (value) => jira.viewer(value) !== null,
    theme: isOneOf(THEMES),
    width: isOneOf(WIDTHS),
  };
  for (const [name, value] of chosen) {
    if (isKnown[name](value)) response.cookie(name, value, { sameSite: 'lax', path: '/' });
    url.searchParams.delete(name);
  }
  // Only path and query: never another site.
  response.redirect(303, `/${url.pathname.replace(/^\/+/, '')}${url.search}`);
  return true;
}
