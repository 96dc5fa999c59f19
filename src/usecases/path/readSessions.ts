import type { Output } from '#contract/procedures';
import type { SessionHere } from '#contract/path/path';
import { cohortOf, isHeld, sessionOf } from '#domain/engagement/recordsOf';
import { endingOf } from '#domain/register/epic/engaged';
import type { Entry } from '#domain/register/entry';
import { factsTogether } from '#domain/register/facts';
import { begins } from '#kernel/days';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';

type Told = Pick<Output<'path.open'>, 'sessions' | 'hiddenSessions'>;
type Reads = Pick<EntryStore, 'readEntries'> & Pick<AssessmentStore, 'readAssessments'>;

/**
 * Tells the sessions that name a path: with how many people, from their cohorts, and how many gaps were found, as it is
 * counted at each epic. Two batches, where there are sessions.
 * @param visible issues that the caller may browse.
 */
export async function readSessions(
  store: Reads,
  sessions: readonly Entry[],
  visible: ReadonlySet<string>,
): Promise<Told> {
  const seen = sessions.flatMap((entry) =>
    'issueId' in entry.home && visible.has(entry.home.issueId)
      ? [{ ...sessionOf(entry), held: isHeld(entry), issueId: entry.home.issueId, at: entry.at }]
      : [],
  );
  if (seen.length === 0) return { sessions: [], hiddenSessions: sessions.length };
  const [cohorts, records] = await Promise.all([
    store.readEntries([...new Set(seen.flatMap(({ cohort }) => cohort ?? []))]),
    store.readAssessments([...new Set(seen.map(({ issueId }) => issueId))]),
  ]);
  const gapsOf = ({ id, issueId }: { id: string; issueId: string }): number =>
    factsTogether(records.get(issueId)?.registers?.facts).gapsFoundIn?.[endingOf(id)] ?? 0;
  return {
    sessions: [...seen].sort(newestFirst).map(({ id, issueId, heldAt, held, purpose, cohort }) => ({
      ...{ id, issueId, held, heldAt: heldAt ?? null, purpose: purpose ?? null },
      cohort: cohort === undefined ? null : toldCohort(cohorts.get(cohort)),
      gaps: gapsOf({ id, issueId }),
    })),
    hiddenSessions: sessions.length - seen.length,
  };
}

/** One that was removed is as one that is not named. */
function toldCohort(cohort: Entry | undefined): SessionHere['cohort'] {
  if (!cohort || cohort.removed) return null;
  const { name } = cohort.values;
  return { name: typeof name === 'string' ? name : null, size: cohortOf(cohort).size ?? null };
}

/** Those without a day come last. */
function newestFirst(one: { heldAt?: string | undefined; at: string }, other: typeof one): number {
  const [first, second] = [one, other].map(({ heldAt, at }) => `${heldAt === undefined ? '' : begins(heldAt)} ${at}`);
  return (first ?? '') < (second ?? '') ? 1 : -1;
}
