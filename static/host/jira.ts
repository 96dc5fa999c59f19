import * as z from 'zod/mini';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { jiraRequest } from './jiraRequest';

/**
 * An epic as the viewer's search returns it; `property` is whatever stands in the published property, not yet parsed.
 */
export interface FoundEpic {
  id: string;
  key: string;
  summary: string;
  project: { id: string; key: string };
  property: unknown;
}

export interface FoundPage {
  epics: FoundEpic[];
  /** Absent on the last page. */
  nextPageToken?: string;
}

export const PAGE_SIZE = 100;

/**
 * An issue of a search with its published property, not yet parsed, and the fields that were asked for beside the
 * summary.
 */
interface FoundIssue<F> {
  id: string;
  key: string;
  summary: string;
  fields: F;
  property: unknown;
}

interface FieldsAsked<F> {
  names: readonly string[];
  schema: z.ZodMiniType<F>;
}

const foundIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ summary: z.nullish(z.string()) }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});
const searchAnswer = z.object({ issues: z.array(foundIssue), nextPageToken: z.nullish(z.string()) });

/**
 * One page of a search as the viewer: at most `most` issues.
 * @param justWritten ids of at most 50 issues of which the search has to know what was written just now. @throws
 *   JiraError
 */
export async function searchIssues<F>(
  jql: string,
  asked: FieldsAsked<F>,
  nextPageToken?: string,
  most = PAGE_SIZE,
  justWritten: readonly string[] = [],
): Promise<{ issues: FoundIssue<F>[]; nextPageToken?: string }> {
  const answer = searchAnswer.parse(
    await jiraRequest('POST', '/rest/api/3/search/jql', {
      jql,
      maxResults: most,
      fields: ['summary', ...asked.names],
      properties: [SUMMARY_PROPERTY],
      ...(nextPageToken ? { nextPageToken } : {}),
      ...(justWritten.length > 0 ? { reconcileIssues: justWritten.map(Number) } : {}),
    }),
  );
  const issues = answer.issues.map(({ id, key, fields, properties }) => {
    return {
      id,
      key,
      summary: fields.summary ?? '',
      fields: asked.schema.parse(fields),
      property: properties?.[SUMMARY_PROPERTY],
    };
  });
  return { issues, ...(answer.nextPageToken ? { nextPageToken: answer.nextPageToken } : {}) };
}

const PROJECT = { names: ['project'], schema: z.object({ project: z.object({ id: z.string(), key: z.string() }) }) };

/** One page of a search as the viewer: at most `most` epics with their published summaries. @throws JiraError */
export async function searchEpics(jql: string, nextPageToken?: string, most?: number): Promise<FoundPage> {
  const { issues, ...next } = await searchIssues(jql, PROJECT, nextPageToken, most);
  return {
    epics: issues.map(({ id, key, summary, fields: { project }, property }) => ({
      id,
      key,
      summary,
      project,
      property,
    })),
    ...next,
  };
}

export interface NamedEpic {
  id: string;
  key: string;
  summary: string;
}

const fetchedIssues = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.nullish(z.string()) }) })),
});

/** Keys and summaries of at most 100 epics by id; those that the viewer may not see are left out. @throws JiraError */
export async function epicsById(issueIds: readonly string[]): Promise<NamedEpic[]> {
  if (issueIds.length === 0) return [];
  const answer = fetchedIssues.parse(
    await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: issueIds, fields: ['summary'] }),
  );
  return answer.issues.map(({ id, key, fields }) => ({ id, key, summary: fields.summary ?? '' }));
}

const describedIssues = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ description: z.optional(z.unknown()) }) })),
});

/**
 * The descriptions of at most 100 epics by id, as documents that are not yet parsed; those that the viewer may not see
 * are left out. @throws JiraError
 */
export async function descriptionsById(issueIds: readonly string[]): Promise<Map<string, unknown>> {
  const answer = describedIssues.parse(
    await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: issueIds, fields: ['description'] }),
  );
  return new Map(answer.issues.map(({ id, fields }) => [id, fields.description]));
}

/**
 * How many issues the viewer can see that match, about. @throws JiraError, of kind `refused` when the JQL is not
 * accepted.
 */
export async function countIssues(jql: string): Promise<number> {
  return z
    .object({ count: z.number() })
    .parse(await jiraRequest('POST', '/rest/api/3/search/approximate-count', { jql })).count;
}

const parsedQueries = z.object({ queries: z.array(z.object({ errors: z.optional(z.array(z.string())) })) });

/**
 * @returns what Jira finds wrong with a JQL filter for this viewer, in its own words; empty when nothing. @throws
 * JiraError
 */
export async function jqlErrors(jql: string): Promise<string[]> {
  const answer = parsedQueries.parse(
    await jiraRequest('POST', '/rest/api/3/jql/parse?validation=strict', { queries: [jql] }),
  );
  return answer.queries.flatMap(({ errors }) => errors ?? []);
}

