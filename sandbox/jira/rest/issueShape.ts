import { typeOfLink } from '../data/links';
import {
  asDocument,
  STATUS_CATEGORIES,
  workRatio,
  type Issue,
  type IssueLink,
  type IssueType,
  type LinkType,
  type Named,
  type Project,
  type Status,
} from '../data/model';
import { offsetAt } from '../jql/dates';
import type { Call } from './call';
import { APP_PERSON, userReference } from './userShape';
import { versionShapes } from './versionShape';

type Shape = Record<string, unknown>;
type ProjectContext = Pick<Call, 'site' | 'siteUrl'>;

/** @returns a time as Jira writes it, in the time zone of who asks: `2026-02-15T16:37:00.000+0100`. */
export function jiraTime(instant: number, timeZone: string): string {
  const offset = Math.round(offsetAt(instant, timeZone) / 60_000);
  const wall = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  return (
    `${wall}${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}` +
    `${String(minutes % 60).padStart(2, '0')}`
  );
}

export function issueTypeShape({ id, name, subtask, hierarchyLevel }: IssueType, siteUrl: string): Shape {
  return { self: `${siteUrl}/rest/api/3/issuetype/${id}`, id, name, description: '', subtask, hierarchyLevel };
}

export function statusShape({ id, name, category }: Status, siteUrl: string): Shape {
  const { id: categoryId, name: categoryName, colorName } = STATUS_CATEGORIES[category];
  const statusCategory = {
    self: `${siteUrl}/rest/api/3/statuscategory/${categoryId}`,
    id: categoryId,
    key: category,
    colorName,
    name: categoryName,
  };
  return { self: `${siteUrl}/rest/api/3/status/${id}`, id, name, description: '', statusCategory };
}

export function projectShape({ id, key, name, type }: Project, { site, siteUrl }: ProjectContext): Shape {
  const simplified = site.rules.ofProject(key)?.teamManaged === true;
  const style = simplified ? 'next-gen' : 'classic';
  return { self: `${siteUrl}/rest/api/3/project/${id}`, id, key, name, projectTypeKey: type, simplified, style };
}

const namedShape = (kind: string, { id, name }: Named, siteUrl: string): Shape => ({
  self: `${siteUrl}/rest/api/3/${kind}/${id}`,
  id,
  name,
});

type FieldReader = (issue: Issue, call: Call) => unknown;

const time =
  (read: (issue: Issue) => number | null): FieldReader =>
  (issue, { principal }) => {
    const instant = read(issue);
    return instant === null ? null : jiraTime(instant, principal.timeZone);
  };

const person =
  (read: (issue: Issue) => string | null): FieldReader =>
  (issue, { site, siteUrl }) => {
    const accountId = read(issue);
    if (accountId === null) return null;
    const known = accountId === APP_PERSON.accountId ? APP_PERSON : site.person(accountId);
    return known ? userReference(known, siteUrl) : null;
  };

