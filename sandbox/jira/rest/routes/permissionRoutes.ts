import * as z from 'zod/mini';
import type { Issue, Project } from '../../data/model';
import { findIssue } from '../../issueContext';
import { isGlobalPermission, isProjectPermission, principalOf, type Principal } from '../../permissions';
import { JiraError, listParam, parsedBody, type Call, type Reply } from '../call';

const CHECK_MOST = 1000;
const ids = z.optional(z.nullable(z.array(z.union([z.int(), z.string().check(z.regex(/^[0-9]+$/))]))));

const checkSchema = z.strictObject({
  accountId: z.optional(z.string()),
  globalPermissions: z.optional(z.nullable(z.array(z.string()))),
  projectPermissions: z.optional(
    z.nullable(z.array(z.strictObject({ permissions: z.array(z.string()), issues: ids, projects: ids }))),
  ),
});

/** Ids that are hidden or name nothing are dropped without a word: what is absent from the answer is not allowed. */
export function checkPermissions(call: Call): Reply {
  const { accountId, globalPermissions, projectPermissions } = parsedBody(call, checkSchema);
  const principal = personAskedAbout(call, accountId);
  const asked = (projectPermissions ?? []).map((one) => ({
    ...one,
    permissions: one.permissions.filter((key) => key !== ''),
  }));
  if (asked.some(({ permissions }) => permissions.length === 0))
    throw new JiraError(400, ['At least one project permission must be provided.']);
  if (
    asked.some(({ issues, projects }) => (issues?.length ?? 0) > CHECK_MOST || (projects?.length ?? 0) > CHECK_MOST)
  ) {
    throw new JiraError(400, [`At most ${CHECK_MOST} issues and ${CHECK_MOST} projects can be checked.`]);
  }
  const global = globalPermissions ?? [];
  const unknown = [
    ...global.filter((key) => !isGlobalPermission(key)),
    ...asked.flatMap(({ permissions }) => permissions.filter((key) => !isProjectPermission(key))),
  ];
  if (unknown.length > 0)
    throw new JiraError(400, [], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  return {
    status: 200,
    others: 1,
    body: {
      globalPermissions: global.filter((key) => call.permissions.holdsGlobally(principal, key)),
      projectPermissions: asked.flatMap(({ permissions, issues, projects }) =>
        permissions.map((permission) => ({
          permission,
          issues: (issues ?? []).map(Number).filter((id) => mayOnIssue(call, principal, permission, id)),
          projects: (projects ?? []).map(Number).filter((id) => mayOnProject(call, principal, permission, id)),
        })),
      ),
    },
  };
}

/** Only an administrator, or the app itself, may ask about somebody else. */
function personAskedAbout({ site, principal, permissions }: Call, accountId: string | undefined): Principal {
  if (accountId === undefined || accountId === principal.accountId) return principal;
  if (principal.kind !== 'app' && !permissions.holdsGlobally(principal, 'ADMINISTER')) {
    throw new JiraError(403, ['Only Jira administrators can perform this operation.']);
  }
  return principalOf(site, { tier: 'user', viewer: accountId }) ?? { kind: 'person', accountId, timeZone: 'UTC' };
}

function mayOnIssue({ site, permissions }: Call, principal: Principal, permission: string, id: number): boolean {
  const issue = site.issue(String(id));
  return issue !== undefined && permissions.holdsOnIssue(principal, permission, issue);
}

function mayOnProject({ site, permissions }: Call, principal: Principal, permission: string, id: number): boolean {
  const project = site.project(String(id));
  return project !== undefined && permissions.holdsOnProject(principal, permission, project);
}

export function myPermissions(call: Call): Reply {
  const keys = listParam(call, 'permissions');
  if (keys.length === 0) throw new JiraError(400, ["The 'permissions' query parameter is required."]);
  const unknown = keys.filter((key) => !isGlobalPermission(key) && !isProjectPermission(key));
  if (unknown.length > 0)
    throw new JiraError(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  const held = heldIn(call);
  const shapes = keys.map((key) => {
    const type = isGlobalPermission(key) ? 'GLOBAL' : 'PROJECT';
    const name = key
      .toLowerCase()
      .replace(/_/g, ' ')
      .replace(/^./, (letter) => letter.toUpperCase());
    const havePermission = type === 'GLOBAL' ? call.permissions.holdsGlobally(call.principal, key) : held(key);
    return [key, { id: key, key, name, type, description: name, havePermission }] as const;
  });
  return { status: 200, others: 1, body: { permissions: Object.fromEntries(shapes) } };
}

/**
 * @returns whether a project permission is held on the issue or project asked about, or anywhere. @throws JiraError 404
 */
function heldIn(call: Call): (key: string) => boolean {
  const { site, permissions, principal, query } = call;
  const issueName = query.get('issueId') ?? query.get('issueKey');
  if (issueName !== null) {
    const issue = findIssue(site, issueName);
    if (!issue || !permissions.seesIssue(principal, issue))
      throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
    return (key) => permissions.holdsOnIssue(principal, key, issue satisfies Issue);
  }
  const projectName = query.get('projectId') ?? query.get('projectKey');
  if (projectName !== null) {
    const project = query.has('projectId') ? site.project(projectName) : site.projectByKey(projectName);
    if (!project || !permissions.seesProject(principal, project))
      throw new JiraError(404, [`No project could be found with '${projectName}'.`]);
    return (key) => permissions.holdsOnProject(principal, key, project satisfies Project);
  }
  return (key) => site.projects.some((project) => permissions.holdsOnProject(principal, key, project));
}
