import * as z from 'zod/mini';
import { findProjects, type Project } from '../jira';
import { JiraError, jiraRequest } from '../jiraRequest';

/** A type of which the viewer may create issues in a project. */
export interface NewIssueType {
  id: string;
  name: string;
}

/** Of the form with which Jira creates an issue of a type, what concerns one that is created here. */
export interface CreateForm {
  /** Names of the fields that must be given and are not given here. */
  needs: readonly string[];
  takesLabels: boolean;
  takesDescription: boolean;
  /** Priorities that it offers, in the order of Jira: the most urgent first. None where it does not ask for one. */
  priorities: readonly NewIssueType[];
}

const PAGE = 200;
/** What is given here, or what Jira fills in by itself. */
const GIVEN = ['project', 'issuetype', 'summary', 'description', 'labels', 'reporter'];

const typePage = z.object({
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      subtask: z.optional(z.boolean()),
      hierarchyLevel: z.optional(z.number()),
    }),
  ),
});

const fieldPage = z.object({
  fields: z.array(
    z.object({
      fieldId: z.string(),
      name: z.string(),
      required: z.boolean(),
      hasDefaultValue: z.optional(z.boolean()),
      allowedValues: z.optional(z.array(z.unknown())),
    }),
  ),
  total: z.optional(z.number()),
});

const namedValue = z.object({ id: z.string(), name: z.string() });

/** Projects in which the viewer may create issues, by name. @throws JiraError */
export const projectsToCreateIn = (query: string): Promise<{ projects: Project[]; more: boolean }> =>
  findProjects(query, undefined, 'create');

const pathOf = (projectId: string, typeId = ''): string =>
  `/rest/api/3/issue/createmeta/${encodeURIComponent(projectId)}/issuetypes` +
  `${typeId === '' ? '' : `/${encodeURIComponent(typeId)}`}?maxResults=${PAGE}`;

/**
 * @returns the types of which the viewer may create issues in a project, without sub-tasks and epics where there are
 *   others; null where they may create none. Jira does not tell that from a project that is hidden. @throws JiraError
 */
export async function issueTypesToCreate(projectId: string): Promise<NewIssueType[] | null> {
  const answer = await answerOrNull(pathOf(projectId));
  if (answer === null) return null;
  const types = typePage.parse(answer).issueTypes.filter(({ subtask }) => subtask !== true);
  const standard = types.filter(({ hierarchyLevel = 0 }) => hierarchyLevel <= 0);
  const offered = standard.length > 0 ? standard : types;
  return offered.length === 0 ? null : offered.map(({ id, name }) => ({ id, name }));
}

async function answerOrNull(path: string): Promise<unknown> {
  try {
    return await jiraRequest('GET', path);
  } catch (error) {
    const mayNot = error instanceof JiraError && ['refused', 'forbidden', 'notFound'].includes(error.kind);
    if (mayNot) return null;
    throw error;
  }
}

/** What Jira asks of whoever creates an issue of a type in a project. @throws JiraError */
export async function createForm(projectId: string, typeId: string): Promise<CreateForm> {
  const fields: z.infer<typeof fieldPage>['fields'] = [];
  for (let total = 1; fields.length < total;) {
    const path = `${pathOf(projectId, typeId)}&startAt=${fields.length}`;
    const page = fieldPage.parse(await jiraRequest('GET', path));
    fields.push(...page.fields);
    total = page.fields.length === 0 ? 0 : (page.total ?? fields.length);
  }
  const has = (id: string): boolean => fields.some(({ fieldId }) => fieldId === id);
  const priority = fields.find(({ fieldId }) => fieldId === 'priority');
  return {
    needs: fields
      .filter(({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !GIVEN.includes(fieldId))
      .map(({ name }) => name),
    takesLabels: has('labels'),
    takesDescription: has('description'),
    priorities: (priority?.allowedValues ?? []).flatMap((value) => namedValue.safeParse(value).data ?? []),
  };
}

/** What Jira's own form begins with. */
export interface CreateAddress {
  siteUrl: string;
  projectId: string;
  typeId: string;
  summary: string;
  description: string;
  labels: readonly string[];
}

/** Of a description this much goes into an address. */
const DESCRIPTION_MOST = 1_000;

/** @returns the address of Jira's own form, begun with what was written here. */
export function createAddress({ siteUrl, projectId, typeId, summary, description, labels }: CreateAddress): string {
  const query = new URLSearchParams({ pid: projectId, issuetype: typeId, summary });
  query.set('description', description.slice(0, DESCRIPTION_MOST));
  for (const label of labels) query.append('labels', label);
  return `${siteUrl.replace(/\/$/, '')}/secure/CreateIssueDetails!init.jspa?${query.toString()}`;
}
