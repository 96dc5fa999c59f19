import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { appointedId } from '#kernel/people';
import { identifier, text } from '#kernel/scalars';

export const VIEW_NAME_MAX = 60;
/** A filter of 2,000 characters, as an address writes them, and what else stands there. */
export const VIEW_ADDRESS_MAX = 6_000;
export const MOST_VIEWS = 20;

/** Part of the address that may name a person, and what it says where it names none. */
const SPONSOR = 'sponsor';
const NO_SPONSOR = 'none';

const namesNobody = (address: string): boolean =>
  new URLSearchParams(address).getAll(SPONSOR).every((value) => value === NO_SPONSOR);

/**
 * A view of the ranking that a person keeps: the query of its address, without the person whom it filters by. That one
 * stands apart, so that it is found when an account is closed.
 */
export const savedView = z.object({
  id: identifier,
  name: text(VIEW_NAME_MAX).check(z.trim(), atLeast(1)),
  address: text(VIEW_ADDRESS_MAX).check(z.refine(namesNobody)),
  sponsor: z.nullable(appointedId),
});
export type SavedView = z.infer<typeof savedView>;

/** The views of one person; `defaultId`: the one with which the ranking opens for them. */
export const savedViews = z.object({
  views: z.array(savedView).check(atMost(MOST_VIEWS)),
  defaultId: z.nullable(identifier),
});
export type SavedViews = z.infer<typeof savedViews>;

export const NO_VIEWS: SavedViews = { views: [], defaultId: null };

/** @returns what is wrong with somebody's views, as a sentence, or null. */
export function viewsProblem({ views, defaultId }: SavedViews): string | null {
  if (new Set(views.map(({ id }) => id)).size < views.length) return 'Two of these views have the same id.';
  const names = views.map(({ name }) => name.trim().toLowerCase());
  const twice = views.find((_, at) => names.indexOf(names[at] ?? '') < at);
  if (twice) return `You have a view called “${twice.name}”. Choose another name.`;
  return defaultId === null || views.some(({ id }) => id === defaultId) ? null : 'The default is none of these views.';
}

/** @returns a view of this address. @param address a query, as `places=10&sponsor=…`. */
export function viewOf(id: string, name: string, address: string): SavedView {
  const query = new URLSearchParams(address);
  const sponsor = query.get(SPONSOR);
  if (sponsor === null || sponsor === NO_SPONSOR) return { id, name, address: query.toString(), sponsor: null };
  query.delete(SPONSOR);
  return { id, name, address: query.toString(), sponsor };
}

/** @returns the query of the address that a view opens. */
export function addressOf({ address, sponsor }: SavedView): string {
  const query = new URLSearchParams(address);
  if (sponsor !== null) query.set(SPONSOR, sponsor);
  return query.toString();
}

/** As Atlassian writes accounts: 24 letters and digits, or a number, a colon and a UUID. */
const ACCOUNT = /(?<![\w:.-])(?:\d{1,10}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{24})(?![\w:.-])/g;

const partsOf = (address: string): [name: string, value: string][] => [...new URLSearchParams(address)];

/** @returns the accounts that stand in the words of a filter; nothing else of an address names anybody. */
export const accountsIn = ({ address }: SavedView): string[] =>
  partsOf(address).flatMap(([, value]) => value.match(ACCOUNT) ?? []);

/** What may stand in an account id: it is named where none of these stands around it. */
const PART_OF_ID = /[a-zA-Z0-9:_.-]/;

function names(text: string, account: string): boolean {
  for (let at = text.indexOf(account); at >= 0; at = text.indexOf(account, at + 1))
    if (!PART_OF_ID.test(text.charAt(at - 1)) && !PART_OF_ID.test(text.charAt(at + account.length))) return true;
  return false;
}

/** @returns a view without the parts of its address that name one of these accounts; the very same where none does. */
export function viewWithout(view: SavedView, closed: ReadonlySet<string>): SavedView {
  const parts = partsOf(view.address);
  const kept = parts.filter(([, value]) => ![...closed].some((account) => names(value, account)));
  return kept.length === parts.length ? view : { ...view, address: new URLSearchParams(kept).toString() };
}
