import { view } from '@forge/bridge';
import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

/** Projects that Jira takes at once. */
export const MOST_PINNED = 1_000;
const PANEL = 'rating-panel';

/** How Jira names a module of an app, as the context of another one of its modules tells it. */
const MODULE = /^(ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/)[\w-]+$/;

/** @returns the panel as Jira names it; null where the page around does not tell. */
export async function panelId(): Promise<string | null> {
  const { localId } = await view.getContext();
  const found = MODULE.exec(localId);
  return found ? `${found[1]}${PANEL}` : null;
}

/** Shows the panel on all issues of projects, or no longer, at most 1,000 at once. */
export type PinAction = 'PIN' | 'UNPIN';

/** @returns the task in which Jira does it. @throws JiraError, `forbidden` for who does not administer Jira. */
export async function beginPinning(
  moduleId: string,
  projectIds: readonly string[],
  action: PinAction,
): Promise<string> {
  const projectList = projectIds.map((projectIdOrKey) => ({ projectIdOrKey, action }));
  const answer = await jiraRequest('POST', '/rest/api/3/forge/panel/action/bulk/async', { moduleId, projectList });
  return z.object({ taskId: z.string() }).parse(answer).taskId;
}

const taskSchema = z.object({ status: z.string(), progress: z.optional(z.number()) });

/** How a task of Jira stands. */
export interface TaskState {
  /** `ended` well, or `stopped` before its end. */
  state: 'running' | 'ended' | 'stopped';
  /** From 0 to 1. */
  share: number;
}

const STATES: Record<string, TaskState['state']> = {
  COMPLETE: 'ended',
  FAILED: 'stopped',
  CANCEL_REQUESTED: 'stopped',
  CANCELLED: 'stopped',
  DEAD: 'stopped',
};

/** @throws JiraError */
export async function taskState(taskId: string): Promise<TaskState> {
  const task = taskSchema.parse(await jiraRequest('GET', `/rest/api/3/task/${encodeURIComponent(taskId)}`));
  return { state: STATES[task.status] ?? 'running', share: Math.min(1, Math.max(0, (task.progress ?? 0) / 100)) };
}

const projectPage = z.object({ values: z.array(z.object({ id: z.string() })), isLast: z.optional(z.boolean()) });
const PAGE = 100;

/** @returns the ids of all projects that the viewer can browse. @throws JiraError */
export async function allProjectIds(): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const path = `/rest/api/3/project/search?maxResults=${PAGE}&startAt=${ids.length}`;
    const { values, isLast = true } = projectPage.parse(await jiraRequest('GET', path));
    ids.push(...values.map(({ id }) => id));
    if (isLast || values.length === 0) return ids;
  }
}
