import * as z from 'zod/mini';
import type { Project } from '../host/jira';
import { jiraRequest } from '../host/jiraRequest';

const projectPage = z.object({ values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) });

/** @returns those of the projects with these ids that the viewer can browse, by name; at most 50 ids. @throws JiraError */
export async function visibleProjects(projectIds: readonly string[]): Promise<Project[]> {
  if (projectIds.length === 0) return [];
  const ids = projectIds.map((id) => `id=${encodeURIComponent(id)}`).join('&');
  const answer = await jiraRequest('GET', `/rest/api/3/project/search?maxResults=${projectIds.length}&orderBy=name&${ids}`);
  return projectPage.parse(answer).values;
}
