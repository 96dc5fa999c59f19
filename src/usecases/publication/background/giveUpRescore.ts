import { failedStep } from '#domain/publication/jobRecord';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { JobStore } from '#ports/publication';

/**
 * Notes that a re-scoring failed for good, so that the admin page says so and nothing tries for ever. The nightly
 * reconcile publishes what it left; saving settings again starts another.
 */
export async function giveUpRescore(
  { store, clock }: { store: JobStore; clock: Clock },
  settingsVersion: number,
): Promise<void> {
  const job = await store.readRescore(settingsVersion);
  if (job?.state !== 'running') return;
  await store.advanceJob({ ...job, state: 'failed', version: job.version + 1, updatedAt: clock.now() });
}

/**
 * Notes that a re-scoring failed and will be tried again, so that the sweep does not take it for one that lost its
 * event.
 */
export async function noteFailedRescore(
  { store, clock, appJira }: { store: JobStore; clock: Clock; appJira: AppJira },
  settingsVersion: number,
): Promise<void> {
  const job = await store.readRescore(settingsVersion);
  if (job?.state === 'running') await store.advanceJob(failedStep(job, clock.now(), appJira.spent()));
}
