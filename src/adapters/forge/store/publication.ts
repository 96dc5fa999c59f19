import { kvs } from '@forge/kvs';
import { readJob, writeJob, type JobRecord } from '#domain/publication/jobRecord';
import type { JobStore } from '#ports/publication';
import { CURRENT_SETTINGS_KEY, ENTITY, JOB_KEY, PAGE_SIZE, rescoreKey } from './kvs/keys';
import { readSettings } from './settings';
import { atVersion, founded, stored, storedRecord, written } from './kvs/kvs';

function keyOf({ kind, settingsVersion }: JobRecord): string {
  return kind === 'rescore' ? rescoreKey(settingsVersion) : JOB_KEY[kind];
}

async function read(key: string): Promise<JobRecord | undefined> {
  const value = await storedRecord(ENTITY.job, key);
  return value === undefined ? undefined : readJob(value);
}

async function advanceJob(job: JobRecord): Promise<boolean> {
  const previous = job.version - 1;
  if (previous === 0) await founded(ENTITY.job, keyOf(job));
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(keyOf(job), writeJob(job), { entityName: ENTITY.job, conditions: atVersion(previous) });
    if (job.kind === 'rescore') {
      transaction.check(CURRENT_SETTINGS_KEY, {
        entityName: ENTITY.settings,
        conditions: atVersion(job.settingsVersion),
      });
    }
    await transaction.execute();
  };
  return written(
    commit,
    async () =>
      (await read(keyOf(job)))?.version !== previous || (await readSettings()).version !== job.settingsVersion,
  );
}

async function listRunningJobs(): Promise<JobRecord[]> {
  const query = kvs
    .entity<unknown>(ENTITY.job)
    .query()
    .index('by-state', { partition: ['running'] });
  const page = await stored(() => query.limit(PAGE_SIZE).getMany());
  return page.results.map(({ value }) => readJob(value));
}

export const jobStore: JobStore = {
  readRescore: (settingsVersion) => read(rescoreKey(settingsVersion)),
  readReconcile: () => read(JOB_KEY.reconcile),
  readSweep: () => read(JOB_KEY.sweep),
  readRemoval: () => read(JOB_KEY.removal),
  readQueuedWork: () => read(JOB_KEY.work),
  advanceJob,
  putJob: (job) => stored(() => kvs.entity<unknown>(ENTITY.job).set(keyOf(job), writeJob(job))),
  listRunningJobs,
};
