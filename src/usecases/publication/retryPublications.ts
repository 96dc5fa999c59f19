import type { Retried } from '#contract/health';
import type { Clock } from '#ports/clock';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import { readTroubles, troubledEpics } from './publicationTrouble';

/** Epics that one call queues at most, and pieces of work that the queue takes at once. */
const MOST_RETRIED = 100;
const MOST_PUSHED = 50;

/**
 * Publishes anew, in the background, what Jira refused or what waits for too long: at most 100 epics, the longest
 * unchanged first. What is refused once more stays marked, so doing it again does no harm.
 * @param after goes on behind the epics that an earlier call queued.
 */
export async function retryPublications(
  { store, clock, queue, log }: { store: AssessmentStore; clock: Clock; queue: WorkQueue; log: Log },
  after?: string,
): Promise<Retried> {
  const troubles = await readTroubles({ store, clock }, after);
  const found = troubledEpics(troubles);
  const batch = found.slice(0, MOST_RETRIED);
  for (let start = 0; start < batch.length; start += MOST_PUSHED) {
    await queue.push(
      ...batch.slice(start, start + MOST_PUSHED).map(({ issueId }) => ({ kind: 'publish', issueId }) as const),
    );
  }
  log.info('publications-retried', { queued: batch.length });
  const left = {
    count: found.length - batch.length,
    more: troubles.refused.next !== undefined || troubles.late.next !== undefined,
  };
  const last = batch.at(-1);
  return { queued: batch.length, left, ...(last && (left.count > 0 || left.more) ? { next: last.since } : {}) };
}
