import { addressOf, viewOf, type SavedView } from '#domain/portfolio/savedViews';
import { readAddress, START, writeAddress, type PageAddress } from '../page/routes';

/** What is open beside the ranking belongs to no view: the epic whose score is explained. */
const PASSING = ['epic'];

/** @returns the query of the ranking as it stands; empty where all of it is as usual. */
export function queryOf(address: PageAddress): string {
  const own = Object.fromEntries(Object.entries(address.own).filter(([name]) => !PASSING.includes(name)));
  return writeAddress({ ...address, view: START.view, id: null, own }).split('?')[1] ?? '';
}

/** @returns the place that a kept view opens. Anybody may have written it: it is read as an address is. */
export function placeOf(view: SavedView): PageAddress {
  const [pathname = '/'] = writeAddress(START).split('?');
  const read = readAddress({ pathname, search: `?${addressOf(view)}` });
  return read.known ? read.address : START;
}

/** @returns whether an address opens the ranking without saying what of it. */
export const saysNothing = (address: PageAddress): boolean =>
  address.view === START.view && queryOf(address) === '' && Object.keys(address.own).length === 0;

/** @returns whether the ranking stands as a view says. */
export const isShown = (view: SavedView, address: PageAddress): boolean => queryOf(placeOf(view)) === queryOf(address);

/**
 * @returns the views with this one in the place of the one of its name, or behind them.
 * @param name as it was typed.
 */
export function withView(views: readonly SavedView[], name: string, address: PageAddress): SavedView[] {
  const words = name.trim();
  const same = views.find((view) => view.name.trim().toLowerCase() === words.toLowerCase());
  const made = viewOf(same?.id ?? freeId(views), words, queryOf(address));
  return same ? views.map((view) => (view === same ? made : view)) : [...views, made];
}

function freeId(views: readonly SavedView[]): string {
  for (let n = 1; ; n += 1) {
    const id = `v${n}`;
    if (!views.some((view) => view.id === id)) return id;
  }
}
