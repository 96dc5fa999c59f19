import * as z from 'zod/mini';
import type { Issue, IssueType, Project, Status } from '../../data/model';
import { JiraError, parsedValue, type Call } from '../call';
import { issueShape, selectedFields } from '../issueShape';
import { storableValue } from '../routes/propertyRoutes';
import { propertiesSchema } from './editIssue';
import { createScreen, fieldName } from './createScreen';
import { fieldError, notSettable, oneOf, refuseNotModelled, settable } from './fieldValues';

/** What Jira takes beside the fields of a new issue. */
const NOT_MODELLED = ['update', 'transition', 'historyMetadata'];

const detailsSchema = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  update: z.optional(z.unknown()),
  transition: z.optional(z.unknown()),
  historyMetadata: z.optional(z.unknown()),
  properties: propertiesSchema,
});

/** An issue that may be created, without what only the site can give it. */
export interface NewIssue {
  project: Project;
  issue: Omit<Issue, 'id' | 'key'>;
}

/** All that is wrong with the fields of a new issue, told at once as Jira does. */
class Refusals {
  private readonly messages: string[] = [];
  private readonly byField: Record<string, string> = {};

  /** @returns what the work answers; undefined where it is refused, which is kept. */
  try<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (problem) {
      if (!(problem instanceof JiraError) || problem.status !== 400) throw problem;
      this.messages.push(...problem.errorMessages);
      Object.assign(this.byField, problem.errors);
      return undefined;
    }
  }

  throwAny(): void {
    if (this.messages.length > 0 || Object.keys(this.byField).length > 0)
      throw new JiraError(400, this.messages, this.byField);
  }
}

/** What is not modelled fails by its name, also when other issues of the same request could be created. */
export const refuseParts = (details: unknown): void => refuseNotModelled(details, NOT_MODELLED, 'a new issue');

/** @returns the issue that the request describes. @throws JiraError with all that is wrong with it, by field. */
export function newIssue(details: unknown, call: Call): NewIssue {
  const { fields, properties = [] } = parsedValue(details, detailsSchema);
  const { project: wantedProject, issuetype, ...others } = fields;
  const project = creatableProject(wantedProject, call);
  const type = typeOf(issuetype, project, call);
  const refusals = new Refusals();
  const place = { projectId: project.id, issueType: type };
  const screen = createScreen(project, type, call);
  const values = Object.entries(others).map(([id, value]) =>
    refusals.try(() => {
      const set = settable(id);
      if (!screen.some((field) => field.id === id)) throw notSettable(id);
      return set(value, place, call);
    }),
  );
  for (const { id } of screen.filter(({ id: field, required }) => required && isMissing(fields[field])))
    refusals.try(() => {
      throw missing(id);
    });
  for (const { value } of properties) refusals.try(() => storableValue(JSON.stringify(value ?? null)));
  refusals.throwAny();
  const issue = Object.assign(blank(project, type, call), ...values) as NewIssue['issue'];
  return {
    project,
    issue: { ...issue, properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])) },
  };
}

function missing(field: string): JiraError {
  const summary = 'You must specify a summary of the issue.';
  return fieldError(field, field === 'summary' ? summary : `${fieldName(field)} is required.`);
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const projectReference = z.object({ id: z.optional(z.string()), key: z.optional(z.string()) });

/** A project that is hidden is as absent as one that is not there. */
function creatableProject(value: unknown, { site, permissions, principal }: Call): Project {
  const wanted = projectReference.safeParse(value);
  const { id, key } = wanted.success ? wanted.data : {};
  const found = id === undefined ? site.projectByKey(key ?? '') : site.project(id);
  if (!found || !permissions.seesProject(principal, found))
    throw fieldError('project', 'Specify a valid project ID or key');
  if (!permissions.holdsOnProject(principal, 'CREATE_ISSUES', found))
    throw fieldError('project', 'You do not have permission to create issues in this project.');
  return found;
}

function typeOf(value: unknown, project: Project, { site }: Call): IssueType {
  if (value === undefined || value === null) throw fieldError('issuetype', 'Specify an issue type');
  return oneOf('issuetype', value, site.catalogue.values('issueTypes', [project.id]));
}

/** Where work begins. */
function firstStatus(project: Project, { site }: Call): Status {
  const [first] = site.statusesOf(project);
  if (!first) throw new JiraError(422, ['The project has no workflow yet.']);
  return first;
}

function blank(project: Project, issueType: IssueType, call: Call): NewIssue['issue'] {
  const now = call.site.now().getTime();
  const { accountId } = call.principal;
  return {
    ...{ projectId: project.id, summary: '', description: null, issueType, status: firstStatus(project, call) },
    ...{ priority: null, reporter: accountId, assignee: null, creator: accountId },
    ...{ created: now, updated: now, resolved: null, due: null, resolution: null },
    ...{
      labels: [],
      fixVersions: [],
      affectedVersions: [],
      components: [],
      parentKey: null,
      votes: 0,
      security: null,
      properties: {},
    },
  };
}

/** Saves a new issue under the next key of its project, and tells of it. @returns it, as Jira answers it. */
export function keepNewIssue({ project, issue }: NewIssue, call: Call): Record<string, string> {
  const kept = call.site.createIssue(project, issue);
  const eventType = 'avi:jira:created:issue';
  const { fields } = issueShape(kept, call, selectedFields([]), []);
  call.emit({
    name: eventType,
    payload: {
      eventType,
      timestamp: String(call.site.now().getTime()),
      atlassianId: call.principal.accountId,
      issue: { id: kept.id, key: kept.key, fields },
    },
  });
  return { id: kept.id, key: kept.key, self: `${call.siteUrl}/rest/api/3/issue/${kept.id}` };
}
