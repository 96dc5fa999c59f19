import type { Output } from '#contract/procedures';
import type { KindName } from '#domain/register/kinds/index';
import { daysBetween, PACE_DAYS } from '#domain/voice/waiting';
import { inFlight } from '#kernel/inFlight';
import type { Clock } from '#ports/clock';
import type { EntryStore } from '#ports/register/entries';

const QUERIES_AT_ONCE = 8;

type Times = Output<'ask.times'>['times'];

/**
 * Answers when records that wait for an answer were made and answered: one query an epic. What was answered before the
 * weeks that the pace is taken from is left out. @param issueIds epics that the caller was found to see.
 */
export async function entryTimes(
  { store, clock }: { store: EntryStore; clock: Clock },
  kind: KindName,
  issueIds: readonly string[],
): Promise<{ times: Times }> {
  const now = Date.parse(clock.now());
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