/** A parent or child in a field of another issue; one that the reader may not see is left out. */
function related(issue: Issue, { permissions, principal, siteUrl }: Call): Shape | null {
  if (!permissions.seesIssue(principal, issue)) return null;
  return {
    id: issue.id,
    key: issue.key,
    self: `${siteUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusShape(issue.status, siteUrl),
      issuetype: issueTypeShape(issue.issueType, siteUrl),
    },
  };
}

export function linkTypeShape({ id, name, inward, outward }: LinkType, siteUrl: string): Shape {
  return { id, name, inward, outward, self: `${siteUrl}/rest/api/3/issueLinkType/${id}` };
}

/** A link as an issue tells it; one to an issue that the reader may not see is left out. */
function linkShape(link: IssueLink, call: Call): Shape[] {
  const { id, other, key } = link;
  const { site, siteUrl } = call;
  const type = typeOfLink(link);
  const issue = site.issueByKey(key);
  const shown = issue && related(issue, call);
  if (!type || !shown) return [];
  const self = `${siteUrl}/rest/api/3/issueLink/${id}`;
  return [{ id, self, type: linkTypeShape(type, siteUrl), [`${other}Issue`]: shown }];
}

function parentOf(issue: Issue, call: Call): Shape | undefined {
  const parent = issue.parentKey === null ? undefined : call.site.issueByKey(issue.parentKey);
  return (parent && related(parent, call)) ?? undefined;
}

/**
 * The fields of an issue, by id: their names, and how they are read. An absent parent or level is left out, as in Jira.
 */
export const ISSUE_FIELDS: Readonly<Record<string, { name: string; read: FieldReader }>> = {
  summary: { name: 'Summary', read: (issue) => issue.summary },
  description: { name: 'Description', read: (issue) => asDocument(issue.description) },
  issuetype: { name: 'Issue Type', read: (issue, { siteUrl }) => issueTypeShape(issue.issueType, siteUrl) },
  project: {
    name: 'Project',
    read: (issue, call) => {
      const project = call.site.project(issue.projectId);
      return project && projectShape(project, call);
    },
  },
  status: { name: 'Status', read: (issue, { siteUrl }) => statusShape(issue.status, siteUrl) },
  priority: {
    name: 'Priority',
    read: (issue, { siteUrl }) => issue.priority && namedShape('priority', issue.priority, siteUrl),
  },
  assignee: { name: 'Assignee', read: person((issue) => issue.assignee) },
  reporter: { name: 'Reporter', read: person((issue) => issue.reporter) },
  creator: { name: 'Creator', read: person((issue) => issue.creator) },
  created: { name: 'Created', read: time((issue) => issue.created) },
  updated: { name: 'Updated', read: time((issue) => issue.updated) },
  resolutiondate: { name: 'Resolved', read: time((issue) => issue.resolved) },
  duedate: { name: 'Due date', read: (issue) => issue.due },
  resolution: {
    name: 'Resolution',
    read: (issue, { siteUrl }) => issue.resolution && namedShape('resolution', issue.resolution, siteUrl),
  },
  labels: { name: 'Labels', read: (issue) => issue.labels },
  fixVersions: { name: 'Fix versions', read: (issue, call) => versionShapes(issue, issue.fixVersions, call) },
  versions: { name: 'Affects versions', read: (issue, call) => versionShapes(issue, issue.affectedVersions, call) },
  components: {
    name: 'Components',
    read: (issue, { siteUrl }) => issue.components.map((one) => namedShape('component', one, siteUrl)),
  },
  parent: { name: 'Parent', read: parentOf },
  issuelinks: {
    name: 'Linked Issues',
    read: ({ links = [] }, call) => links.flatMap((link) => linkShape(link, call)),
  },
  timeoriginalestimate: { name: 'Original estimate', read: ({ work }) => work?.originalEstimate ?? null },
  timeestimate: { name: 'Remaining Estimate', read: ({ work }) => work?.remainingEstimate ?? null },
  timespent: { name: 'Time Spent', read: ({ work }) => work?.spent ?? null },
  // Jira's own sign for an issue that nobody estimated.
  workratio: { name: 'Work Ratio', read: (issue) => workRatio(issue) ?? -1 },
  votes: {
    name: 'Votes',
    read: (issue, { siteUrl }) => ({
      self: `${siteUrl}/rest/api/3/issue/${issue.key}/votes`,
      votes: issue.votes,
      hasVoted: false,
    }),
  },
  security: {
    name: 'Security Level',
    read: (issue, { siteUrl }) => (issue.security ? namedShape('securitylevel', issue.security, siteUrl) : undefined),
  },
  subtasks: {
    name: 'Sub-tasks',
    read: (issue, call) =>
      call.site
        .childrenOf(issue.key)
        .filter(({ issueType }) => issueType.subtask)
        .flatMap((child) => related(child, call) ?? []),
  },
};

/** @returns the ids of the fields that a request asks for; names that no field has are passed over, as in Jira. */
export function selectedFields(wanted: readonly string[]): string[] {
  const all = Object.keys(ISSUE_FIELDS);
  const excluded = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const everything =
    wanted.some((name) => name === '*all' || name === '*navigable') || wanted.every((name) => name.startsWith('-'));
  return all.filter((id) => !excluded.has(id) && (everything || wanted.includes(id)));
}

/** @returns an issue with the fields and properties asked for; `properties` may be `*all`. */
export function issueShape(
  issue: Issue,
  call: Call,
  fieldIds: readonly string[],
  properties: readonly string[],
): Shape {
  const fields = Object.fromEntries(fieldIds.map((id) => [id, ISSUE_FIELDS[id]?.read(issue, call)]));
  const shape: Shape = { id: issue.id, self: `${call.siteUrl}/rest/api/3/issue/${issue.id}`, key: issue.key, fields };
  if (properties.length > 0) {
    const all = properties.includes('*all');
    shape['properties'] = Object.fromEntries(
      Object.entries(issue.properties).filter(([key]) => all || properties.includes(key)),
    );
  }
  return shape;
}