/** Issues whose permissions Jira checks at once. */
export const MOST_CHECKED = 1_000;

const permissionGrants = z.object({
  globalPermissions: z.optional(z.array(z.string())),
  projectPermissions: z.optional(
    z.array(z.object({ permission: z.string(), issues: z.optional(z.array(z.number())) })),
  ),
});

/**
 * @returns those of the issues with these ids, at most 1,000, that the viewer may edit; hidden ones are not among them.
 * @throws JiraError
 */
export async function editableIssues(issueIds: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = { permissions: ['EDIT_ISSUES'], issues: issueIds.map(Number) };
  const answer = permissionGrants.parse(
    await jiraRequest('POST', '/rest/api/3/permissions/check', { projectPermissions: [asked] }),
  );
  const granted = (answer.projectPermissions ?? []).filter(({ permission }) => permission === 'EDIT_ISSUES');
  return new Set(granted.flatMap(({ issues }) => issues ?? []).map(String));
}

/** Whether the viewer administers Jira: only decides what is told to them. @throws JiraError */
export async function administersJira(): Promise<boolean> {
  const asked = { globalPermissions: ['ADMINISTER'] };
  const answer = permissionGrants.parse(await jiraRequest('POST', '/rest/api/3/permissions/check', asked));
  return (answer.globalPermissions ?? []).includes('ADMINISTER');
}

export interface Person {
  accountId: string;
  displayName: string;
  avatarUrl?: string;
}

const user = z.object({
  accountId: z.string(),
  accountType: z.optional(z.string()),
  active: z.optional(z.boolean()),
  displayName: z.optional(z.string()),
  avatarUrls: z.optional(z.record(z.string(), z.string())),
});

const toPerson = ({ accountId, displayName, avatarUrls }: z.infer<typeof user>): Person => ({
  accountId,
  displayName: displayName ?? 'Unknown person',
  ...(avatarUrls?.['48x48'] ? { avatarUrl: avatarUrls['48x48'] } : {}),
});

/** Neither an app, nor somebody who left. */
const isOpenAccount = ({ active = true, accountType = 'atlassian' }: z.infer<typeof user>): boolean =>
  active && accountType === 'atlassian';

/**
 * Names of people by account id; people whom the viewer may not see are left out. At most 90 at once. @throws JiraError
 */
export async function peopleById(accountIds: readonly string[]): Promise<Person[]> {
  if (accountIds.length === 0) return [];
  const query = accountIds.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const answer = z
    .object({ values: z.array(user) })
    .parse(await jiraRequest('GET', `/rest/api/3/user/bulk?maxResults=${accountIds.length}&${query}`));
  return answer.values.map(toPerson);
}

/** People a word of whose name, or whose e-mail, begins with what was typed, at most ten. @throws JiraError */
export async function findPeople(query: string): Promise<Person[]> {
  const answer = z
    .array(user)
    .parse(await jiraRequest('GET', `/rest/api/3/user/search?maxResults=10&query=${encodeURIComponent(query)}`));
  return answer.filter(isOpenAccount).map(toPerson);
}

/** People whom Jira lists at once. */
const MOST_LISTED = 1_000;

/** The people of the site whose accounts are open; of a very large site only some. @throws JiraError */
export async function listPeople(): Promise<Person[]> {
  const answer = z.array(user).parse(await jiraRequest('GET', `/rest/api/3/users/search?maxResults=${MOST_LISTED}`));
  return answer.filter(isOpenAccount).map(toPerson);
}

export interface Project {
  id: string;
  key: string;
  name: string;
}

const projectPage = z.object({
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  isLast: z.optional(z.boolean()),
});

/**
 * Projects that the viewer can browse, by name, at most `most`; `more` when there are others.
 * @param may where it is told: only those in which the viewer may create issues. @throws JiraError
 */
export async function findProjects(
  query: string,
  most = 50,
  may?: 'create',
): Promise<{ projects: Project[]; more: boolean }> {
  const right = may === undefined ? '' : `&action=${may}`;
  const answer = projectPage.parse(
    await jiraRequest(
      'GET',
      `/rest/api/3/project/search?maxResults=${most}&orderBy=name${right}&query=${encodeURIComponent(query)}`,
    ),
  );
  return { projects: answer.values, more: answer.isLast === false };
}

/**
 * @returns those of the projects with these ids that the viewer can browse, by name; at most 50 ids. @throws JiraError
 */
export async function visibleProjects(projectIds: readonly string[]): Promise<Project[]> {
  if (projectIds.length === 0) return [];
  const ids = projectIds.map((id) => `id=${encodeURIComponent(id)}`).join('&');
  return projectPage.parse(
    await jiraRequest('GET', `/rest/api/3/project/search?maxResults=${projectIds.length}&orderBy=name&${ids}`),
  ).values;
}
