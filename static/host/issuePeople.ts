import * as z from 'zod/mini';
import type { Person } from './jira';
import { jiraRequest } from './jiraRequest';

const user = z.object({ accountId: z.string(), displayName: z.optional(z.string()), active: z.optional(z.boolean()) });

/** A person whom Jira names; null for nobody, and for an account that is closed. */
export const person = z.pipe(
  z.nullish(user),
  z.transform((named): Person | null =>
    named && named.active !== false
      ? { accountId: named.accountId, displayName: named.displayName ?? 'someone' }
      : null,
  ),
);

/** Whom Jira names on an issue, as far as the viewer may see them, and its project. */
export interface IssuePeople {
  assignee: Person | null;
  reporter: Person | null;
  project: { id: string };
}

/** The fields of an issue that say so. */
export const ISSUE_PEOPLE = {
  names: ['assignee', 'reporter', 'project'],
  schema: z.object({ assignee: person, reporter: person, project: z.object({ id: z.string() }) }),
};

const fetched = z.object({ issues: z.array(z.object({ id: z.string(), fields: ISSUE_PEOPLE.schema })) });

/**
 * Whom Jira names on at most 100 issues, by issue id; those that the viewer may not see are left out. @throws JiraError
 */
export async function issuePeopleById(issueIds: readonly string[]): Promise<Map<string, IssuePeople>> {
  if (issueIds.length === 0) return new Map();
  const answer = fetched.parse(
    await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: issueIds, fields: ISSUE_PEOPLE.names }),
  );
  return new Map(answer.issues.map(({ id, fields }) => [id, fields]));
}

/** Projects that Jira looks up at once. */
const MOST_PROJECTS = 50;

const projects = z.object({ values: z.array(z.object({ id: z.string(), lead: person })) });

/**
 * Who leads these projects, by project id; null for a project without a lead, and for one that the viewer may not
 * browse. @throws JiraError
 */
export async function leadsByProject(projectIds: readonly string[]): Promise<Map<string, Person | null>> {
  const leads = new Map<string, Person | null>(projectIds.map((id) => [id, null]));
  for (let start = 0; start < projectIds.length; start += MOST_PROJECTS) {
    const page = projectIds.slice(start, start + MOST_PROJECTS);
    const ids = page.map((id) => `id=${encodeURIComponent(id)}`).join('&');
    const { values } = projects.parse(
      await jiraRequest('GET', `/rest/api/3/project/search?expand=lead&maxResults=${page.length}&${ids}`),
    );
    for (const { id, lead } of values) leads.set(id, lead);
  }
  return leads;
}

const projectGrants = z.object({
  projectPermissions: z.optional(
    z.array(z.object({ permission: z.string(), projects: z.optional(z.array(z.number())) })),
  ),
});

/** @returns those of the projects with these ids in which the viewer may edit issues: one request. @throws JiraError */
export async function editableProjects(projectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (projectIds.length === 0) return new Set();
  const asked = { permissions: ['EDIT_ISSUES'], projects: projectIds.map(Number) };
  const answer = projectGrants.parse(
    await jiraRequest('POST', '/rest/api/3/permissions/check', { projectPermissions: [asked] }),
  );
  const granted = (answer.projectPermissions ?? []).filter(({ permission }) => permission === 'EDIT_ISSUES');
  return new Set(granted.flatMap(({ projects: ids }) => ids ?? []).map(String));
}
