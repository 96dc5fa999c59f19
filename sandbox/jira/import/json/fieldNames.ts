import { partOf } from '../fieldValues';
import { fieldIdOf } from '../record';
import { comparable } from '../../words/comparable';
import { meaningOf } from '../../words/heads';

/** Fields that are called by their REST names, which some languages use for another one. */
const REST_NAMES = new Set([
  'summary',
  'description',
  'issuetype',
  'project',
  'status',
  'statusCategory',
  'priority',
  'reporter',
  'assignee',
  'creator',
  'created',
  'updated',
  'resolutiondate',
  'duedate',
  'resolution',
  'labels',
  'fixVersions',
  'versions',
  'timeoriginalestimate',
  'timeestimate',
  'timespent',
  'components',
  'parent',
  'votes',
  'security',
  'epic',
  'epicLink',
]);

/**
 * @returns an issue whose fields stand under their REST names: some tools save answers with the names that people see.
 */
export function withFieldIds(issue: object, names: unknown): object {
  const fields = partOf(issue, 'fields');
  if (typeof fields !== 'object' || fields === null) return issue;
  const told = { ...asObject(names), ...asObject(partOf(issue, 'names')) };
  const entries = Object.entries(fields).map(([name, value]) => [fieldId(name, fields, told), value] as const);
  return { ...issue, fields: Object.fromEntries(entries) };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function fieldId(name: string, fields: object, names: Record<string, unknown>): string {
  if (REST_NAMES.has(name)) return name;
  const shown = name.startsWith('customfield_') ? names[name] : name;
  if (typeof shown !== 'string') return name;
  const meaning = meaningOf(shown);
  if (name.startsWith('customfield_') && meaning !== 'epicLink') return name;
  if (meaning === 'projectName' || meaning === 'projectKey') return inPlaceOf(name, 'project', fields);
  if (meaning === 'parentId' || meaning === 'parentKey') return inPlaceOf(name, 'parent', fields);
  const id = meaning && fieldIdOf(meaning);
  return id === undefined || (comparable(shown) === comparable(name) && id === name)
    ? name
    : inPlaceOf(name, id, fields);
}

const inPlaceOf = (name: string, id: string, fields: object): string => (Object.hasOwn(fields, id) ? name : id);
