import api, { route } from '@forge/api';
import * as z from 'zod/mini';
import { SUMMARY_PROPERTY, type Summary } from '#domain/publication/summary';
import { AppError } from '#contract/errors';
import { homeName, type Home } from '#kernel/home';
import type { IssueName, RightsAtHome, ViewerJira } from '#ports/jira';
import { Meter } from '../platform/meter';
import { parsed, unexpected } from './jiraAnswer';
import { publicationTime } from './publicationTime';
import { sending } from './jsonRequest';

const permissionGrants = z.object({
  globalPermissions: z.optional(z.array(z.string())),
  projectPermissions: z.optional(
    z.array(
      z.object({
        permission: z.string(),
        issues: z.optional(z.array(z.number())),
        projects: z.optional(z.array(z.number())),
      }),
    ),
  ),
});

async function checkPermissions(meter: Meter, request: Record<string, unknown>): Promise<Grants> {
  const response = await meter.ask(() =>
    api.asUser().requestJira(route`/rest/api/3/permissions/check`, sending('POST', request)),
  );
  if (!response.ok) throw unexpected(response);
  meter.countOthers(1);
  return parsed(permissionGrants, response);
}

type Grants = z.infer<typeof permissionGrants>;

/** Ids that Jira does not know, or hides, are left out of its answer: not named means not allowed. */
const granted = (grants: Grants, permission: string, on: 'issues' | 'projects' = 'issues'): ReadonlySet<number> =>
  new Set(
    (grants.projectPermissions ?? [])
      .filter((grant) => grant.permission === permission)
      .flatMap((grant) => grant[on] ?? []),
  );

async function issueAccess(meter: Meter, issueId: string) {
  const id = Number(issueId);
  const grants = await checkPermissions(meter, {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: [id] }],
  });
  return { browse: granted(grants, 'BROWSE_PROJECTS').has(id), edit: granted(grants, 'EDIT_ISSUES').has(id) };
}

async function homeRights(meter: Meter, home: Home): Promise<RightsAtHome> {
  const [on, id] = 'issueId' in home ? (['issues', home.issueId] as const) : (['projects', home.projectId] as const);
  const ofProject = on === 'projects' ? ['ADMINISTER_PROJECTS'] : [];
  const grants = await checkPermissions(meter, {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES', ...ofProject], [on]: [Number(id)] }],
  });
  const holds = (permission: string): boolean => granted(grants, permission, on).has(Number(id));
  return {
    browse: holds('BROWSE_PROJECTS'),
    edit: holds('EDIT_ISSUES'),
    administersProject: holds('ADMINISTER_PROJECTS'),
    administersJira: (grants.globalPermissions ?? []).includes('ADMINISTER'),
  };
}

async function visibleIssues(meter: Meter, issueIds: readonly string[]): Promise<string[]> {
  const grants = await checkPermissions(meter, {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: issueIds.map(Number) }],
  });
  const visible = granted(grants, 'BROWSE_PROJECTS');
  return issueIds.filter((id) => visible.has(Number(id)));
}

async function rightsOn(meter: Meter, on: 'issues' | 'projects', all: readonly string[]) {
  const asked = { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], [on]: all.map(Number) };
  const grants = await checkPermissions(meter, { globalPermissions: ['ADMINISTER'], projectPermissions: [asked] });
  const holding = (permission: string): ReadonlySet<string> => {
    const ids = granted(grants, permission, on);
    return new Set(all.filter((id) => ids.has(Number(id))));
  };
  const browse = holding('BROWSE_PROJECTS');
  const edit = new Set([...holding('EDIT_ISSUES')].filter((id) => browse.has(id)));
  return { browse, edit, administers: (grants.globalPermissions ?? []).includes('ADMINISTER') };
}

async function visibleProjects(meter: Meter, projectIds: readonly string[]): Promise<string[]> {
  const grants = await checkPermissions(meter, {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds.map(Number) }],
  });
  const visible = granted(grants, 'BROWSE_PROJECTS', 'projects');
  return projectIds.filter((id) => visible.has(Number(id)));
}

async function visibleHomes(meter: Meter, homes: readonly Home[]): Promise<ReadonlySet<string>> {
  const issues = homes.flatMap((home) => ('issueId' in home ? [Number(home.issueId)] : []));
  const projects = homes.flatMap((home) => ('projectId' in home ? [Number(home.projectId)] : []));
  const grants = await checkPermissions(meter, {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues, projects }],
  });
  const [seenIssues, seenProjects] = (['issues', 'projects'] as const).map((on) =>
    granted(grants, 'BROWSE_PROJECTS', on),
  );
  const isSeen = (home: Home): boolean | undefined =>
    'issueId' in home ? seenIssues?.has(Number(home.issueId)) : seenProjects?.has(Number(home.projectId));
  return new Set(homes.filter(isSeen).map(homeName));
}

