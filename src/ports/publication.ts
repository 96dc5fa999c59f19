import type { JobRecord } from '#domain/publication/jobRecord';

export interface JobStore {
  readRescore(settingsVersion: number): Promise<JobRecord | undefined>;
  readReconcile(): Promise<JobRecord | undefined>;
  readSweep(): Promise<JobRecord | undefined>;
  readRemoval(): Promise<JobRecord | undefined>;
  /** What queued work cost that keeps no record of its own. */
  readQueuedWork(): Promise<JobRecord | undefined>;
  /**
   * Stores the job, if its stored version is still one less (0: also where there is none) and, for a re-scoring, the
   * settings in force are still its own.
   * @returns false when either moved on: nothing was stored.
   */
  advanceJob(job: JobRecord): Promise<boolean>;
  /** Stores the job whatever stands there. */
  putJob(job: JobRecord): Promise<void>;
  listRunningJobs(): Promise<JobRecord[]>;
}
