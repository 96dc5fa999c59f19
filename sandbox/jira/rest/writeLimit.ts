import type { WriteLimits } from '../settings';
import { JiraError } from './call';

const LONG_MILLISECONDS = 30_000;

/** Refuses writes to an issue that was written too often just before. */
export class WriteLimit {
  private readonly written = new Map<string, number[]>();

  constructor(
    private readonly now: () => number,
    public limits: WriteLimits,
  ) {}

  /** @throws JiraError 429 with the seconds after which one more write is taken. */
  check(issueId: string): void {
    const times = this.recent(issueId);
    const waits = [
      [this.limits.per2s, 2_000],
      [this.limits.per30s, LONG_MILLISECONDS],
    ].map(([most = 0, window = 0]) => {
      const within = times.filter((at) => at > this.now() - window);
      const leaves = within[within.length - most];
      return leaves === undefined ? 0 : leaves + window - this.now();
    });
    const wait = Math.max(...waits);
    if (wait <= 0) return;
    throw new JiraError(
      429,
      ['This issue was changed too often just now. Try again later.'],
      {},
      {
        'Retry-After': String(Math.ceil(wait / 1000)),
        'RateLimit-Reason': 'jira-per-issue-on-write',
      },
    );
  }

  note(issueId: string): void {
    this.written.set(issueId, [...this.recent(issueId), this.now()]);
  }

  private recent(issueId: string): number[] {
    const times = (this.written.get(issueId) ?? []).filter((at) => at > this.now() - LONG_MILLISECONDS);
    if (times.length === 0) this.written.delete(issueId);
    return times;
  }
}
