import type { Clock } from '../../clock';
import type { Marks } from '../../state/marks';
import { ConnectionLost, type Faults } from '../faults';
import type { Call, Invoker, InvocationEnd } from '../invocation';
import type { Interval, Manifest } from '../manifest';
import type { Site } from '../site';

const MINUTE = 60_000;
const INTERVAL_MILLISECONDS: Record<Interval, number> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  week: 7 * 24 * 60 * MINUTE,
};
/** A schedule fires for the first time about five minutes after the app was installed. */
const FIRST_MILLISECONDS = 5 * MINUTE;
const LOOK_MILLISECONDS = 30_000;

type Schedule = Manifest['schedules'][number];

/**
 * Fires the schedules of the manifest, each by its interval, across restarts. What one threw is not tried again before
 * its next time.
 */
export class Schedules {
  private end: (() => void) | undefined;

  constructor(
    private readonly options: {
      manifest: Manifest;
      site: Site;
      invoker: Invoker;
      faults: Faults;
      marks: Marks;
      clock: Clock;
    },
  ) {}

  start(): void {
    this.fireDue();
    this.end = this.options.clock.later(LOOK_MILLISECONDS, () => this.start());
  }

  stop(): void {
    this.end?.();
  }

  async fire(schedule: Schedule): Promise<InvocationEnd> {
    const { site, invoker, faults, marks } = this.options;
    marks.set(`schedule ${schedule.key}`, String(this.now() + INTERVAL_MILLISECONDS[schedule.interval]));
    const call: Call = {
      function: schedule.function,
      moduleKey: schedule.key,
      functionKey: schedule.function,
      principal: null,
      chain: 0,
      background: true,
      payload: { context: { cloudId: site.cloudId, moduleKey: schedule.key }, contextToken: 'local' },
    };
    try {
      return await faults.around(
        { kind: 'schedule', key: schedule.key },
        () => invoker.call(call),
        (status) => ({
          kind: 'thrown',
          message: `The schedule ${schedule.key} failed with ${status} before it began, as it was told to.`,
        }),
      );
    } catch (error) {
      if (error instanceof ConnectionLost) return { kind: 'thrown', message: error.message };
      throw error;
    }
  }

  /** Errors of the app are logged by the invoker; the next time comes all the same. */
  private fireDue(): void {
    const { manifest, marks } = this.options;
    for (const schedule of manifest.schedules) {
      const name = `schedule ${schedule.key}`;
      const due = marks.get(name);
      if (due === undefined) marks.set(name, String(this.now() + FIRST_MILLISECONDS));
      else if (Number(due) <= this.now()) void this.fire(schedule);
    }
  }

  private now(): number {
    return this.options.clock.now();
  }
}
