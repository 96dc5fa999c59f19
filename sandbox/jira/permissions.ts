import type { JiraRequest } from '../seams';
import type { Issue, Project } from './data/model';
import type { Site } from './data/site';
import { APP_ACCOUNT_ID, OUTSIDER, viewerOf } from './viewers';

/** Who asks: one of the viewers, or the app as itself. */
export interface Principal {
  kind: 'person' | 'app';
  accountId: string;
  timeZone: string;
}

const APP: Principal = { kind: 'app', accountId: APP_ACCOUNT_ID, timeZone: 'UTC' };

/** @returns who asks, or null for nobody and for an account that cannot sign in here. */
export function principalOf(site: Site, { tier, viewer }: Pick<JiraRequest, 'tier' | 'viewer'>): Principal | null {
  if (tier === 'app') return APP;
  const found = viewer === null ? null : viewerOf(site.person(viewer));
  return found ? { kind: 'person', accountId: found.accountId, timeZone: found.timeZone } : null;
}

const EDITORS = ['project-manager', 'admin'];
const ADMINISTRATORS = ['admin'];

/** Permission keys of Jira, and the right they follow here. */
const PROJECT_PERMISSIONS: ReadonlyMap<string, 'browse' | 'edit' | 'administer'> = new Map(
  Object.entries({
    BROWSE_PROJECTS: 'browse',
    ADD_COMMENTS: 'browse',
    EDIT_ISSUES: 'edit',
    CREATE_ISSUES: 'edit',
    DELETE_ISSUES: 'edit',
    ASSIGN_ISSUES: 'edit',
    LINK_ISSUES: 'edit',
    MOVE_ISSUES: 'edit',
    SCHEDULE_ISSUES: 'edit',
    TRANSITION_ISSUES: 'edit',
    ADMINISTER_PROJECTS: 'administer',
  } as const),
);
const GLOBAL_PERMISSIONS = ['ADMINISTER', 'USER_PICKER'];

export const isProjectPermission = (key: string): boolean => PROJECT_PERMISSIONS.has(key);
export const isGlobalPermission = (key: string): boolean => GLOBAL_PERMISSIONS.includes(key);

/** Answers what a principal may do. Every way to an issue asks here. */
export class Permissions {
  constructor(private readonly site: Site) {}

  /** @param key a global permission. The outsider may not look people up. */
  holdsGlobally({ kind, accountId }: Principal, key: string): boolean {
    if (key === 'ADMINISTER') return kind === 'person' && ADMINISTRATORS.includes(accountId);
    return key === 'USER_PICKER' && (kind === 'app' || this.isInside(accountId));
  }

  seesProject({ kind, accountId }: Principal, project: Project): boolean {
    if (project.trashed) return false;
    if (kind === 'app') return true;
    const restricted = this.site.rules.ofProject(project.key)?.browse;
    return restricted ? restricted.includes(accountId) : this.isInside(accountId);
  }

  visibleProjects(principal: Principal): Project[] {
    return this.site.projects.filter((project) => this.seesProject(principal, project));
  }

  seesIssue(principal: Principal, issue: Issue): boolean {
    const project = this.site.project(issue.projectId);
    return project !== undefined && this.seesProject(principal, project) && this.passesSecurity(principal, issue);
  }

  /** @returns the test for many issues; projects are looked at once. */
  visibility(principal: Principal): (issue: Issue) => boolean {
    const projects = new Set(this.visibleProjects(principal).map(({ id }) => id));
    return (issue) =>
      projects.has(issue.projectId) && (issue.security === null || this.passesSecurity(principal, issue));
  }

  holdsOnProject(principal: Principal, key: string, project: Project): boolean {
    if (!this.seesProject(principal, project)) return false;
    const right = PROJECT_PERMISSIONS.get(key);
    if (right === 'administer') return this.holdsGlobally(principal, 'ADMINISTER');
    if (right !== 'edit' || principal.kind === 'app') return right !== undefined;
    return (this.site.rules.ofProject(project.key)?.edit ?? EDITORS).includes(principal.accountId);
  }

  holdsOnIssue(principal: Principal, key: string, issue: Issue): boolean {
    const project = this.site.project(issue.projectId);
    return (
      project !== undefined && this.passesSecurity(principal, issue) && this.holdsOnProject(principal, key, project)
    );
  }

  /** Where no seed restricts a project, everyone whom the site knows browses it, but for the outsider. */
  private isInside(accountId: string): boolean {
    return accountId !== OUTSIDER && this.site.person(accountId) !== undefined;
  }

  private passesSecurity({ kind, accountId }: Principal, { security }: Issue): boolean {
    if (security === null) return true;
    const rule = this.site.rules.ofSecurityLevel(security.id);
    if (!rule) return true;
    return kind === 'app' ? rule.app : rule.members.includes(accountId);
  }
}
