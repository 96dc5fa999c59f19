import type * as z from 'zod/mini';
import { nestsTooDeep } from '../../nesting';
import type { ProductEvent } from '../../seams';
import type { Issue } from '../data/model';
import type { Site } from '../data/site';
import { findIssue } from '../issueContext';
import type { WorkflowRule } from '../fromManifest/workflowRules';
import type { PropertyAlias } from '../jql/fields/aliases';
import type { Permissions, Principal } from '../permissions';
import type { JiraSettings } from '../settings';
import type { BulkTasks } from './bulkTasks';

/** A refusal, in the shape in which Jira answers errors. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraError';
  }
}

/** @returns the refusal of what Jira documents and this Jira does not model, by its name. */
export const notModelled = (what: string): JiraError =>
  new JiraError(501, [`Not modelled by the local Jira: ${what}. Jira itself has it.`]);

/** What a route answers. `issues`: how many issues it returns, for the quota. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  issues?: number;
  /** People, groups and answers about permissions: each costs two points. */
  others?: number;
}

export interface RestServices {
  site: Site;
  permissions: Permissions;
  tasks: BulkTasks;
  aliases: readonly PropertyAlias[];
  /** Rules for workflows that the app declares, by their keys. */
  rules: ReadonlyMap<string, WorkflowRule>;
  siteUrl: string;
  settings: Readonly<Pick<JiraSettings, 'requiredOnCreate'>>;
  emit(event: ProductEvent): void;
}

/** One request that was let in: who asks, and with what. */
export interface Call extends RestServices {
  principal: Principal;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: string | null;
}

export type Route = (call: Call) => Reply;

const BAD_PAYLOAD = 'Invalid request payload. Refer to the REST API documentation and try again.';

/** @throws JiraError 400 when the body is not JSON. */
function jsonBody({ body }: Call): unknown {
  if (body === null || body.trim() === '')
    throw new JiraError(400, ['No content to map to Object due to end of input']);
  const value = jsonOf(body);
  if (value === undefined)
    throw new JiraError(400, ['There was an error parsing JSON. Check that your request body is valid.']);
  return value;
}

/** @returns the value of a JSON text, undefined where it is none or nested deeper than is read. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return nestsTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** @throws JiraError 400 naming the first thing in the body that the endpoint does not take. */
export function parsedBody<T extends z.ZodMiniType>(call: Call, schema: T): z.infer<T> {
  return parsedValue(jsonBody(call), schema);
}

export function parsedValue<T extends z.ZodMiniType>(value: unknown, schema: T): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0];
  const unknownKey = problem?.code === 'unrecognized_keys' ? problem.keys[0] : undefined;
  throw new JiraError(400, [
    `${BAD_PAYLOAD} (` +
      `${[...(problem?.path ?? []), unknownKey].filter((part) => part !== undefined).join('.') || 'body'})`,
  ]);
}

/** @throws JiraError 400 when the number is missing its digits or outside the range. */
export function numberParam({ query }: Call, name: string, fallback: number, most: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new JiraError(400, [`The query parameter '${name}' must be a whole number of 0 or more.`]);
  return Math.min(value, most);
}

/** @returns the values of a parameter that may be repeated or hold a comma-separated list. */
export function listParam({ query }: Call, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/**
 * @returns the issue that the path names. @throws JiraError the same 404 for an issue that is hidden and for one that
 * does not exist.
 */
export function visibleIssue({ site, permissions, principal, params }: Call): Issue {
  const issue = findIssue(site, params['issueIdOrKey'] ?? '');
  if (issue && permissions.seesIssue(principal, issue)) return issue;
  throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}
