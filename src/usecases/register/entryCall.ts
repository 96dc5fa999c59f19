import { AppError } from '#contract/errors';
import type { Entry } from '#domain/register/entry';
import type { EntryBasis } from '#ports/register/entries';
import type { SeenHome } from './homeAccess';
import { isSeen, owes, ownOpinionId, sightOf, type Sight } from './opinion/sight';
import { saidIn, tellsAmong } from './recordFields';
import type { ReadsEntries } from './registerTools';
import { epicStateOf, rightsIn, rightsTold, type Rights } from './rights';

/** A record that a call names, with all that is known around it. */
export interface EntryCall {
  entry: Entry;
  basis: EntryBasis;
  rights: Rights;
}

/** The id of the caller's own opinion, where the home is an issue: it says what they may see of others. */
export const opinionIdAt = ({ ids }: ReadsEntries, { home, accountId }: SeenHome): string[] =>
  'issueId' in home ? [ownOpinionId(ids, home.issueId, accountId)] : [];

const EVERYTHING: Sight = { owes: false, opinions: true };

/** What the caller may see of opinions and of what tells the rating, at a home. */
export async function sightAt(tools: ReadsEntries, seen: SeenHome, basis: EntryBasis): Promise<Sight> {
  const [own] = opinionIdAt(tools, seen);
  return own === undefined ? EVERYTHING : sightOf(tools, seen.accountId, basis, own);
}

/** Whether the caller owes an opinion at a home. @param basis with their own opinion. */
export const owedAt = (tools: ReadsEntries, seen: SeenHome, { record, entries }: EntryBasis): boolean =>
  opinionIdAt(tools, seen).some((own) => owes(entries.get(own), record, tools.clock.now()));

const GONE = 'This record does not exist, or you may not see it. Reload the page.';

export const goneEntry = (): AppError => new AppError('notFound', GONE);

/**
 * Reads the record that a call names; that the caller sees its home was found before.
 * @throws AppError `notFound` when there is none, or it tells what the caller may not see yet.
 */
export async function calledEntry(tools: ReadsEntries, seen: SeenHome, id: string): Promise<EntryCall> {
  const call = await seenEntry(tools, seen, id);
  if (!call) throw goneEntry();
  return call;
}

/** @returns null where there is no such record, or it tells what the caller may not see yet. */
export async function seenEntry(tools: ReadsEntries, seen: SeenHome, id: string): Promise<EntryCall | null> {
  const { viewerJira, store } = tools;
  const own = opinionIdAt(tools, seen);
  const basis = await store.readEntryBasis(seen.home, [id, ...own]);
  const entry = basis.entries.get(id);
  // Asked all the same, so that the calls do not tell a record that is hidden from one that is not there.
  const sight = await sightAt(tools, seen, basis);
  if (!entry || !isSeen(entry, sight, seen.accountId)) return null;
  const { settings } = basis.settings;
  const [rights, tells] = await Promise.all([
    rightsIn(entry.kind, seen, epicStateOf(basis.record), settings, viewerJira),
    tellsAmong(tools, seen, entry.kind, [saidIn(entry)]),
  ]);
  return { entry, basis, rights: rightsTold(rights, tells) };
}
