import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import type { Issue } from '../../data/model';
import { findIssue } from '../../issueContext';
import { JiraError, listParam, parsedBody, visibleIssue, type Call, type Reply } from '../call';
import { ISSUE_FIELDS, issueShape, selectedFields } from '../issueShape';
import { expandedNames } from './searchRoutes';

const BULK_MOST = 100;
const PROPERTIES_MOST = 5;

export function getIssue(call: Call): Reply {
  const issue = visibleIssue(call);
  const fieldIds = selectedFields(listParam(call, 'fields'));
  const names = expandedNames(call.query.get('expand') ?? '');
  const body = issueShape(issue, call, fieldIds, listParam(call, 'properties'));
  if (names) body['names'] = Object.fromEntries(fieldIds.map((id) => [id, ISSUE_FIELDS[id]?.name]));
  return { status: 200, issues: 1, body };
}

const bulkSchema = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).check(atLeast(1), atMost(BULK_MOST)),
  fields: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  properties: z.optional(z.array(z.string()).check(atMost(PROPERTIES_MOST))),
  expand: z.optional(z.array(z.string())),
});

/** Issues that are hidden or do not exist are left out without a word, as in Jira. */
export function bulkFetch(call: Call): Reply {
  const { issueIdsOrKeys, fields = ['*navigable'], properties = [], expand = [] } = parsedBody(call, bulkSchema);
  expandedNames(expand.join(','));
  const found = new Map(issueIdsOrKeys.flatMap((idOrKey) => visible(call, idOrKey)).map((issue) => [issue.id, issue]));
  const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const fieldIds = selectedFields(fields);
  return {
    status: 200,
    issues: issues.length,
    body: { issues: issues.map((issue) => issueShape(issue, call, fieldIds, properties)), issueErrors: [] },
  };
}

function visible({ site, permissions, principal }: Call, idOrKey: string): Issue[] {
  const issue = findIssue(site, idOrKey);
  return issue && permissions.seesIssue(principal, issue) ? [issue] : [];
}

/** Deletes an issue, with its sub-tasks where that is asked for; issues of a deleted epic stay without a parent. */
export function deleteIssue(call: Call): Reply {
  const { site, permissions, principal, query, emit } = call;
  const issue = visibleIssue(call);
  if (!permissions.holdsOnIssue(principal, 'DELETE_ISSUES', issue)) {
    throw new JiraError(403, ['You do not have permission to delete issues in this project.']);
  }
  const children = site.childrenOf(issue.key);
  const subtasks = children.filter(({ issueType }) => issueType.subtask);
  if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
    throw new JiraError(400, [
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' ` +
        'parameter to delete this issue and all its subtasks.',
    ]);
  }
  const { fields } = issueShape(issue, call, ['summary', 'issuetype', 'project', 'status', 'created', 'creator'], []);
  site.tables.atomically(() => {
    for (const child of children) {
      if (child.issueType.subtask) site.deleteIssue(child.id);
      else site.saveIssue({ ...child, parentKey: null });
    }
    site.deleteIssue(issue.id);
  });
  const eventType = 'avi:jira:deleted:issue';
  emit({
    name: eventType,
    payload: {
      eventType,
      timestamp: String(site.now().getTime()),
      atlassianId: principal.accountId,
      issue: { id: issue.id, key: issue.key, fields },
    },
  });
  return { status: 204 };
}
