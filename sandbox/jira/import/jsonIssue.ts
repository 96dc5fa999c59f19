import * as z from 'zod/mini';
import { DEEPEST_JSON, nestsTooDeep } from '../../nesting';
import { KEY_PATTERN, splitKey, type Person } from '../data/model';
import { categoryOf, hierarchyLevelOf, RowProblem, type IssueDraft, type NamedDraft } from './draft';

const id = z.union([z.string(), z.number()]);
const absent = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));
const named = z.object({ id: absent(id), name: z.string() });
const person = z.object({
  accountId: absent(z.string()),
  key: absent(z.string()),
  name: absent(z.string()),
  displayName: absent(z.string()),
  active: absent(z.boolean()),
});
const richText = z.union([
  z.string(),
  z.object({ type: z.literal('doc'), version: z.number(), content: z.optional(z.array(z.unknown())) }),
]);

const fieldsSchema = z.looseObject({
  summary: z.string(),
  description: absent(richText),
  issuetype: absent(
    z.object({ id: absent(id), name: z.string(), subtask: absent(z.boolean()), hierarchyLevel: absent(z.number()) }),
  ),
  project: absent(
    z.object({
      id: absent(id),
      key: z.string(),
      name: absent(z.string()),
      projectTypeKey: absent(z.string()),
      lead: absent(person),
    }),
  ),
  status: absent(
    z.object({ id: absent(id), name: z.string(), statusCategory: absent(z.object({ key: absent(z.string()) })) }),
  ),
  priority: absent(named),
  reporter: absent(person),
  assignee: absent(person),
  creator: absent(person),
  created: absent(z.string()),
  updated: absent(z.string()),
  resolutiondate: absent(z.string()),
  duedate: absent(z.string()),
  resolution: absent(named),
  labels: absent(z.array(z.string())),
  fixVersions: absent(z.array(named)),
  components: absent(z.array(named)),
  parent: absent(z.object({ id: absent(id), key: absent(z.string()) })),
  votes: absent(z.union([z.number(), z.object({ votes: z.number() })])),
  security: absent(named),
});

const issueSchema = z.object({
  id: absent(id),
  key: z.string(),
  fields: fieldsSchema,
  properties: absent(z.record(z.string(), z.unknown())),
});

/** Whether a JSON value claims to be an issue of Jira's REST API. */
export function claimsToBeIssue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'fields' in value && ('key' in value || 'id' in value);
}

/**
 * Reads an issue resource of the REST API, version 2 or 3.
 * @throws RowProblem saying what is wrong with it.
 */
export function draftOfJson(value: unknown): IssueDraft {
  if (nestsTooDeep(value)) throw new RowProblem(`it is nested more than ${DEEPEST_JSON} levels deep`);
  const parsed = issueSchema.safeParse(withFieldIds(value));
  if (!parsed.success) {
    const problem = parsed.error.issues[0];
    throw new RowProblem(`${problem?.path.join('.') || 'the issue'} is missing or not what Jira writes there`);
  }
  const { key, fields, properties } = parsed.data;
  if (!KEY_PATTERN.test(key)) throw new RowProblem(`"${key}" is not an issue key`);
  const type = fields.issuetype ?? { name: 'Task' };
  const status = fields.status ?? { name: 'To Do' };
  const subtask = type.subtask ?? false;
  return {
    id: issueId(parsed.data.id),
    key,
    project: projectOf(fields.project, key),
    summary: fields.summary,
    description: fields.description ?? null,
    issueType: {
      id: idOf(type.id),
      name: type.name,
      subtask,
      hierarchyLevel: type.hierarchyLevel ?? hierarchyLevelOf(type.name, subtask),
    },
    status: { id: idOf(status.id), name: status.name, category: categoryOf(status.name, status.statusCategory?.key) },
    priority: namedOf(fields.priority),
    reporter: personOf(fields.reporter),
    assignee: personOf(fields.assignee),
    creator: personOf(fields.creator),
    created: timeOf('created', fields.created),
    updated: timeOf('updated', fields.updated),
    resolved: timeOf('resolutiondate', fields.resolutiondate),
    due: dayOf(fields.duedate),
    resolution: namedOf(fields.resolution),
    labels: fields.labels ?? [],
    fixVersions: (fields.fixVersions ?? []).flatMap((one) => namedOf(one) ?? []),
    components: (fields.components ?? []).flatMap((one) => namedOf(one) ?? []),
    parent: { id: idOf(fields.parent?.id), key: fields.parent?.key ?? null },
    keysInFields: keysIn(fields),
    votes: typeof fields.votes === 'number' ? fields.votes : (fields.votes?.votes ?? 0),
    security: securityOf(fields.security),
    properties: properties ?? {},
  };
}

