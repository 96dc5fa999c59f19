import type { Marks } from '../state/marks';
import type { Invoker, Outcome } from './invocation';
import type { Interval, Manifest } from './manifest';
import type { Site } from './site';

const MINUTE = 60_000;
const INTERVAL_MILLISECONDS: Record<Interval, number> = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE, week: 7 * 24 * 60 * MINUTE };
/** A schedule fires for the first time about five minutes after the app was installed. */
const FIRST_MILLISECONDS = 5 * MINUTE;
const LOOK_MILLISECONDS = 30_000;

type Schedule = Manifest['schedules'][number];

/** Fires the schedules of the manifest, each by its interval, across restarts. What one threw is not tried again before its next time. */
export class Schedules {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: { manifest: Manifest; site: Site; invoker: Invoker; marks: Marks; now?: () => number }) {}

  start(): void {
    this.fireDue();
    this.timer = setInterval(() => this.fireDue(), LOOK_MILLISECONDS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  fire(schedule: Schedule): Promise<Outcome> {
    const { site, invoker, marks } = this.options;
    marks.set(`schedule ${schedule.key}`, String(this.now() + INTERVAL_MILLISECONDS[schedule.interval]));
    return invoker.call({
      function: schedule.function,
      moduleKey: schedule.key,
      functionKey: schedule.function,
      principal: null,
      chain: 0,
      background: true,
      payload: { context: { cloudId: site.cloudId, moduleKey: schedule.key }, contextToken: 'local' },
    });
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
    return (this.options.now ?? Date.now)();
  }
}
