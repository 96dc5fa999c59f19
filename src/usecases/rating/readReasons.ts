import type { Output } from '#contract/procedures';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import { owedAmong } from '#usecases/register/opinion/sight';

interface Tools {
  store: AssessmentStore & EntryStore;
  clock: Clock;
  ids: Ids;
}

/**
 * Reads the sentence of each of these epics, with the version that it belongs to. Of an epic on which the caller owes
 * an opinion nothing is told.
 */
export async function readReasons(
  tools: Tools,
  accountId: string,
  issueIds: readonly string[],
): Promise<Output<'assessment.reasons'>> {
  const records = await tools.store.readAssessments(issueIds);
  const owed = await owedAmong(tools, accountId, records);
  const reasons = issueIds
    .filter((issueId) => !owed.includes(issueId))
    .map((issueId) => {
      const assessment = records.get(issueId)?.assessment;
      return { issueId, version: assessment?.version ?? 0, reason: assessment?.reason ?? null };
    });
  return { reasons };
}
