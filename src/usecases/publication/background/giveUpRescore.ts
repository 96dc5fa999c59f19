import type { Dependencies } from '#ports/dependencies';

/**
 * Notes that a re-scoring failed for good, so that the admin page says so and nothing tries for ever. The nightly
 * reconcile publishes what it left; saving settings again starts another.
 */
export async function giveUpRescore(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  settingsVersion: number,
): Promise<void> {
  const job = await store.readRescore(settingsVersion);
  if (job?.state !== 'running') return;
  await store.advanceJob({ ...job, state: 'failed', version: job.version + 1, updatedAt: clock.now() });
}
