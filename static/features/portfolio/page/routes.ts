import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { MOST_PLACES, USUAL_PLACES } from '#domain/portfolio/rank';
import type { PagePlace } from '../../../host/history';
import { scopeSchema } from '../scope/gadgetConfiguration';
import { readInRange, type WholeNumberRange } from '../../../parts/fields/wholeNumber';

/**
 * Addresses of the portfolio page, read and written. Everything in an address is untrusted: what cannot be read is left
 * out and named, never guessed.
 */

/**
 * Name of the view → its path below the page, which Jira's side navigation leads to. `:id` stands for the id of the
 * one thing that the view shows.
 */
export const PATHS = {
  'my-turn': '/my-turn',
  ranking: '/ranking',
  'what-if': '/what-if',
  coverage: '/coverage',
  rate: '/rate',
  boards: '/boards',
  board: '/boards/:id',
  pack: '/boards/:id/pack',
  voices: '/voices',
  requests: '/requests',
  sessions: '/sessions',
  'go-live': '/sessions/before-go-live/:id',
  gaps: '/gaps',
  calendar: '/calendar',
  people: '/people',
  paths: '/paths',
  path: '/paths/:id',
  map: '/map',
  targets: '/targets',
  audit: '/audit',
  'stop-list': '/stop-list',
  measures: '/measures',
  // Before the address of one: `enter` is no id.
  enter: '/measures/enter',
  measure: '/measures/:id',
  'path-brief': '/paths/briefs/:id',
  ladder: '/ladder',
  trend: '/trend',
} as const;
export type ViewName = keyof typeof PATHS;

const VIEW_NAMES = Object.keys(PATHS) as ViewName[];
const RECORD_ID = '[A-Za-z0-9][A-Za-z0-9-]{0,63}';

/** Places above the cut line. */
export const PLACES: WholeNumberRange = { least: 1, most: MOST_PLACES };
const DEFAULT_PLACES = USUAL_PLACES;
/** First places that the board regards as settled; 0 draws no such line. */
export const MUST_HAVE: WholeNumberRange = { least: 0, most: MOST_PLACES - 1 };

/** What a view keeps in the address for itself: columns, sort, filters. Each view parses its own. */
export type OwnQuery = Readonly<Record<string, string>>;

export interface PageAddress {
  view: ViewName;
  /** Of the one thing that the view shows; null with a view that shows many. */
  id: string | null;
  /** Which epics the page is about. */
  scope: Scope;
  /** The cut line is after this many places. */
  places: number;
  /** The must-have line is after this many places, fewer than `places`; 0 is none. */
  mustHave: number;
  own: OwnQuery;
}

/** The ranking as it is without a word more: what addresses begin with. */
export const START: PageAddress = {
  view: 'ranking',
  id: null,
  scope: { kind: 'all' },
  places: DEFAULT_PLACES,
  mustHave: 0,
  own: {},
};

/** An address as far as it could be read, with the names of the parts that could not. */
export type ReadAddress = { known: true; address: PageAddress; leftOut: string[] } | { known: false; pathname: string };

const MOST_OWN = 20;
const ownName = z.string().check(z.regex(/^[a-z][a-z-]{0,20}$/));
const ownValue = z.string().check(atMost(500));
const SHARED = ['projects', 'filter', 'places', 'must'];

export function readAddress({ pathname, search }: PagePlace): ReadAddress {
  const at = readPath(pathname, search);
  if (!at) return { known: false, pathname };
  const query = new URLSearchParams(search);
  const leftOut: string[] = [];
  const scope = readScope(query);
  if (!scope) leftOut.push('the choice of epics');
  const places = readCount(query.get('places'), PLACES, DEFAULT_PLACES);
  if (places === null) leftOut.push('the cut line');
  const mustHave = readCount(query.get('must'), MUST_HAVE, 0);
  const fits = mustHave !== null && mustHave < (places ?? DEFAULT_PLACES);
  if (!fits) leftOut.push('the must-have line');
  const own = readOwn(query);
  if (!own.whole) leftOut.push('some of the settings of this view');
  return {
    known: true,
    address: {
      ...at,
      scope: scope ?? START.scope,
      places: places ?? DEFAULT_PLACES,
      mustHave: fits ? mustHave : 0,
      own: own.own,
    },
    leftOut,
  };
}

/** @returns the path and query of an address; what is as usual is not written. */
export function writeAddress({ view, id, scope, places, mustHave, own }: PageAddress): string {
  const query = new URLSearchParams();
  if (scope.kind === 'projects') query.set('projects', scope.projectIds.join(','));
  if (scope.kind === 'filter') query.set('filter', scope.jql);
  if (places !== DEFAULT_PLACES) query.set('places', String(places));
  if (mustHave > 0) query.set('must', String(mustHave));
  for (const [name, value] of Object.entries(own)) query.set(name, value);
  const path = PATHS[view].replace(':id', id ?? '');
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}

/**
 * Jira's side navigation leads to a view and knows nothing of the scope and the lines: they go along.
 * @returns the address to open; null where there is nothing to keep, or one of the two leads nowhere.
 */
export function keepingShared(next: PagePlace, before: PagePlace): string | null {
  const [to, from] = [readAddress(next), readAddress(before)];
  if (!to.known || !from.known) return null;
  const { scope, places, mustHave } = from.address;
  return writeAddress({ ...to.address, scope, places, mustHave });
}

/** Where the page opens. An address without a path that says something is one of the ranking, from of old. */
const openedAt = (search: string): ViewName => (search.replace(/^\?$/, '') === '' ? 'my-turn' : START.view);

function readPath(pathname: string, search: string): Pick<PageAddress, 'view' | 'id'> | null {
  const plain = pathname.replace(/\/$/, '');
  if (plain === '') return { view: openedAt(search), id: null };
  for (const view of VIEW_NAMES) {
    const found = new RegExp(`^${PATHS[view].replace(':id', `(${RECORD_ID})`)}$`).exec(plain);
    if (found) return { view, id: found[1] ?? null };
  }
  return null;
}

function readScope(query: URLSearchParams): Scope | null {
  const [projects, filter] = [query.get('projects'), query.get('filter')];
  if (projects !== null && filter !== null) return null;
  const written =
    projects !== null
      ? { kind: 'projects', projectIds: projects.split(',') }
      : filter !== null
        ? { kind: 'filter', jql: filter }
        : { kind: 'all' };
  const parsed = scopeSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

/** @returns the number, the usual one where nothing is written, null where it is none in range. */
const readCount = (written: string | null, range: WholeNumberRange, usual: number): number | null =>
  written === null ? usual : readInRange(written, range);

function readOwn(query: URLSearchParams): { own: OwnQuery; whole: boolean } {
  const given = [...query].filter(([name]) => !SHARED.includes(name));
  const kept = given
    .filter(([name, value]) => ownName.safeParse(name).success && ownValue.safeParse(value).success)
    .slice(0, MOST_OWN);
  return { own: Object.fromEntries(kept), whole: kept.length === given.length };
}
