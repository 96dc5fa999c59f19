import type { RescoreStatus } from '#contract/publication';
import type { JobStore } from '#ports/publication';
import type { SettingsStore } from '#ports/settings';

/** Answers how far the re-scoring with the settings in force is. `idle` before the first settings were saved. */
export async function rescoreStatus({ store }: { store: SettingsStore & JobStore }): Promise<RescoreStatus> {
  const { version } = await store.readSettings();
  const job = version === 0 ? undefined : await store.readRescore(version);
  if (!job) return { state: 'idle', done: 0, total: 0, missed: 0 };
  const { done, total, missed } = job;
  // A superseded run belongs to settings that are no longer in force; another one is under way.
  const state = job.state === 'superseded' ? 'running' : job.state;
  return { state, done, total: Math.max(done, total), missed };
}
