import type { Output } from '#contract/procedures';
import type { AssessmentStore } from '#ports/rating';

/**
 * Tells, of epics that a board does not hold, which ones came after it: their history begins later. Of the others it
 * cannot be told why they are not on the board; perhaps who froze it did not see them. An epic that was only begun
 * then, without an answer, counts as one of those.
 */
export async function findNewcomers(
  { store }: { store: AssessmentStore },
  issueIds: readonly string[],
  since: string,
): Promise<Output<'board.newcomers'>> {
  const asked = [...new Set(issueIds)];
  const firstSaves = await store.readChanges(asked.map((issueId) => ({ issueId, version: 1 })));
  return { newcomers: asked.filter((_, at) => (firstSaves[at]?.at ?? '') > since) };
}
