import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Dependencies } from '#ports/dependencies';

/**
 * Notes on a record that its newest score is not published yet, so that Health tells of it and it can be published
 * anew. Where that fails too, the nightly check finds the difference.
 */
export async function markWaiting(
  { store, log }: Pick<Dependencies, 'store' | 'log'>,
  record: AssessmentRecord,
): Promise<void> {
  try {
    await store.markPublication(record, 'waiting');
  } catch (error) {
    log.error('publication-not-marked', error, { issueId: record.issueId });
  }
}
