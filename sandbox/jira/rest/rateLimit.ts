import { JiraError } from './call';

/** Refuses requests on demand, as Jira does when an app has used up its quota. */
export class RateLimit {
  private left = 0;
  private retryAfterSeconds = 1;

  refuseNext(requests: number, retryAfterSeconds: number): void {
    this.left = requests;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** @throws JiraError 429 with `Retry-After` while requests are to be refused. */
  check(): void {
    if (this.left === 0) return;
    this.left -= 1;
    throw new JiraError(429, ['Rate limit exceeded.'], {}, {
      'Retry-After': String(this.retryAfterSeconds),
      'X-RateLimit-NearLimit': 'true',
      'RateLimit-Reason': 'jira-quota-global-based',
    });
  }
}
