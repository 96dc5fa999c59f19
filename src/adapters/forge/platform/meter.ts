import type { APIResponse } from '@forge/api';
import type { Quota } from '#ports/jira';
import { answered } from '../jira/jiraAnswer';

/**
 * Counts about what Jira charges for the requests of one invocation: a point for each request, and one for each issue
 * that it answers. What is left of the hour Jira says itself, where it does: by headers of the IETF's draft "RateLimit
 * header fields for HTTP", still with a "Beta-" before.
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
  const field = (name: string): string => headers.get(`RateLimit${name}`) ?? headers.get(`Beta-RateLimit${name}`) ?? '';
  const limit = numberOf('q', field('-Policy'));
  const left = numberOf('r', field(''));
  return limit === undefined || left === undefined ? null : { limit, left };
}

/** @returns a parameter of a header such as `"tenant-app-quota";r=17842;t=2107`. */
function numberOf(parameter: string, header: string): number | undefined {
  const found = new RegExp(`;\\s*${parameter}=(\\d+)`).exec(header)?.[1];
  return found === undefined ? undefined : Number(found);
}
