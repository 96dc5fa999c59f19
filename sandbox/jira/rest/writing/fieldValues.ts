import * as z from 'zod/mini';
import { plainText, type Issue, type IssueType, type Named, type RichText } from '../../data/model';
import { findIssue } from '../../issueContext';
import { JiraError, notModelled, parsedValue, type Call } from '../call';

/** Fields that Jira lets people set and that are not modelled. */
const NOT_MODELLED = /^(customfield_\d+|comment|environment|issuelinks|attachment|timetracking|security|worklog)$/;

const reference = z.object({ id: z.optional(z.string()), name: z.optional(z.string()), key: z.optional(z.string()) });
type Reference = z.infer<typeof reference>;

/** Where the issue is that gets the value. */
export interface Place {
  projectId: string;
  issueType: IssueType;
}

type SetField = (value: unknown, place: Place, call: Call) => Partial<Issue>;

/** The fields that a person can set here. A status changes by a transition. */
const SETTABLE: Readonly<Record<string, SetField>> = {
  summary: (value) => ({ summary: summaryOf(value) }),
  description: (value) => ({ description: descriptionOf(value) }),
  labels: (value) => ({ labels: labelsOf(value) }),
  duedate: (value) => ({ due: parsedValue(value, z.nullable(z.iso.date())) }),
  assignee: (value, _, call) => ({ assignee: accountOf('assignee', value, call) }),
  reporter: (value, _, call) => ({ reporter: accountOf('reporter', value, call) }),
  priority: (value, { projectId }, { site }) => ({
    priority: oneOf('priority', value, site.catalogue.values('priorities', [projectId])),
  }),
  fixVersions: (value, place, call) => ({ fixVersions: versionsOf('fixVersions', value, place, call) }),
  versions: (value, place, call) => ({ affectedVersions: versionsOf('versions', value, place, call) }),
  components: (value, { projectId }, { site }) => ({
    components: allOf('components', value, site.catalogue.values('components', [projectId])),
  }),
  parent: (value, place, call) => ({ parentKey: parentOf(value, place, call) }),
};

export const fieldError = (field: string, message: string): JiraError => new JiraError(400, [], { [field]: message });

/** @returns the refusal of a field that is unknown, or not asked where it was sent. */
export const notSettable = (field: string): JiraError =>
  fieldError(field, `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`);

/** @returns how a field is set. @throws JiraError for one that nobody can set, by its name. */
export function settable(field: string): SetField {
  const found = Object.hasOwn(SETTABLE, field) ? SETTABLE[field] : undefined;
  if (found) return found;
  throw notSettable(field);
}

/**
 * What is not modelled is refused by its name, before anything is written.
 * @param parts parts of the body beside the fields. @param where as the refusal calls what is asked.
 */
export function refuseNotModelled(body: unknown, parts: readonly string[], where: string): void {
  if (typeof body !== 'object' || body === null) return;
  const part = parts.find((name) => name in body && !isEmpty((body as Record<string, unknown>)[name]));
  if (part !== undefined) throw notModelled(`"${part}" in ${where}`);
  const fields = 'fields' in body && typeof body.fields === 'object' && body.fields !== null ? body.fields : {};
  const field = Object.keys(fields).find((name) => NOT_MODELLED.test(name));
  if (field !== undefined) throw notModelled(`the field "${field}" in ${where}`);
}

/** Jira's own examples send `"update": {}`. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function summaryOf(value: unknown): string {
  const summary = typeof value === 'string' ? value.trim() : '';
  if (summary === '') throw fieldError('summary', 'You must specify a summary of the issue.');
  if (summary.length > 255 || /[\r\n]/.test(summary))
    throw fieldError('summary', 'Summary must be one line of at most 255 characters.');
  return summary;
}

const TEXT_MOST = 32_767;

interface DocumentNode {
  type: string;
  text?: string | undefined;
  content?: DocumentNode[] | undefined;
}

/** A text without a letter is no text of a document. */
const node: z.ZodMiniType<DocumentNode> = z.lazy(() =>
  z
    .looseObject({ type: z.string(), text: z.optional(z.string()), content: z.optional(z.array(node)) })
    .check(z.refine(({ type, text }) => type !== 'text' || (text ?? '') !== '')),
);
const document = z.object({ type: z.literal('doc'), version: z.literal(1), content: z.optional(z.array(node)) });

function descriptionOf(value: unknown): RichText | null {
  const parsed = z.nullable(document).safeParse(value);
  if (!parsed.success)
    throw fieldError(
      'description',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  if (parsed.data === null) return null;
  const { type, version, content } = parsed.data;
  const description: RichText = { type, version, ...(content ? { content } : {}) };
  if (plainText(description).length > TEXT_MOST)
    throw fieldError('description', 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  return description;
}

function labelsOf(value: unknown): string[] {
  const labels = parsedValue(value, z.array(z.string()));
  const spaced = labels.find((label) => /\s/.test(label) || label === '');
  if (spaced !== undefined) throw fieldError('labels', `The label '${spaced}' contains spaces which is invalid.`);
  const long = labels.find((label) => label.length > 255);
  if (long !== undefined) throw fieldError('labels', `The label '${long}' exceeds the 255 characters of a label.`);
  return [...new Set(labels)];
}

function accountOf(field: string, value: unknown, { site }: Call): string | null {
  const account = z.object({ accountId: z.optional(z.nullable(z.string())), id: z.optional(z.nullable(z.string())) });
  const parsed = parsedValue(value, z.nullable(account));
  const accountId = parsed?.accountId ?? parsed?.id ?? null;
  if (accountId !== null && !site.person(accountId)) throw fieldError(field, `User '${accountId}' does not exist.`);
  return accountId;
}

/** @returns the value that a request means among those that are offered. @throws JiraError for another. */
export function oneOf<T extends Named>(field: string, value: unknown, offered: readonly T[]): T {
  const wanted = parsedValue(value, reference);
  const found = offered.find((one) => fits(one, wanted));
  if (!found) throw fieldError(field, `The ${field === 'issuetype' ? 'issue type' : field} selected is invalid.`);
  return found;
}

function allOf<T extends Named>(field: string, value: unknown, offered: readonly T[]): T[] {
  return parsedValue(value, z.array(z.unknown())).map((one) => oneOf(field, one, offered));
}

function versionsOf(field: string, value: unknown, { projectId }: Place, { site }: Call): Named[] {
  return allOf(field, value, site.catalogue.values('versions', [projectId])).map(({ id, name }) => ({ id, name }));
}

const fits = ({ id, name }: Named, wanted: Reference): boolean =>
  wanted.id !== undefined ? wanted.id === id : wanted.name === name;

function parentOf(value: unknown, place: Place, { site, permissions, principal }: Call): string | null {
  const wanted = parsedValue(value, z.nullable(reference));
  if (wanted === null) return null;
  const parent = findIssue(site, wanted.key ?? wanted.id ?? '');
  if (!parent || !permissions.seesIssue(principal, parent))
    throw fieldError('parent', 'The parent issue does not exist or you do not have permission to see it.');
  if (parent.issueType.hierarchyLevel <= place.issueType.hierarchyLevel)
    throw fieldError('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  if (place.issueType.subtask && parent.projectId !== place.projectId)
    throw fieldError('project', 'Sub-tasks must be created in the same project as the parent.');
  return parent.key;
}
