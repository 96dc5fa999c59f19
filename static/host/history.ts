import { view } from '@forge/bridge';
import * as z from 'zod/mini';
import type { Host } from './context';
import { belowPage, pageAddress } from './navigation';

/**
 * A place inside the app's page: the path below the page, and the query with its question mark. Not trusted: anybody
 * can write an address.
 */
export interface PagePlace {
  pathname: string;
  search: string;
}

/** The address bar of the page around, as far as it belongs to the app. */
export interface PageHistory {
  current: () => PagePlace;
  /** Goes to a path with its query, as a new entry of the history, or in place of the one that is open. */
  push: (to: string) => void;
  replace: (to: string) => void;
  /** Calls back whenever the place has changed. @returns how to stop. */
  listen: (changed: () => void) => () => void;
  /** The whole address of a place, to be copied or opened elsewhere; null where the page around does not tell. */
  href: (to: string) => string | null;
}

const START: PagePlace = { pathname: '/', search: '' };
const placeSchema = z.object({
  pathname: z.catch(z.string(), START.pathname),
  search: z.catch(z.string(), START.search),
});

function readPlace(location: unknown): PagePlace {
  const parsed = placeSchema.safeParse(location);
  return parsed.success ? parsed.data : START;
}

/** @returns the place that a path with its query names. */
function placeOf(to: string): PagePlace {
  const [pathname = '/', query] = to.split('?', 2);
  return { pathname, search: query ? `?${query}` : '' };
}

const isSame = (one: PagePlace, other: PagePlace): boolean =>
  one.pathname === other.pathname && one.search === other.search;

type Outer = Pick<Awaited<ReturnType<typeof view.createHistory>>, 'push' | 'replace' | 'listen' | 'location'>;

/**
 * Opens the history of the page around. The place changes here at once and there a moment later, so that what a person
 * types is never set back by an answer to an earlier letter. Where the page around keeps no history, the app goes
 * through its pages all the same. Never rejects.
 * @param host of the page's module, and of the project whose page it is, for whole addresses.
 * @param arriving the path with the query to open when the page around leads to a path without one; null for that path.
 */
export async function openHistory(
  { moduleKey, extension }: Pick<Host, 'moduleKey' | 'extension'>,
  arriving: (next: PagePlace, before: PagePlace) => string | null = () => null,
): Promise<PageHistory> {
  const [outer, base] = await Promise.all([openOuter(), pageAddress(moduleKey, extension.project?.key)]);
  const listeners = new Set<() => void>();
  let place = outer ? readPlace(outer.location) : START;
  const moveTo = (next: PagePlace): void => {
    if (isSame(next, place)) return;
    place = next;
    for (const listener of listeners) listener();
  };
  const own = ownMoves();
  const go =
    (how: 'push' | 'replace') =>
    (to: string): void => {
      const next = placeOf(to);
      moveTo(next);
      own.made(next);
      outer?.[how](to);
    };
  outer?.listen((location, action) => {
    const next = readPlace(location);
    if (action === 'POP') return moveTo(next);
    if (own.wasMade(next)) return undefined;
    // The side navigation of the page around names the path alone.
    const wanted = next.search === '' ? arriving(next, place) : null;
    return wanted === null ? moveTo(next) : go('replace')(wanted);
  });
  return {
    current: () => place,
    push: go('push'),
    replace: go('replace'),
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    href: (to) => (base === null ? null : belowPage(base, to)),
  };
}

/** A history of its own, for what has no address in Jira: a dialog. */
export function ownHistory(to: string): PageHistory {
  const listeners = new Set<() => void>();
  let place = placeOf(to);
  const go = (next: string): void => {
    place = placeOf(next);
    for (const listener of listeners) listener();
  };
  return {
    current: () => place,
    push: go,
    replace: go,
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    href: () => null,
  };
}

/** A move of ours comes back from the page around within this time, or never. */
const COMES_BACK_MS = 5_000;

/** The page around tells our own moves too, a moment later, when we may be elsewhere already. */
function ownMoves(): { made: (place: PagePlace) => void; wasMade: (place: PagePlace) => boolean } {
  let moves: { place: PagePlace; at: number }[] = [];
  return {
    made: (place) => void moves.push({ place, at: Date.now() }),
    wasMade: (place) => {
      moves = moves.filter(({ at }) => Date.now() - at < COMES_BACK_MS);
      const told = moves.findIndex((move) => isSame(move.place, place));
      moves = moves.slice(told + 1);
      return told >= 0;
    },
  };
}

async function openOuter(): Promise<Outer | null> {
  try {
    return await view.createHistory();
  } catch (error) {
    console.error('The page around keeps no history', error);
    return null;
  }
}

/** Names the window after what is on it. */
export function nameWindow(title: string): void {
  view.changeWindowTitle(title).catch((error: unknown) => console.error('The window could not be named', error));
}
