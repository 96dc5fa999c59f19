import { JiraError } from './jiraRequest';

/** What could not be had from the server, in its own sentence. */
export class NotTold extends Error {
  override readonly name = 'NotTold';
}

/**
 * @returns what to tell the viewer of a request that failed: why Jira or the server did not answer, or `otherwise` for
 * a fault of ours, which is logged.
 */
export function failureSentence(error: unknown, otherwise: string): string {
  if (error instanceof JiraError || error instanceof NotTold) return error.message;
  console.error(otherwise, error);
  return otherwise;
}
