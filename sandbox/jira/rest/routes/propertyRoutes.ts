import { JiraError, jsonOf, visibleIssue, type Call, type Reply } from '../call';
import type { Issue } from '../../data/model';

/** Characters of JSON that one property may hold. */
export const PROPERTY_MOST = 32_768;
const KEY_MOST = 255;

export function propertyKeys(call: Call): Reply {
  const issue = visibleIssue(call);
  const keys = Object.keys(issue.properties).map((key) => ({ self: addressOf(call, issue, key), key }));
  return { status: 200, body: { keys } };
}

export function getProperty(call: Call): Reply {
  const issue = visibleIssue(call);
  const key = propertyKey(call);
  if (!Object.hasOwn(issue.properties, key)) throw absent(key);
  return { status: 200, body: { key, value: issue.properties[key] } };
}

export function putProperty(call: Call): Reply {
  const issue = visibleIssue(call);
  const key = propertyKey(call);
  if (!mayEdit(call, issue)) throw new JiraError(403, ['You do not have permission to edit issues in this project.']);
  const value = storableValue(call.body ?? '');
  return { status: call.site.setProperty(issue.id, key, value) ? 201 : 200 };
}

/** Without the right to edit Jira answers as if there were no property. */
export function deleteProperty(call: Call): Reply {
  const issue = visibleIssue(call);
  const key = propertyKey(call);
  if (!mayEdit(call, issue) || !Object.hasOwn(issue.properties, key)) throw absent(key);
  call.site.deleteProperty(issue.id, key);
  return { status: 204 };
}

/** @returns the value that a JSON text holds. @throws JiraError 400 when it is empty, too long or not JSON. */
export function storableValue(text: string): unknown {
  if (text.trim() === '') throw new JiraError(400, ['The property value cannot be empty.']);
  if (text.length > PROPERTY_MOST)
    throw new JiraError(400, [`The property value cannot be longer than ${PROPERTY_MOST} characters.`]);
  const value = jsonOf(text);
  if (value === undefined) throw new JiraError(400, ['The property value must be valid JSON.']);
  return value;
}

const mayEdit = ({ permissions, principal }: Call, issue: Issue): boolean =>
  permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue);

const absent = (key: string): JiraError => new JiraError(404, [`The property with key '${key}' does not exist.`]);

function propertyKey({ params }: Call): string {
  const key = params['propertyKey'] ?? '';
  if (key.length > KEY_MOST)
    throw new JiraError(400, [`The property key cannot be longer than ${KEY_MOST} characters.`]);
  return key;
}

const addressOf = ({ siteUrl }: Call, issue: Issue, key: string): string =>
  `${siteUrl}/rest/api/3/issue/${issue.key}/properties/${encodeURIComponent(key)}`;
