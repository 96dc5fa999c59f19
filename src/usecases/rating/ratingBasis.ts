import type { Clock } from '#ports/clock';
import type { Basis } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import { owes, ownOpinionId } from '#usecases/register/opinion/sight';

/** What it takes to read a rating: somebody who owes an opinion on the epic is told nothing of it. */
export interface ReadsRating {
  store: EntryStore;
  clock: Clock;
  ids: Ids;
}

/** Record, settings and whether the caller owes an opinion on the epic: one batch read. */
export async function ratingBasis(
  { store, clock, ids }: ReadsRating,
  accountId: string,
  issueId: string,
): Promise<Basis & { owed: boolean }> {
  const own = ownOpinionId(ids, issueId, accountId);
  const { record, settings, entries } = await store.readEntryBasis({ issueId }, [own]);
  return { record, settings, owed: owes(entries.get(own), record, clock.now()) };
}
