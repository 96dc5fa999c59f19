import { failedStep, steppedJob, type JobRecord, type JobStep } from '#domain/publication/jobRecord';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';

interface Tools {
  appJira: AppJira;
  store: JobStore;
  clock: Clock;
  log: Log;
}

/** The record of a scheduled run while it is at work: how far it came, what it found, what it cost. */
export class RunRecord {
  private counted = 0;

  constructor(
    private readonly tools: Tools,
    private current: JobRecord,
  ) {}

  get job(): JobRecord {
    return this.current;
  }

  /** Stores what a step did. */
  async step(step: Omit<JobStep, 'at' | 'points'>): Promise<void> {
    this.current = steppedJob(this.current, { ...step, at: this.tools.clock.now(), points: this.pointsSince() });
    await this.tools.store.putJob(this.current);
  }

  /** Adds to what is stored by now, unless another step was stored meanwhile: then that stands, without this. */
  async amend(step: Omit<JobStep, 'at' | 'points'>): Promise<void> {
    const amended = steppedJob(this.current, { ...step, at: this.tools.clock.now(), points: this.pointsSince() });
    if (await this.tools.store.advanceJob(amended)) this.current = amended;
  }

  /** Does the work; when it fails, that is noted as far as the storage lets it. @throws what the work throws. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.noteFailure();
      throw error;
    }
  }

  private async noteFailure(): Promise<void> {
    const { clock, log } = this.tools;
    try {
      await this.storeFailure(failedStep(this.current, clock.now(), this.pointsSince()));
    } catch (error) {
      log.error('failure-not-noted', error, { kind: this.current.kind });
    }
  }

  /**
   * A run that is stored for the first time has nothing to overwrite; any other must not overwrite a step that was
   * stored meanwhile.
   */
  private async storeFailure(failed: JobRecord): Promise<void> {
    if (failed.version === 1) await this.tools.store.putJob(failed);
    else await this.tools.store.advanceJob(failed);
  }

  private pointsSince(): number {
    const spent = this.tools.appJira.spent();
    const points = spent - this.counted;
    this.counted = spent;
    return points;
  }
}
