import type { Output } from '#contract/procedures';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { daysBetween, PACE_DAYS } from '#domain/voice/waiting';
import { inFlight } from '#kernel/inFlight';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { owedIssues } from './opinion/sight';

const QUERIES_AT_ONCE = 8;

type Times = Output<'ask.times'>['times'];

/**
 * Answers when records that wait for an answer were made and answered: one query an epic. What was answered before the
 * weeks that the pace is taken from is left out, and so is what tells of a rating on which the caller owes an opinion.
 * @param seen epics that the caller was found to see.
 */
export async function entryTimes(
  { store, clock }: { store: EntryStore & AssessmentStore; clock: Clock },
  accountId: string,
  kind: KindName,
  seen: readonly string[],
): Promise<{ times: Times }> {
  const now = Date.parse(clock.now());
  const owed = kindNamed(kind).tellsRating ? await owedIssues({ store, clock }, accountId) : new Set<string>();
  const issueIds = seen.filter((issueId) => !owed.has(issueId));
  const asked = issueIds.map((issueId) => () => store.allEntries(kind, { issueId }));
  const found = await inFlight(QUERIES_AT_ONCE, asked);
  const standing = found.flatMap((entries, at) =>
    entries
      .filter(({ removed }) => !removed)
      .map((entry) => ({ issueId: issueIds[at] ?? '', at: entry.at, closedAt: entry.answer?.at ?? null })),
  );
  return {
    times: standing.filter(({ closedAt }) => closedAt === null || daysBetween(Date.parse(closedAt), now) < PACE_DAYS),
  };
}
