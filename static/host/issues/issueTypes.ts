import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

/**
 * A kind of issue by its name; `isAboveStories` where Jira has it one level above what teams work on, as it has epics.
 */
export interface IssueType {
  name: string;
  isAboveStories: boolean;
}

const EPIC_LEVEL = 1;
const SUBTASK_LEVEL = -1;
const issueTypeList = z.array(
  z.object({ name: z.string(), subtask: z.optional(z.boolean()), hierarchyLevel: z.optional(z.number()) }),
);

/** The issue types of the projects that the viewer can browse, without sub-tasks, each name once. @throws JiraError */
export async function issueTypes(): Promise<IssueType[]> {
  const found = issueTypeList.parse(await jiraRequest('GET', '/rest/api/3/issuetype'));
  const levels = new Map<string, number>();
  for (const { name, subtask, hierarchyLevel } of found) {
    const level = subtask ? SUBTASK_LEVEL : (hierarchyLevel ?? 0);
    if (level > SUBTASK_LEVEL) levels.set(name, Math.max(level, levels.get(name) ?? 0));
  }
  const types = [...levels].map(([name, level]) => ({ name, isAboveStories: level === EPIC_LEVEL }));
  return types.sort((a, b) => a.name.localeCompare(b.name));
}
