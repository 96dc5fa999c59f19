import type { RemovalStatus } from '#contract/publication';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { JobStore } from '#ports/publication';

/** Answers how far the removal of what is published is. `idle` where there never was one. */
export const removalStatus = async ({ store }: { store: JobStore }): Promise<RemovalStatus> =>
  told(await store.readRemoval());

/** @returns a removal as the screen gets it. */
export function told(job: JobRecord | undefined): RemovalStatus {
  if (!job) return { state: 'idle', done: 0, missed: 0, at: null };
  const { done, missed, updatedAt } = job;
  return { state: job.state === 'superseded' ? 'done' : job.state, done, missed, at: updatedAt };
}
