import type { IssueContext } from '../seams';
import type { Issue } from './data/model';
import type { Site } from './data/site';
import { principalOf, type Permissions } from './permissions';

/** @returns the issue by its id or key, whether or not anyone may see it. */
export function findIssue(site: Site, idOrKey: string): Issue | undefined {
  return /^[0-9]+$/.test(idOrKey) ? site.issue(idOrKey) : site.issueByKey(idOrKey);
}

/**
 * @returns what the context of a module on this issue is, or null where it is hidden from the viewer or does not exist.
 */
export function issueContext(
  site: Site,
  permissions: Permissions,
  viewer: string,
  issueIdOrKey: string,
): IssueContext | null {
  const principal = principalOf(site, { tier: 'user', viewer });
  const issue = findIssue(site, issueIdOrKey);
  const project = issue && site.project(issue.projectId);
  if (!principal || !issue || !project || !permissions.seesIssue(principal, issue)) return null;
  return {
    issue: { id: issue.id, key: issue.key, type: issue.issueType.name, typeId: issue.issueType.id },
    project: { id: project.id, key: project.key, type: project.type },
  };
}
