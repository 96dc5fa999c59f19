import { AppError } from '#contract/errors';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import type { EntryBasis } from '#ports/register/entries';
import type { SeenHome } from './homeAccess';
import type { ReadsEntries } from './registerTools';
import { epicStateOf, rightsIn, type Rights } from './rights';

/** A record that a call names, with all that is known around it. */
export interface EntryCall {
  entry: Entry;
  basis: EntryBasis;
  rights: Rights;
}

const GONE = 'This record does not exist, or you may not see it. Reload the page.';

export const goneEntry = (): AppError => new AppError('notFound', GONE);

/**
 * Reads the record that a call names; that the caller sees its home was found before.
 * @throws AppError `notFound` when there is none.
 */
export async function calledEntry({ viewerJira, store }: ReadsEntries, seen: SeenHome, id: string): Promise<EntryCall> {
  const basis = await store.readEntryBasis(seen.home, [id]);
  const entry = basis.entries.get(id);
  if (!entry) throw goneEntry();
  const { settings } = basis.settings;
  const rights = await rightsIn(readEntryId(id).kind, seen, epicStateOf(basis.record), settings, viewerJira);
  return { entry, basis, rights };
}
