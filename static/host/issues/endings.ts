import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

/** A step of a workflow that ends an issue, in the words of the workflow. */
export interface Ending {
  id: string;
  name: string;
  /** The status that it leads to. */
  status: string;
  /** Jira asks for more when it is taken: it is taken there. */
  asksForMore: boolean;
}

const transitionsAnswer = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      to: z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) }),
      hasScreen: z.optional(z.boolean()),
      isAvailable: z.optional(z.boolean()),
    }),
  ),
});

const addressOf = (issueId: string): string => `/rest/api/3/issue/${encodeURIComponent(issueId)}/transitions`;

/** @returns the steps that the viewer may take with an issue now and that end it. @throws JiraError */
export async function endingsOf(issueId: string): Promise<Ending[]> {
  const { transitions } = transitionsAnswer.parse(await jiraRequest('GET', addressOf(issueId)));
  return transitions
    .filter(({ to, isAvailable = true }) => isAvailable && to.statusCategory?.key === 'done')
    .map(({ id, name, to, hasScreen = false }) => ({ id, name, status: to.name, asksForMore: hasScreen }));
}

/** Takes a step of the workflow, as the viewer. @throws JiraError */
export async function takeEnding(issueId: string, { id }: Pick<Ending, 'id'>): Promise<void> {
  await jiraRequest('POST', addressOf(issueId), { transition: { id } }, { makesSomething: true });
}
