import { DEEPEST_JSON, nestsTooDeep } from '../../nesting';
import { splitKey } from '../data/model';
import type { FileDates } from './dates/fileDates';
import { RowProblem, type IssueDraft, type OddValue, type ParentDraft, type VersionDraft } from './draft';
import {
  countOf,
  idOf,
  labelsOf,
  namedListOf,
  namedOf,
  partOf,
  personOf,
  richTextOf,
  saysNothing,
  textOf,
  type Reading,
} from './fieldValues';
import { linkedKeysOf, linksOf } from './links';
import { secondsOf } from './workTime';
import { versionsOf } from './versions';
import { issueKey } from './issueKey';
import { categoryOfWord } from '../words/statuses';
import { levelOfName } from '../words/types';

const LONGEST_SHOWN = 60;

/** Reads the optional fields of one issue, and keeps what could not be read. */
class OptionalFields {
  readonly odd: OddValue[] = [];

  constructor(private readonly fields: unknown) {}

  /** @returns what a field holds; null where it is absent or cannot be read, which is then among the odd values. */
  read<T>(field: string, name: string, reading: (value: unknown) => Reading<T>): T | null {
    const value = partOf(this.fields, field);
    const found = reading(value);
    if (found !== undefined) return found;
    this.note(name, value);
    return null;
  }

  note(name: string, value: unknown): void {
    const shown = typeof value === 'string' ? value.trim() : JSON.stringify(value);
    this.odd.push({ field: name, value: shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown });
  }
}

/**
 * Reads one issue in the shape of Jira's REST API, version 2 or 3, as Jira and its tools write it. Only a key and a
 * summary must be there: one odd value of another field leaves the issue without that value.
 * @throws RowProblem saying why it is no issue.
 */
export function draftOf(
  value: unknown,
  dates: FileDates,
  site: string,
): { draft: IssueDraft; odd: readonly OddValue[] } {
  if (nestsTooDeep(value)) throw new RowProblem(`it is nested more than ${DEEPEST_JSON} levels deep`);
  const fields = partOf(value, 'fields');
  if (
    (typeof fields !== 'object' || fields === null) &&
    (idOf(partOf(value, 'id')) ?? idOf(partOf(value, 'key'))) !== null
  ) {
    throw new RowProblem('it has no fields: ask Jira for them, as with "fields=*all" in the address of the search');
  }
  const key = keyOf(value);
  const summary = textOf(partOf(fields, 'summary'));
  if (typeof summary !== 'string') throw new RowProblem('it has no summary: export it with the field Summary');
  const optional = new OptionalFields(fields);
  const time = (moment: unknown): Reading<number> => {
    const text = textOf(moment);
    return typeof text === 'string' ? dates.time(text) : text;
  };
  const versions = (listed: unknown): Reading<VersionDraft[]> => versionsOf(listed, dates);
  const draft: IssueDraft = {
    id: issueId(value, optional),
    key,
    project: projectOf(key, fields, optional),
    summary,
    description: optional.read('description', 'Description', richTextOf),
    issueType: typeOf(optional, fields),
    status: statusOf(optional, fields),
    priority: optional.read('priority', 'Priority', namedOf),
    reporter: optional.read('reporter', 'Reporter', personOf),
    assignee: optional.read('assignee', 'Assignee', personOf),
    creator: optional.read('creator', 'Creator', personOf),
    created: optional.read('created', 'Created', time),
    updated: optional.read('updated', 'Updated', time),
    resolved: optional.read('resolutiondate', 'Resolved', time),
    due: optional.read('duedate', 'Due date', (day) => {
      const text = textOf(day);
      return typeof text === 'string' ? dates.day(text) : text;
    }),
    resolution: optional.read('resolution', 'Resolution', namedOf),
    labels: optional.read('labels', 'Labels', labelsOf) ?? [],
    fixVersions: optional.read('fixVersions', 'Fix versions', versions) ?? [],
    affectedVersions: optional.read('versions', 'Affects versions', versions) ?? [],
    components: optional.read('components', 'Components', namedListOf) ?? [],
    parent: parentOf(fields, optional),
    votes: optional.read('votes', 'Votes', countOf) ?? 0,
    ...workOf(optional),
    ...linkedKeysOf(partOf(fields, 'issuelinks')),
    links: linksOf(partOf(fields, 'issuelinks')),
    security: securityOf(optional),
    properties: propertiesOf(value),
    site,
  };
  return { draft, odd: optional.odd };
}

function keyOf(value: unknown): string {
  const written = textOf(partOf(value, 'key'));
  if (typeof written !== 'string') throw new RowProblem('it has no issue key');
  const key = issueKey(written);
  if (key === null) throw new RowProblem(`"${written}" is not an issue key`);
  return key;
}

