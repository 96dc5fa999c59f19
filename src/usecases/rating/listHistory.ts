import type { Output } from '#contract/procedures';
import type { AssessmentStore } from '#ports/rating';

/**
 * Answers who changed an epic's assessment, when, from what to what: newest first, at most 100, older than `before`.
 */
export async function listHistory(
  { store }: { store: AssessmentStore },
  issueId: string,
  before?: number,
): Promise<Output<'assessment.history'>> {
  const { changes, more } = await store.listChanges(issueId, before);
  return { changes: changes.map(({ version, at, actor, from, to }) => ({ version, at, actor, from, to })), more };
}
