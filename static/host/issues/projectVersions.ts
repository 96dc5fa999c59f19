import * as z from 'zod/mini';
import type { ProjectVersion } from '#domain/engagement/countedVersions';
import { numericId } from '#kernel/scalars';
import { jiraRequest } from '../jiraRequest';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const versionList = z.array(
  z.object({
    id: numericId,
    name: z.string(),
    released: z.optional(z.boolean()),
    releaseDate: z.optional(day),
  }),
);

/** Every version of a project, archived ones too, as Jira has them now for the viewer. @throws JiraError */
export async function projectVersions(projectId: string): Promise<ProjectVersion[]> {
  const answer = await jiraRequest('GET', `/rest/api/3/project/${encodeURIComponent(projectId)}/versions`);
  return versionList.parse(answer).map(({ id, name, released = false, releaseDate = null }) => ({
    ...{ id, name, projectId },
    // A day that is only planned is no release.
    released: released ? releaseDate : null,
  }));
}
