import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import type { Issue } from '../../data/model';
import { JiraError, jsonOf, parsedBody, visibleIssue, type Call, type Reply } from '../call';
import { issueShape, selectedFields } from '../issueShape';
import { storableValue } from '../routes/propertyRoutes';
import { oneOf, refuseNotModelled, settable, type Place } from './fieldValues';

export const propertiesSchema = z.optional(
  z.array(z.strictObject({ key: z.string().check(atLeast(1), atMost(255)), value: z.unknown() })),
);

const editSchema = z.strictObject({
  fields: z.optional(z.record(z.string(), z.unknown())),
  update: z.optional(z.unknown()),
  properties: propertiesSchema,
});

/** What Jira takes in an edit besides. */
const NOT_MODELLED = ['update', 'transition', 'historyMetadata'];

export function putIssue(call: Call): Reply {
  const { site, permissions, principal, query } = call;
  const issue = visibleIssue(call);
  refuseNotModelled(jsonOf(call.body ?? ''), NOT_MODELLED, 'an edit of an issue');
  const { fields = {}, properties = [] } = parsedBody(call, editSchema);
  if (!permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue)) {
    throw new JiraError(400, ['You do not have permission to edit issues in this project.']);
  }
  const changes = Object.entries(fields).map(([id, value]) => edited(id, value, issue, call));
  for (const { value } of properties) storableValue(JSON.stringify(value ?? null));
  site.tables.atomically(() => {
    if (changes.length > 0)
      site.saveIssue(Object.assign({}, issue, ...changes, { updated: site.now().getTime() }) as Issue);
    for (const { key, value } of properties) site.setProperty(issue.id, key, value ?? null);
  });
  if (query.get('returnIssue') !== 'true') return { status: 204 };
  return { status: 200, issues: 1, body: issueShape(site.issue(issue.id) ?? issue, call, selectedFields([]), []) };
}

/** What a field becomes; of an issue that is there the type can be changed as well. */
function edited(field: string, value: unknown, place: Place, call: Call): Partial<Issue> {
  if (field !== 'issuetype') return settable(field)(value, place, call);
  return { issueType: oneOf(field, value, call.site.catalogue.values('issueTypes', [place.projectId])) };
}
