import * as z from 'zod/mini';
import type { BulkTask } from '../bulkTasks';
import { JiraError, parsedBody, type Call, type Reply } from '../call';
import { sameJson } from '#kernel/sameJson';
import { PROPERTY_MOST } from './propertyRoutes';

const ISSUES_MOST = 100;
const PROPERTIES_MOST = 10;

const bulkSchema = z.strictObject({
  issues: z.array(z.strictObject({ issueID: z.int().check(z.gte(1)), properties: z.record(z.string(), z.unknown()) })),
});

/** Sets properties of many issues in the background: the answer names the task to ask. */
export function bulkSetProperties(call: Call): Reply {
  const { issues } = parsedBody(call, bulkSchema);
  if (issues.length === 0) throw new JiraError(400, ['At least one issue must be given.']);
  if (issues.length > ISSUES_MOST) throw new JiraError(400, [`At most ${ISSUES_MOST} issues can be updated at once.`]);
  const ids = new Set(issues.map(({ issueID }) => String(issueID)));
  if (ids.size < issues.length) throw new JiraError(400, ['An issue is given more than once.']);
  for (const { properties } of issues) checkProperties(properties);
  if (call.tasks.touches(ids))
    throw new JiraError(409, [
      'Another bulk update on the same issues is already in progress. Retry the request later.',
    ]);
  const entries = issues.map(({ issueID, properties }) => ({ issueId: String(issueID), properties }));
  const id = call.tasks.submit(call.principal, entries);
  return { status: 303, headers: { Location: addressOf(call, id) } };
}

function checkProperties(properties: Record<string, unknown>): void {
  const values = Object.entries(properties);
  if (values.length === 0 || values.length > PROPERTIES_MOST)
    throw new JiraError(400, [`Between 1 and ${PROPERTIES_MOST} properties can be set on an issue.`]);
  for (const [key, value] of values) {
    if (key === '' || key.length > 255)
      throw new JiraError(400, ['A property key must have between 1 and 255 characters.']);
    if (JSON.stringify(value).length > PROPERTY_MOST)
      throw new JiraError(400, [`The value of the property '${key}' is longer than ${PROPERTY_MOST} characters.`]);
  }
}

/** Issues that one removal may name (reported; the API's description names no limit). */
const NAMED_MOST = 10_000;

const removalSchema = z.strictObject({
  entityIds: z.optional(z.array(z.int())),
  currentValue: z.optional(z.unknown()),
});

/**
 * Takes a property away from many issues in the background, all or none: those named, or all that the asker sees and
 * may edit.
 */
export function bulkDeleteProperty(call: Call): Reply {
  const { entityIds, currentValue } = parsedBody(call, removalSchema);
  const { site, permissions, principal, tasks, params } = call;
  const key = params['propertyKey'] ?? '';
  if (entityIds && entityIds.length > NAMED_MOST)
    throw new JiraError(400, [`At most ${NAMED_MOST} issues can be named.`]);
  if (entityIds && new Set(entityIds).size < entityIds.length)
    throw new JiraError(400, ['An issue is given more than once.']);
  const named = entityIds?.flatMap((id) => site.issue(String(id)) ?? []) ?? [...site.allIssues()];
  const eligible = named.filter(
    (issue) =>
      Object.hasOwn(issue.properties, key) &&
      permissions.seesIssue(principal, issue) &&
      permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue) &&
      (currentValue === undefined || sameJson(issue.properties[key], currentValue)),
  );
  const id = tasks.submit(
    principal,
    eligible.map((issue) => ({ issueId: issue.id, properties: {} })),
    key,
  );
  return { status: 303, headers: { Location: addressOf(call, id) } };
}

/** Tasks are shown to whoever submitted them, and to administrators. */
export function getTask(call: Call): Reply {
  const text = call.params['taskId'] ?? '';
  const id = /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;
  const task = call.tasks.task(id);
  if (!task) throw new JiraError(404, [`The task with the id '${text}' does not exist.`]);
  if (
    task.principal.accountId !== call.principal.accountId &&
    !call.permissions.holdsGlobally(call.principal, 'ADMINISTER')
  ) {
    throw new JiraError(403, ['You do not have permission to view this task.']);
  }
  return { status: 200, body: taskShape(call, id, task) };
}

function taskShape(call: Call, id: number, task: BulkTask): Record<string, unknown> {
  const now = call.site.now().getTime();
  const submitter = call.site.people.findIndex(({ accountId }) => accountId === task.principal.accountId);
  const complete = task.status === 'COMPLETE';
  return {
    self: addressOf(call, id),
    id: String(id),
    description: descriptionOf(task),
    status: task.status,
    ...(complete ? { result: { updated: task.done - task.failed.length - task.ignored, failed: task.failed } } : {}),
    submittedBy: 10_000 + submitter,
    progress: task.total === 0 ? 100 : Math.floor((100 * task.done) / task.total),
    elapsedRuntime: task.started === null ? 0 : (task.finished ?? now) - task.started,
    submitted: task.submitted,
    ...(task.started === null ? {} : { started: task.started }),
    ...(task.finished === null ? {} : { finished: task.finished }),
    lastUpdate: task.lastUpdate,
  };
}

function descriptionOf({ removes, pins }: BulkTask): string {
  if (pins !== undefined) return 'Pin issue panels';
  return removes === undefined ? 'Set issue properties' : 'Delete issue properties';
}

const addressOf = ({ siteUrl }: Call, id: number): string => `${siteUrl}/rest/api/3/task/${id}`;
