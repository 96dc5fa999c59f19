import type { APIResponse } from '@forge/api';
import { hourlyPolicy, ratePolicies } from '#domain/health/rateLimits';
import type { Quota } from '#ports/jira';
import { answered } from '../jira/jiraAnswer';

/**
 * Counts about what Jira charges for the requests of one invocation: a point for each request, and one for each issue
 * that it answers. What is left of the hour Jira says itself, where it does.
 */
export class Meter {
  points = 0;
  quota: Quota | null = null;

  /** Sends a request to Jira as `answered` does. @throws AppError as `answered` does. */
  ask(send: () => Promise<APIResponse>): Promise<APIResponse> {
    return answered(async () => {
      this.points += 1;
      const response = await send();
      this.quota = quotaIn(response) ?? this.quota;
      return response;
    });
  }

  /** Notes that an answer held so many issues. */
  countIssues(issues: number): void {
    this.points += issues;
  }
}

function quotaIn({ headers }: APIResponse): Quota | null {
  const policy = hourlyPolicy(ratePolicies((name) => headers.get(name)));
  return policy && { limit: policy.limit, left: policy.left };
}
