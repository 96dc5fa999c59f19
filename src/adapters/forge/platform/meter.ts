import type { APIResponse } from '@forge/api';
import { hourlyPolicy, ratePolicies } from '#domain/health/rateLimits';
import type { Quota } from '#ports/jira';
import { answered, answeredWithin } from '../jira/jiraAnswer';

/**
 * Counts about what Jira charges for the requests of one invocation: a point for each request, one for each issue
 * that it answers, and two for each person, group or permission. What is left of the hour Jira says itself, where it
 * does.
 */
export class Meter {
  points = 0;
  quota: Quota | null = null;

  /** Sends a request to Jira as `answered` does. @throws AppError as `answered` does. */
  ask(send: () => Promise<APIResponse>): Promise<APIResponse> {
    return answered(() => this.counted(send));
  }

  /** Sends a request to Jira as `answeredWithin` does. @throws AppError as `answeredWithin` does. */
  askWithin(milliseconds: number, send: () => Promise<APIResponse>): Promise<APIResponse> {
    return answeredWithin(milliseconds, () => this.counted(send));
  }

  private async counted(send: () => Promise<APIResponse>): Promise<APIResponse> {
    this.points += 1;
    const response = await send();
    this.quota = quotaIn(response) ?? this.quota;
    return response;
  }

  /** Notes that an answer held so many issues. */
  countIssues(issues: number): void {
    this.points += issues;
  }

  /** Notes that an answer held so many people, groups or answers about permissions: Jira counts two for each. */
  countOthers(others: number): void {
    this.points += 2 * others;
  }
}

function quotaIn({ headers }: APIResponse): Quota | null {
  const policy = hourlyPolicy(ratePolicies((name) => headers.get(name)));
  return policy && { limit: policy.limit, left: policy.left };
}
