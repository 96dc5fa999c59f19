import * as z from 'zod/mini';
import type { LocalJira, Viewer } from '../../../seams';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string(), projectTypeKey: z.string() });
export type ShownProject = z.infer<typeof projectSchema>;
const foundSchema = z.object({ values: z.array(projectSchema) });

async function read(jira: LocalJira, { accountId }: Viewer, path: string): Promise<unknown> {
  const { status, body } = await jira.handle({
    ...{ tier: 'user', viewer: accountId, method: 'GET' },
    path: `/rest/api/3/project/${path}`,
    body: null,
  });
  return status === 200 ? JSON.parse(body ?? 'null') : null;
}

/** @returns the project; null where there is none for this viewer. */
export async function readProject(jira: LocalJira, viewer: Viewer, key: string): Promise<ShownProject | null> {
  const answer = await read(jira, viewer, encodeURIComponent(key));
  return answer === null ? null : projectSchema.parse(answer);
}

/** @returns the projects that a viewer sees, the first hundred. */
export async function listProjects(jira: LocalJira, viewer: Viewer): Promise<ShownProject[]> {
  return foundSchema.parse(await read(jira, viewer, 'search?maxResults=100&orderBy=name')).values;
}

/** The project as the context of a module carries it. */
export const projectContext = ({ id, key, projectTypeKey }: ShownProject): Record<string, string> => ({
  ...{ id, key },
  type: projectTypeKey,
});
