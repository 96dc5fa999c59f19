import * as z from 'zod/mini';
import type { LocalJira, JiraResponse } from '../../seams';

const named = z.object({ name: z.string() });
const person = z.object({ displayName: z.string() });
const related = z.object({
  key: z.string(),
  fields: z.object({ summary: z.nullish(z.string()), status: z.nullish(named) }),
});
const linkSchema = z.object({
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(related),
  outwardIssue: z.optional(related),
});
/** Fields that the pages ask for, and show. */
const SHOWN_FIELDS = [
  'summary',
  'issuetype',
  'status',
  'priority',
  'assignee',
  'reporter',
  'project',
  'labels',
  'parent',
  'created',
  'updated',
  'duedate',
];
/** Fields of the page of one issue besides. */
const OWN_FIELDS = [
  'description',
  'resolution',
  'versions',
  'fixVersions',
  'timeoriginalestimate',
  'timespent',
  'issuelinks',
];

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.nullish(z.string()),
    issuetype: z.nullish(named),
    status: z.nullish(named),
    priority: z.nullish(named),
    assignee: z.nullish(person),
    reporter: z.nullish(person),
    project: z.nullish(z.object({ key: z.string(), name: z.string() })),
    labels: z.nullish(z.array(z.string())),
    parent: z.nullish(z.object({ key: z.string(), fields: z.optional(z.object({ summary: z.nullish(z.string()) })) })),
    created: z.nullish(z.string()),
    updated: z.nullish(z.string()),
    duedate: z.nullish(z.string()),
    description: z.nullish(z.unknown()),
    resolution: z.nullish(named),
    versions: z.nullish(z.array(named)),
    fixVersions: z.nullish(z.array(named)),
    timeoriginalestimate: z.nullish(z.number()),
    timespent: z.nullish(z.number()),
    issuelinks: z.nullish(z.array(linkSchema)),
  }),
});
/** An issue as the viewer's REST answers it. */
export type Issue = z.infer<typeof issueSchema>;

const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.nullish(z.string()) });
const propertySchema = z.object({ value: z.unknown() });
const grantsSchema = z.object({ projectPermissions: z.array(z.object({ issues: z.array(z.number()) })) });
const transitionsSchema = z.object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) });
export type Transition = z.infer<typeof transitionsSchema>['transitions'][number];
const countSchema = z.object({ count: z.number() });
const errorSchema = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
});

export interface FoundPage {
  issues: Issue[];
  /** How many match in all, about. */
  total: number;
  nextPageToken: string | undefined;
}

/** What Jira answers to a query that it does not accept, in its own words. */
export class Refused extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join(' '));
    this.name = 'Refused';
  }
}

function ask(jira: LocalJira, viewer: string, method: string, path: string, body?: unknown): Promise<JiraResponse> {
  return jira.handle({ tier: 'user', viewer, method, path, body: body === undefined ? null : JSON.stringify(body) });
}

function parse<T extends z.ZodMiniType>(schema: T, response: JiraResponse): z.infer<T> {
  const body: unknown = JSON.parse(response.body ?? 'null');
  if (response.status < 400) return schema.parse(body);
  const refusal = errorSchema.safeParse(body);
  const messages = refusal.success
    ? [...(refusal.data.errorMessages ?? []), ...Object.values(refusal.data.errors ?? {})]
    : [];
  throw new Refused(messages.length > 0 ? messages : [`Jira answered ${response.status}.`]);
}

/** @returns null where there is no such issue for this viewer */
export async function readIssue(jira: LocalJira, viewer: string, key: string): Promise<Issue | null> {
  const response = await ask(
    jira,
    viewer,
    'GET',
    `/rest/api/3/issue/${encodeURIComponent(key)}?fields=${[...SHOWN_FIELDS, ...OWN_FIELDS].join(',')}`,
  );
  return response.status === 404 ? null : parse(issueSchema, response);
}

/** @returns the value of a property; undefined where the issue has none. */
export async function readProperty(
  jira: LocalJira,
  viewer: string,
  issueId: string,
  propertyKey: string,
): Promise<unknown> {
  const response = await ask(
    jira,
    viewer,
    'GET',
    `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(propertyKey)}`,
  );
  return response.status === 404 ? undefined : parse(propertySchema, response).value;
}

/** @returns the steps of its workflow that the viewer may take with an issue now. */
export async function readTransitions(jira: LocalJira, viewer: string, key: string): Promise<Transition[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;
  return parse(transitionsSchema, await ask(jira, viewer, 'GET', path)).transitions;
}

/** @returns which of these issues the viewer may edit. */
export async function mayEdit(jira: LocalJira, viewer: string, issueIds: readonly string[]): Promise<Set<string>> {
  if (issueIds.length === 0) return new Set();
  const projectPermissions = [{ permissions: ['EDIT_ISSUES'], issues: issueIds.map(Number) }];
  const response = await ask(jira, viewer, 'POST', '/rest/api/3/permissions/check', { projectPermissions });
  return new Set(parse(grantsSchema, response).projectPermissions.flatMap(({ issues }) => issues.map(String)));
}

/** @throws Refused when Jira does not accept the query */
export async function searchIssues(
  jira: LocalJira,
  viewer: string,
  jql: string,
  nextPageToken?: string,
): Promise<FoundPage> {
  const found = await ask(jira, viewer, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: SHOWN_FIELDS,
    maxResults: 50,
    ...(nextPageToken ? { nextPageToken } : {}),
  });
  const { issues, nextPageToken: next } = parse(pageSchema, found);
  const { count } = parse(
    countSchema,
    await ask(jira, viewer, 'POST', '/rest/api/3/search/approximate-count', { jql }),
  );
  return { issues, total: count, nextPageToken: next ?? undefined };
}
