import {
  plainText,
  splitKey,
  STATUS_CATEGORIES,
  type Issue,
  type Named,
  type StatusCategoryKey,
} from '../../data/model';
import { linkWords } from '../../data/links';
import type { ProjectCatalogue } from '../../data/catalogue';
import { findIssue } from '../../issueContext';
import type { JqlContext } from '../context';
import { instantOf } from '../dates';
import {
  EMPTY_TOKEN,
  type ChoiceField,
  type JqlField,
  type OrderedField,
  type SortReader,
  type TextField,
} from './fieldKinds';
import { JqlProblem, unknownValue } from '../problem';
import { isEpicWord } from '../../words/types';
import { versionField } from './versionField';
import { WORK_FIELDS } from './workFields';

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const byText =
  (read: (issue: Issue) => string | null): (() => SortReader[]) =>
  () => [(issue) => read(issue)?.toLowerCase() ?? null];
/** Jira numbers statuses and priorities in the order in which it sorts them. */
const byId =
  (read: (issue: Issue) => Named | null): (() => SortReader[]) =>
  () => [(issue) => numberOf(read(issue)?.id)];
const numberOf = (id: string | undefined): number | null => (id === undefined ? null : Number(id));

/** A field whose values are those in use in the projects that the viewer sees. */
function listed(
  name: string,
  kind: keyof ProjectCatalogue,
  read: (issue: Issue) => readonly Named[],
  more: Partial<ChoiceField> = {},
): ChoiceField {
  return {
    kind: 'choice',
    name,
    tokens: (issue) => read(issue).map(({ id }) => id),
    resolve(value, context) {
      const found = (context.values(kind) as readonly Named[]).filter(
        (one) => sameText(one.name, value) || one.id === value,
      );
      if (found.length === 0) throw unknownValue(value, name);
      return found.map(({ id }) => id);
    },
    ...more,
  };
}

const one = (value: Named | null): readonly Named[] => (value === null ? [] : [value]);

const project: ChoiceField = {
  kind: 'choice',
  name: 'project',
  tokens: ({ projectId }) => [projectId],
  resolve(value, { projects }) {
    const found = projects.filter(({ id, key, name }) => id === value || sameText(key, value) || sameText(name, value));
    if (found.length === 0) throw unknownValue(value, 'project');
    return found.map(({ id }) => id);
  },
  sort: ({ site }) => [({ projectId }) => site.project(projectId)?.name.toLowerCase() ?? null],
};

const statusCategory: ChoiceField = {
  kind: 'choice',
  name: 'statusCategory',
  tokens: ({ status }) => [status.category],
  resolve(value) {
    const found = (Object.keys(STATUS_CATEGORIES) as StatusCategoryKey[]).filter((key) => {
      const { id, name } = STATUS_CATEGORIES[key];
      return key === value.toLowerCase() || sameText(name, value) || String(id) === value;
    });
    if (found.length === 0) throw unknownValue(value, 'statusCategory');
    return found;
  },
  sort: () => [({ status }) => ['new', 'indeterminate', 'done'].indexOf(status.category)],
};

function person(name: 'assignee' | 'reporter' | 'creator'): ChoiceField {
  return {
    kind: 'choice',
    name,
    people: true,
    tokens: (issue) => (issue[name] === null ? [] : [issue[name]]),
    resolve(value, { site }) {
      const known = site.personNamed(value);
      if (known) return [known.accountId];
      const found = site.people.filter(({ displayName }) => sameText(displayName, value));
      if (found.length === 0) throw unknownValue(value, name);
      return found.map(({ accountId }) => accountId);
    },
    sort: ({ site }) => [(issue) => site.person(issue[name] ?? '')?.displayName.toLowerCase() ?? null],
  };
}

const labels: ChoiceField = {
  kind: 'choice',
  name: 'labels',
  tokens: (issue) => issue.labels,
  resolve: (value) => [value],
  sort: byText((issue) => issue.labels.join(' ') || null),
};

/** What Jira knows and nobody can set here: no issue has a value of it. */
const nothing = (name: string): ChoiceField => ({
  kind: 'choice',
  name,
  tokens: () => [],
  resolve: (value) => [value],
});

/** How a link reads from an issue. Links of tables and XML have no type here. */
const issueLinkType: ChoiceField = {
  kind: 'choice',
  name: 'issueLinkType',
  tokens: ({ links = [] }) => links.flatMap((link) => linkWords(link) ?? []),
  resolve(value, { site }) {
    const phrases = site.catalogue.linkTypes.flatMap(({ name, inward, outward }) =>
      sameText(name, value) ? [inward, outward] : [inward, outward].filter((words) => sameText(words, value)),
    );
    if (phrases.length === 0) throw unknownValue(value, 'issueLinkType');
    return [...new Set(phrases)];
  },
};

function visibleIssue(value: string, field: string, { site, sees }: JqlContext): Issue {
  const found = findIssue(site, value);
  if (found && sees(found)) return found;
  throw new JqlProblem([`An issue with key '${value}' does not exist for field '${field}'.`]);
}

/** A link is told by one of its ends, or by both. */
function linkedTokens(issue: Issue, { site }: JqlContext): string[] {
  const told = (issue.linkedKeys ?? []).flatMap((linked) => site.issueByKey(linked)?.id ?? []);
  const telling = [...site.allIssues()].filter(({ linkedKeys = [] }) => linkedKeys.includes(issue.key));
  return [...new Set([...told, ...telling.map(({ id }) => id)])];
}

