import { startedJob, steppedJob } from '#domain/publication/jobRecord';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';

const ROUNDS = 3;

/**
 * Adds the points that a piece of queued work cost to the record that counts them, for work that keeps no record of its
 * own. That must not make the work fail: what cannot be noted is not counted.
 */
export async function noteSpent({
  store,
  clock,
  appJira,
  log,
}: {
  store: JobStore;
  clock: Clock;
  appJira: AppJira;
  log: Log;
}): Promise<void> {
  const points = appJira.spent();
  if (points === 0) return;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = clock.now();
      const record = (await store.readQueuedWork()) ?? startedJob('work', 0, at);
      if (await store.advanceJob(steppedJob(record, { at, points, state: 'done' }))) return;
    }
    log.info('points-not-noted', { points });
  } catch (error) {
    log.error('points-not-noted', error, { points });
  }
}
