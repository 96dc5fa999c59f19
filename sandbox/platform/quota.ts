import { systemClock, type Clock } from '../clock';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** From here on Jira warns with `X-RateLimit-NearLimit`. */
const NEAR = 0.8;
/** Name of the policy in the headers, which tells this limit from others. */
const POLICY = '"jira-quota-global"';

/** The points that an app has for one hour of the clock, over all its sites; at the full hour all of them are back. */
export class Quota {
  private hour = 0;
  private points = 0;
  private toldInHour = -1;

  constructor(
    public perHour: number,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Points spent in this hour. */
  get spent(): number {
    this.turn();
    return this.points;
  }

  spend(points: number): void {
    this.turn();
    this.points += points;
  }

  forgive(): void {
    this.points = 0;
  }

  get isNear(): boolean {
    return this.spent >= this.perHour * NEAR;
  }

  /** @returns what each answer says of the hour: always the limit and, near it, how much is left. */
  headers(): Record<string, string> {
    if (!Number.isFinite(this.perHour)) return {};
    const policy = { 'RateLimit-Policy': `${POLICY};q=${this.perHour};w=${HOUR_MILLISECONDS / 1000}` };
    if (!this.isNear) return policy;
    const left = `${POLICY};r=${Math.max(0, this.perHour - this.points)};t=${this.secondsLeft()}`;
    return { ...policy, RateLimit: left, 'X-RateLimit-NearLimit': 'true' };
  }

  private secondsLeft(): number {
    return Math.max(1, Math.ceil(((this.hour + 1) * HOUR_MILLISECONDS - this.clock.now()) / 1000));
  }

  /** @returns the headers of a refusal when nothing is left. */
  refusal(): Record<string, string> | undefined {
    if (this.spent < this.perHour) return undefined;
    return {
      ...this.headers(),
      'Retry-After': String(this.secondsLeft()),
      'RateLimit-Reason': 'jira-quota-global-based',
    };
  }

  /** @returns what to tell whoever watches, once for each hour in which something is refused. */
  news(): string | undefined {
    this.turn();
    if (this.toldInHour === this.hour) return undefined;
    this.toldInHour = this.hour;
    const until = new Date((this.hour + 1) * HOUR_MILLISECONDS).toISOString().slice(11, 16);
    return (
      `The app has spent its ${this.perHour} points of this hour: Jira refuses it until ${until} UTC. ` +
      'DELETE /sandbox/settings gives them back, POST /sandbox/settings {"quota": null} takes the limit away.'
    );
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR_MILLISECONDS);
    if (hour === this.hour) return;
    this.hour = hour;
    this.points = 0;
  }
}
