import type { Issue, Project } from '../data/model';
import type { Site } from '../data/site';
import type { Variables } from './evaluate';
import { Properties, Thing } from './values';

const named = (type: string, { id, name }: { id: string; name: string }): Thing =>
  new Thing(type, { id: () => Number(id), name: () => name });

const projectThing = ({ id, key, name }: Project): Thing =>
  new Thing('Project', { id: () => Number(id), key: () => key, name: () => name });

const issueThing = (issue: Issue): Thing =>
  new Thing('Issue', {
    id: () => Number(issue.id),
    key: () => issue.key,
    summary: () => issue.summary,
    issueType: () => named('IssueType', issue.issueType),
    status: () => named('IssueStatus', issue.status),
    properties: () => new Properties(issue.properties),
  });

/** What Jira gives an expression by name where it is about an issue, for whoever looks. */
export function issueVariables(site: Site, issue: Issue, accountId: string): Variables {
  const project = site.project(issue.projectId);
  return {
    issue: issueThing(issue),
    user: new Thing('User', { accountId: () => accountId }),
    ...(project ? { project: projectThing(project) } : {}),
  };
}