const key: ChoiceField = {
  kind: 'choice',
  name: 'key',
  tokens: ({ id }) => [id],
  resolve: (value, context) => [visibleIssue(value, 'key', context).id],
  call: (name, [of, ...types], context) =>
    name === 'linkedissues' && of !== undefined && types.length === 0
      ? linkedTokens(visibleIssue(of, 'key', context), context)
      : null,
  sort: () => [(issue) => splitKey(issue.key).projectKey, (issue) => splitKey(issue.key).number],
};

const parent: ChoiceField = {
  kind: 'choice',
  name: 'parent',
  tokens: ({ parentKey }) => (parentKey === null ? [] : [parentKey]),
  resolve: (value, context) => [visibleIssue(value, 'parent', context).key],
};

const epicLink: ChoiceField = {
  kind: 'choice',
  name: 'Epic Link',
  tokens: ({ parentKey }, { site }) =>
    parentKey !== null && site.issueByKey(parentKey)?.issueType.hierarchyLevel === 1 ? [parentKey] : [],
  resolve: (value, context) => [visibleIssue(value, 'Epic Link', context).key],
};

const resolution = listed('resolution', 'resolutions', (issue) => one(issue.resolution), {
  sort: byId((issue) => issue.resolution),
});

function ordered(name: string, dates: boolean, read: (issue: Issue) => number | null): OrderedField {
  return { kind: 'ordered', name, dates, reader: () => read, sort: () => [read] };
}

/** A day begins at midnight where the viewer is; many issues share few days. */
const due: OrderedField = {
  kind: 'ordered',
  name: 'duedate',
  dates: true,
  reader({ principal }) {
    const midnights = new Map<string, number>();
    return ({ due: day }) => {
      if (day === null) return null;
      const known = midnights.get(day) ?? instantOf(Date.parse(day), principal.timeZone);
      midnights.set(day, known);
      return known;
    };
  },
  sort: () => [({ due: day }) => day],
};

/** Names of security levels are for those who may use them; here only whether there is one can be asked. */
const level: ChoiceField = {
  kind: 'choice',
  name: 'level',
  tokens: (issue) => one(issue.security).map(({ id }) => id),
  resolve: (value) => {
    throw unknownValue(value, 'level');
  },
};

const summary: TextField = {
  kind: 'text',
  name: 'summary',
  text: (issue) => issue.summary,
  sort: byText((issue) => issue.summary),
};
const description: TextField = { kind: 'text', name: 'description', text: (issue) => plainText(issue.description) };
const anyText: TextField = {
  kind: 'text',
  name: 'text',
  text: (issue) => `${issue.summary}\n${plainText(issue.description)}`,
};

/** Jira knows its own epics by their English name too, in whatever language an export calls them. */
function resolveType(value: string, context: JqlContext): readonly string[] {
  const named = context.values('issueTypes').filter(({ id, name, hierarchyLevel }) => {
    const isOwnEpic = hierarchyLevel === 1 && isEpicWord(name) && isEpicWord(value);
    return isOwnEpic || sameText(name, value) || id === value;
  });
  if (named.length === 0) throw unknownValue(value, 'issuetype');
  return named.map(({ id }) => id);
}

const issuetype = listed('issuetype', 'issueTypes', ({ issueType }) => [issueType], {
  resolve: resolveType,
  sort: byText(({ issueType }) => issueType.name),
});
const created = ordered('created', true, (issue) => issue.created);
const updated = ordered('updated', true, (issue) => issue.updated);
const resolved = ordered('resolved', true, (issue) => issue.resolved);
const component = listed('component', 'components', ({ components }) => components);

/** The fields of Jira that search knows here, by their names in JQL in lower case. */
export const SYSTEM_FIELDS: ReadonlyMap<string, JqlField> = new Map<string, JqlField>([
  ['project', project],
  ['issuetype', issuetype],
  ['type', issuetype],
  ['status', listed('status', 'statuses', ({ status }) => [status], { sort: byId(({ status }) => status) })],
  ['statuscategory', statusCategory],
  [
    'priority',
    // The lowest number is the highest priority.
    listed('priority', 'priorities', (issue) => one(issue.priority), {
      place: (token) => -Number(token),
      sort: () => [({ priority }) => (priority === null ? null : -Number(priority.id))],
    }),
  ],
  ['assignee', person('assignee')],
  ['reporter', person('reporter')],
  ['creator', person('creator')],
  ['created', created],
  ['createddate', created],
  ['updated', updated],
  ['updateddate', updated],
  ['resolved', resolved],
  ['resolutiondate', resolved],
  ['due', due],
  ['duedate', due],
  [
    'resolution',
    {
      ...resolution,
      resolve: (value, context) => (sameText(value, 'Unresolved') ? [EMPTY_TOKEN] : resolution.resolve(value, context)),
    },
  ],
  ['labels', labels],
  ['flagged', nothing('Flagged')],
  ['issuelinktype', issueLinkType],
  ['key', key],
  ['issuekey', key],
  ['issue', key],
  ['id', key],
  ['summary', summary],
  ['description', description],
  ['text', anyText],
  ['parent', parent],
  ['epic link', epicLink],
  ['fixversion', versionField('fixVersion', ({ fixVersions }) => fixVersions)],
  ['affectedversion', versionField('affectedVersion', ({ affectedVersions = [] }) => affectedVersions)],
  ...WORK_FIELDS,
  ['component', component],
  ['level', level],
  ['votes', ordered('votes', false, (issue) => issue.votes)],
]);