async function administers(meter: Meter): Promise<boolean> {
  const grants = await checkPermissions(meter, { globalPermissions: ['ADMINISTER'] });
  return (grants.globalPermissions ?? []).includes('ADMINISTER');
}

const ownGroups = z.object({ groups: z.object({ items: z.array(z.object({ groupId: z.nullish(z.string()) })) }) });

async function groups(meter: Meter): Promise<ReadonlySet<string>> {
  const response = await meter.ask(() => api.asUser().requestJira(route`/rest/api/3/myself?expand=groups`));
  if (!response.ok) throw unexpected(response);
  meter.countOthers(1);
  const { groups: own } = await parsed(ownGroups, response);
  return new Set(own.items.flatMap(({ groupId }) => groupId ?? []));
}

const issueAnswer = z.object({
  fields: z.object({ issuetype: z.object({ name: z.string() }), project: z.object({ id: z.string() }) }),
});

async function issueFacts(meter: Meter, issueId: string) {
  const response = await meter.ask(() =>
    api.asUser().requestJira(route`/rest/api/3/issue/${issueId}?fields=issuetype,project`),
  );
  if (response.status === 404 || response.status === 403) return null;
  if (!response.ok) throw unexpected(response);
  meter.countIssues(1);
  const { fields } = await parsed(issueAnswer, response);
  return { projectId: fields.project.id, typeName: fields.issuetype.name };
}

const namedIssues = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) })),
});

/** Issues that the caller does not see are told apart from none in the answer, and left out here. */
async function issueNames(meter: Meter, issueIds: readonly string[]): Promise<IssueName[]> {
  const body = sending('POST', { issueIdsOrKeys: issueIds, fields: ['summary'] });
  const response = await meter.ask(() => api.asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, body));
  if (!response.ok) throw unexpected(response);
  meter.countIssues(issueIds.length);
  const { issues } = await parsed(namedIssues, response);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return issueIds.flatMap((issueId) => {
    const found = byId.get(issueId);
    return found ? [{ issueId, key: found.key, summary: found.fields.summary }] : [];
  });
}

const MAY_NOT_LOOK_UP =
  'Jira does not let you look people up, so you cannot name a sponsor. ' +
  'Ask a Jira administrator for the permission to browse users, or somebody who has it to name the sponsor.';

async function personExists(meter: Meter, accountId: string): Promise<boolean> {
  const response = await meter.ask(() => api.asUser().requestJira(route`/rest/api/3/user?accountId=${accountId}`));
  if (response.status === 403) throw new AppError('invalid', MAY_NOT_LOOK_UP, { problems: [MAY_NOT_LOOK_UP] });
  if (response.status === 404 || response.status === 400) return false;
  if (!response.ok) throw unexpected(response);
  meter.countOthers(1);
  return true;
}

async function publish(meter: Meter, issueId: string, summary: Summary | null): Promise<void> {
  const request = summary === null ? { method: 'DELETE' } : sending('PUT', summary);
  const response = await meter.askWithin(publicationTime(), () =>
    api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`, request),
  );
  const isGone = summary === null && response.status === 404;
  if (!response.ok && !isGone) throw unexpected(response);
}

/** Jira as the person of one invocation, whose points it counts. */
export function viewerJiraOf(): ViewerJira {
  const meter = new Meter();
  return {
    issueAccess: (issueId) => issueAccess(meter, issueId),
    homeRights: (home) => homeRights(meter, home),
    visibleIssues: (issueIds) => visibleIssues(meter, issueIds),
    rightsOn: (issueIds) => rightsOn(meter, 'issues', issueIds),
    rightsInProjects: (projectIds) => rightsOn(meter, 'projects', projectIds),
    visibleProjects: (projectIds) => visibleProjects(meter, projectIds),
    visibleHomes: (homes) => visibleHomes(meter, homes),
    administers: () => administers(meter),
    groups: () => groups(meter),
    issueNames: (issueIds) => issueNames(meter, issueIds),
    issueFacts: (issueId) => issueFacts(meter, issueId),
    personExists: (accountId) => personExists(meter, accountId),
    publish: (issueId, summary) => publish(meter, issueId, summary),
    spent: () => meter.points,
  };
}
