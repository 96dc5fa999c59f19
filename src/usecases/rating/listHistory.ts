import type { Output } from '#contract/procedures';
import type { AssessmentStore } from '#ports/rating';
import { demandNothingOwed } from '#usecases/register/opinion/sight';
import { ratingBasis, type ReadsRating } from './ratingBasis';

/**
 * Answers who changed an epic's assessment, when, from what to what: newest first, at most 100, older than `before`.
 * @throws AppError `forbidden` for who owes an opinion on it.
 */
export async function listHistory(
  tools: ReadsRating & { store: AssessmentStore },
  accountId: string,
  issueId: string,
  before?: number,
): Promise<Output<'assessment.history'>> {
  const [{ owed }, { changes, more }] = await Promise.all([
    ratingBasis(tools, accountId, issueId),
    tools.store.listChanges(issueId, before),
  ]);
  demandNothingOwed(owed);
  return { changes: changes.map(({ version, at, actor, from, to }) => ({ version, at, actor, from, to })), more };
}