function issueId(value: unknown, optional: OptionalFields): string | null {
  const id = idOf(partOf(value, 'id'));
  if (id === null || /^[1-9][0-9]{0,18}$/.test(id)) return id;
  optional.note('Issue id', id);
  return null;
}

/** The key tells the project: what else a file says of another one, as after a move, is left out and named. */
function projectOf(key: string, fields: unknown, optional: OptionalFields): IssueDraft['project'] {
  const { projectKey } = splitKey(key);
  const own = partOf(fields, 'project');
  const told = textOf(partOf(own, 'key'));
  if (typeof told === 'string' && told.toUpperCase() !== projectKey) {
    optional.note('Project', told);
    return { id: null, key: projectKey, name: null, type: null, lead: null };
  }
  return {
    id: idOf(partOf(own, 'id')),
    key: projectKey,
    name: textOf(typeof own === 'string' ? own : partOf(own, 'name')) ?? null,
    type: textOf(partOf(own, 'projectTypeKey')) ?? null,
    lead: personOf(partOf(own, 'lead')) ?? null,
  };
}

function typeOf(optional: OptionalFields, fields: unknown): IssueDraft['issueType'] {
  const own = partOf(fields, 'issuetype');
  const { id, name } = optional.read('issuetype', 'Issue Type', namedOf) ?? { id: null, name: 'Task' };
  const subtask = partOf(own, 'subtask');
  const level = partOf(own, 'hierarchyLevel');
  const told = typeof subtask === 'boolean' ? subtask : null;
  const byName = levelOfName(name);
  const hierarchyLevel =
    typeof level === 'number' ? level : told === true ? -1 : told === false ? Math.max(0, byName) : null;
  return { id, name, subtask: told, hierarchyLevel };
}

/**
 * Jira's own key of the category counts first, whatever the language; of an epic of a board only whether it is done is
 * told.
 */
function statusOf(optional: OptionalFields, fields: unknown): IssueDraft['status'] {
  const own = partOf(fields, 'status');
  const { id, name } = optional.read('status', 'Status', namedOf) ?? { id: null, name: 'To Do' };
  const category = partOf(own, 'statusCategory') ?? partOf(fields, 'statusCategory');
  const words = [partOf(category, 'key'), partOf(category, 'name'), category].filter(
    (word) => typeof word === 'string',
  );
  return { id, name, category: words.map(categoryOfWord).find((found) => found !== undefined) ?? null };
}

function parentOf(fields: unknown, optional: OptionalFields): ParentDraft {
  const links = ['epicLink', 'epic'].map((name) => partOf(fields, name));
  const epic =
    links.map((link) => issueKey(textOf(partOf(link, 'key') ?? link) ?? '')).find((key) => key !== null) ?? null;
  const parent = partOf(fields, 'parent');
  const told = textOf(partOf(parent, 'key') ?? (typeof parent === 'object' ? null : parent)) ?? null;
  const id = idOf(partOf(parent, 'id'));
  const key = told === null ? null : issueKey(told);
  const isId = told !== null && /^\d+$/.test(told);
  if (told !== null && key === null && !isId) optional.note('Parent', told);
  return {
    id: id ?? (isId ? told : null),
    key: key ?? epic,
    isEpic: key === null && epic !== null,
    keysInFields: keysIn(fields),
  };
}

function keysIn(fields: object | unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields as object)) {
    if (typeof value !== 'string' || !name.startsWith('customfield_')) continue;
    const key = issueKey(value);
    if (key !== null && key === value.trim()) found[name] = key;
  }
  return found;
}

/** Working time that was planned or logged, where there is any. */
function workOf(optional: OptionalFields): Pick<IssueDraft, 'work'> {
  const originalEstimate = optional.read('timeoriginalestimate', 'Original estimate', secondsOf);
  const remainingEstimate = optional.read('timeestimate', 'Remaining Estimate', secondsOf);
  const spent = optional.read('timespent', 'Time Spent', secondsOf);
  const isTold = [originalEstimate, remainingEstimate, spent].some((seconds) => seconds !== null);
  return isTold ? { work: { originalEstimate, remainingEstimate, spent } } : {};
}

function securityOf(optional: OptionalFields): IssueDraft['security'] {
  const level = optional.read('security', 'Security Level', namedOf);
  return level === null || saysNothing(level.name) ? null : { id: level.id ?? level.name, name: level.name };
}

function propertiesOf(value: unknown): Record<string, unknown> {
  const own = partOf(value, 'properties');
  return typeof own === 'object' && own !== null && !Array.isArray(own) ? { ...own } : {};
}