/** Some tools save answers with the names of fields in place of their ids. */
const IDS_BY_NAME: ReadonlyMap<string, string> = new Map([
  ['Summary', 'summary'],
  ['Description', 'description'],
  ['Issue Type', 'issuetype'],
  ['Work type', 'issuetype'],
  ['Project', 'project'],
  ['Status', 'status'],
  ['Priority', 'priority'],
  ['Reporter', 'reporter'],
  ['Assignee', 'assignee'],
  ['Creator', 'creator'],
  ['Created', 'created'],
  ['Updated', 'updated'],
  ['Resolved', 'resolutiondate'],
  ['Due date', 'duedate'],
  ['Resolution', 'resolution'],
  ['Labels', 'labels'],
  ['Fix versions', 'fixVersions'],
  ['Components', 'components'],
  ['Parent', 'parent'],
  ['Votes', 'votes'],
  ['Security Level', 'security'],
]);

function withFieldIds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('fields' in value)) return value;
  const { fields } = value;
  if (typeof fields !== 'object' || fields === null || !('Summary' in fields)) return value;
  return {
    ...value,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, content]) => [IDS_BY_NAME.get(name) ?? name, content]),
    ),
  };
}

type Id = z.infer<typeof id>;

const idOf = (value: Id | null | undefined): string | null => (value == null || value === '' ? null : String(value));

function issueId(value: Id | null | undefined): string | null {
  const text = idOf(value);
  if (text !== null && !/^[1-9][0-9]{0,18}$/.test(text)) throw new RowProblem(`"${text}" is not an issue id`);
  return text;
}

function namedOf(value: z.infer<typeof named> | null | undefined): NamedDraft | null {
  return value ? { id: idOf(value.id), name: value.name } : null;
}

function securityOf(value: z.infer<typeof named> | null | undefined): IssueDraft['security'] {
  return value ? { id: idOf(value.id) ?? value.name, name: value.name } : null;
}

function projectOf(value: z.infer<typeof fieldsSchema>['project'], key: string): IssueDraft['project'] {
  const { projectKey } = splitKey(key);
  if (!value) return { id: null, key: projectKey, name: null, type: null, lead: null };
  if (value.key !== projectKey) throw new RowProblem(`the key ${key} does not belong to the project ${value.key}`);
  return {
    id: idOf(value.id),
    key: value.key,
    name: value.name ?? null,
    type: value.projectTypeKey ?? null,
    lead: personOf(value.lead),
  };
}

/** People of Jira Server have a user name instead of an account id. */
function personOf(value: z.infer<typeof person> | null | undefined): Person | null {
  const accountId = value?.accountId ?? value?.key ?? value?.name;
  if (!accountId) return null;
  return { accountId, displayName: value?.displayName ?? accountId, active: value?.active ?? true };
}

function timeOf(field: string, value: string | null | undefined): number | null {
  if (!value) return null;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw new RowProblem(`${field} "${value}" is not a date`);
  return time;
}

function dayOf(value: string | null | undefined): string | null {
  if (!value) return null;
  const day = value.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new RowProblem(`duedate "${value}" is not a date`);
  return day;
}

function keysIn(fields: Record<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (
      typeof value === 'string' &&
      (name.startsWith('customfield_') || name === 'Epic Link') &&
      KEY_PATTERN.test(value)
    )
      found[name] = value;
  }
  return found;
}
