import type { Output } from '#contract/procedures';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { owedIssues } from '#usecases/register/opinion/sight';

type Newcomers = Output<'board.newcomers'>;

/**
 * Tells, of epics that a board does not hold, which ones came after it. Of one on which the caller owes an opinion it
 * is not told whether it was rated at all.
 */
export async function findNewcomers(
  { store, clock }: { store: AssessmentStore & EntryStore; clock: Clock },
  accountId: string,
  issueIds: readonly string[],
  since: string,
): Promise<Newcomers> {
  const owed = await owedIssues({ store, clock }, accountId);
  return newcomersAmong(
    { store },
    issueIds.filter((issueId) => !owed.has(issueId)),
    since,
  );
}

/**
 * The history of a newcomer begins after the board. Of the others it cannot be told why they are not on the board;
 * perhaps who froze it did not see them. An epic that was only begun then, without an answer, counts as one of those.
 */
export async function newcomersAmong(
  { store }: { store: AssessmentStore },
  issueIds: readonly string[],
  since: string,
): Promise<Newcomers> {
  const asked = [...new Set(issueIds)];
  if (asked.length === 0) return { newcomers: [] };
  const firstSaves = await store.readChanges(asked.map((issueId) => ({ issueId, version: 1 })));
  return { newcomers: asked.filter((_, at) => (firstSaves[at]?.at ?? '') > since) };
}
