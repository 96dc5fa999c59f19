import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';

/**
 * Notes on a record that its newest score is not published yet, so that Health tells of it and it can be published
 * anew. Where that fails too, the nightly check finds the difference.
 */
export async function markWaiting(
  { store, log }: { store: AssessmentStore; log: Log },
  record: AssessmentRecord,
): Promise<void> {
  try {
    await store.markPublication(record, 'waiting');
  } catch (error) {
    log.error('publication-not-marked', error, { issueId: record.issueId });
  }
}
