import { JiraError } from './jiraRequest';

/**
 * @returns what to tell the viewer of a request that failed: why Jira did not answer, or `otherwise` for a fault of
 * ours, which is logged.
 */
export function failureSentence(error: unknown, otherwise: string): string {
  if (error instanceof JiraError) return error.message;
  console.error(otherwise, error);
  return otherwise;
}
