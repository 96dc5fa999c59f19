import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import type { Issue, Named } from '../data/model';
import { findIssue } from '../issueContext';
import { JiraError, jsonOf, notModelled, parsedBody, parsedValue, visibleIssue, type Call, type Reply } from './call';
import { issueShape, selectedFields } from './issueShape';
import { storableValue } from './routes/propertyRoutes';

const editSchema = z.strictObject({
  fields: z.optional(z.record(z.string(), z.unknown())),
  properties: z.optional(
    z.array(z.strictObject({ key: z.string().check(atLeast(1), atMost(255)), value: z.unknown() })),
  ),
});

/** What Jira takes in an edit besides. */
const NOT_MODELLED = ['update', 'transition', 'historyMetadata'];
/** Fields that Jira lets people edit and that are not modelled. */
const FIELDS_NOT_MODELLED =
  /^(customfield_\d+|comment|environment|issuelinks|attachment|timetracking|versions|security)$/;

const reference = z.object({ id: z.optional(z.string()), name: z.optional(z.string()), key: z.optional(z.string()) });
type Reference = z.infer<typeof reference>;
const document = z.object({ type: z.literal('doc'), version: z.number(), content: z.optional(z.array(z.unknown())) });

type Edit = (value: unknown, issue: Issue, call: Call) => Partial<Issue>;

/** The fields that a person can edit here. A status changes by a transition, which is not modelled. */
const EDITS: Readonly<Record<string, Edit>> = {
  summary: (value) => ({ summary: summaryOf(value) }),
  description: (value) => ({ description: parsedValue(value, z.nullable(document)) }),
  labels: (value) => ({ labels: labelsOf(value) }),
  duedate: (value) => ({ due: parsedValue(value, z.nullable(z.iso.date())) }),
  assignee: (value, _, call) => ({ assignee: accountOf('assignee', value, call) }),
  reporter: (value, _, call) => ({ reporter: accountOf('reporter', value, call) }),
  priority: (value, issue, call) => ({
    priority: oneOf('priority', value, call.site.catalogue.values('priorities', [issue.projectId])),
  }),
  issuetype: (value, issue, call) => ({
    issueType: oneOf('issuetype', value, call.site.catalogue.values('issueTypes', [issue.projectId])),
  }),
  fixVersions: (value, issue, call) => ({
    fixVersions: allOf('fixVersions', value, call.site.catalogue.values('fixVersions', [issue.projectId])),
  }),
  components: (value, issue, call) => ({
    components: allOf('components', value, call.site.catalogue.values('components', [issue.projectId])),
  }),
  parent: (value, issue, call) => ({ parentKey: parentOf(value, issue, call) }),
};

/** What of an edit is not modelled is refused by its name, before anything is written. */
function refuseNotModelled({ body }: Call): void {
  const edit = jsonOf(body ?? '');
  if (typeof edit !== 'object' || edit === null) return;
  const part = NOT_MODELLED.find((name) => name in edit);
  if (part !== undefined) throw notModelled(`"${part}" in an edit of an issue`);
  const fields = 'fields' in edit && typeof edit.fields === 'object' && edit.fields !== null ? edit.fields : {};
  const field = Object.keys(fields).find((name) => FIELDS_NOT_MODELLED.test(name));
  if (field !== undefined) throw notModelled(`the field "${field}" in an edit of an issue`);
}

export function putIssue(call: Call): Reply {
  const { site, permissions, principal, query } = call;
  const issue = visibleIssue(call);
  refuseNotModelled(call);
  const { fields = {}, properties = [] } = parsedBody(call, editSchema);
  if (!permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue)) {
    throw new JiraError(400, ['You do not have permission to edit issues in this project.']);
  }
  const changes = Object.entries(fields).map(([id, value]) => {
    const edit = Object.hasOwn(EDITS, id) ? EDITS[id] : undefined;
    if (!edit) throw fieldError(id, `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
    return edit(value, issue, call);
  });
  for (const { value } of properties) storableValue(JSON.stringify(value ?? null));
  site.tables.atomically(() => {
    if (changes.length > 0)
      site.saveIssue(Object.assign({}, issue, ...changes, { updated: site.now().getTime() }) as Issue);
    for (const { key, value } of properties) site.setProperty(issue.id, key, value ?? null);
  });
  if (query.get('returnIssue') !== 'true') return { status: 204 };
  return { status: 200, issues: 1, body: issueShape(site.issue(issue.id) ?? issue, call, selectedFields([]), []) };
}

const fieldError = (field: string, message: string): JiraError => new JiraError(400, [], { [field]: message });

function summaryOf(value: unknown): string {
  const summary = typeof value === 'string' ? value.trim() : '';
  if (summary === '') throw fieldError('summary', 'You must specify a summary of the issue.');
  if (summary.length > 255 || /[\r\n]/.test(summary))
    throw fieldError('summary', 'Summary must be one line of at most 255 characters.');
  return summary;
}

function labelsOf(value: unknown): string[] {
  const labels = parsedValue(value, z.array(z.string()));
  const spaced = labels.find((label) => /\s/.test(label) || label === '');
  if (spaced !== undefined) throw fieldError('labels', `The label '${spaced}' contains spaces which is invalid.`);
  return [...new Set(labels)];
}

function accountOf(field: string, value: unknown, { site }: Call): string | null {
  const parsed = parsedValue(value, z.nullable(z.object({ accountId: z.nullable(z.string()) })));
  const accountId = parsed?.accountId ?? null;
  if (accountId !== null && !site.person(accountId)) throw fieldError(field, `User '${accountId}' does not exist.`);
  return accountId;
}

function oneOf<T extends Named>(field: string, value: unknown, offered: readonly T[]): T {
  const wanted = parsedValue(value, reference);
  const found = offered.find((one) => fits(one, wanted));
  if (!found) throw fieldError(field, `The ${field} selected is invalid.`);
  return found;
}

function allOf<T extends Named>(field: string, value: unknown, offered: readonly T[]): T[] {
  return parsedValue(value, z.array(z.unknown())).map((one) => oneOf(field, one, offered));
}

const fits = ({ id, name }: Named, wanted: Reference): boolean =>
  wanted.id !== undefined ? wanted.id === id : wanted.name === name;

function parentOf(value: unknown, issue: Issue, { site, permissions, principal }: Call): string | null {
  const wanted = parsedValue(value, z.nullable(reference));
  if (wanted === null) return null;
  const parent = findIssue(site, wanted.key ?? wanted.id ?? '');
  if (!parent || !permissions.seesIssue(principal, parent))
    throw fieldError('parent', 'The parent issue does not exist or you do not have permission to see it.');
  if (parent.issueType.hierarchyLevel <= issue.issueType.hierarchyLevel)
    throw fieldError('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  return parent.key;
}
