import * as z from 'zod/mini';
import type { Operation } from '../host';
import type { Callback } from '../frame';
import { pagePath } from '../pagePath';
import { ADDRESS_CHANGED, tellAddress } from '../sideNavigation';

/** A place inside the app's page, as version 4 of the package `history` describes it. */
interface Location {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
}

const PAGES = ['jira:globalPage', 'jira:projectPage', 'jira:adminPage'];
const ofProject = z.object({ project: z.optional(z.object({ key: z.string() })) });
const target = z.union([
  z.string(),
  z.object({
    pathname: z.optional(z.string()),
    search: z.optional(z.string()),
    hash: z.optional(z.string()),
    state: z.optional(z.unknown()),
  }),
]);

function currentLocation(base: string): Location {
  const { pathname, search, hash } = window.location;
  return { pathname: pathname.slice(base.length) || '/', search, hash, state: window.history.state };
}

/** The address bar of the page, below the path of the module, as the app's own history. */
export const createHistory: Operation = (_payload, frame) => {
  if (!PAGES.includes(frame.module.type))
    throw new Error(`A ${frame.module.type} has no address of its own to keep a history in.`);
  const base = pagePath(frame.module, ofProject.parse(frame.extension).project?.key);
  const listeners = new Set<Callback>();
  const tell = (action: string): void => {
    for (const listener of listeners)
      void Promise.resolve(listener(currentLocation(base), action)).catch((error: unknown) =>
        console.error('A history listener failed:', error),
      );
  };
  const popped = (): void => tell('POP');
  const changed = ({ detail }: CustomEvent<string>): void => tell(detail);
  window.addEventListener('popstate', popped);
  window.addEventListener(ADDRESS_CHANGED, changed as EventListener);
  frame.onGone(() => {
    window.removeEventListener('popstate', popped);
    window.removeEventListener(ADDRESS_CHANGED, changed as EventListener);
  });

  const move =
    (action: 'PUSH' | 'REPLACE') =>
    (to: unknown, state?: unknown): void => {
      const wanted = target.parse(to);
      const parts =
        typeof wanted === 'string' ? new URL(wanted, `http://app${currentLocation(base).pathname}`) : wanted;
      const path =
        base +
        (parts.pathname ?? currentLocation(base).pathname).replace(/\/$/, '') +
        (parts.search ?? '') +
        (parts.hash ?? '');
      const kept = typeof wanted === 'string' ? state : wanted.state;
      if (action === 'PUSH') window.history.pushState(kept ?? null, '', path);
      else window.history.replaceState(kept ?? null, '', path);
      tellAddress(action);
    };

  return {
    action: 'POP',
    location: currentLocation(base),
    length: window.history.length,
    push: move('PUSH'),
    replace: move('REPLACE'),
    go: (steps: unknown) => window.history.go(Number(steps)),
    goBack: () => window.history.back(),
    goForward: () => window.history.forward(),
    listen: (listener: unknown) => {
      listeners.add(listener as Callback);
      return () => void listeners.delete(listener as Callback);
    },
  };
};
