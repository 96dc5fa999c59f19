import { readFileSync } from 'node:fs';
import { demoFiles } from '#sandbox/jira/index';

/** Every place where an issue of the demo portfolio can stand, and what each viewer may do there. */

interface Restrictions {
  projects: Record<string, { browse: string[]; edit: string[] }>;
  securityLevels: Record<string, { members: string[] }>;
}
const restrictions = JSON.parse(readFileSync(demoFiles.permissions, 'utf8')) as Restrictions;

export const VIEWERS = ['project-manager', 'board-member', 'admin', 'support-colleague', 'outsider'] as const;
/** Where no file restricts a project. */
const OPEN_PROJECT = {
  browse: ['project-manager', 'board-member', 'admin', 'support-colleague'],
  edit: ['project-manager', 'admin'],
};

export interface DemoIssue {
  name: string;
  issueId: string;
  /** Absent where there is no issue any more, or never was one. */
  stands?: { project: string; security?: string };
}

export const PLACES: readonly DemoIssue[] = [
  { name: 'visible', issueId: '12001', stands: { project: 'CARE' } },
  { name: 'edited by administrators only', issueId: '13001', stands: { project: 'NET' } },
  { name: 'in a hidden project', issueId: '14001', stands: { project: 'BIZ' } },
  { name: 'restricted to the pricing team', issueId: '11016', stands: { project: 'MOB', security: '10100' } },
  { name: 'restricted to the board', issueId: '12008', stands: { project: 'CARE', security: '10102' } },
  { name: 'restricted in a hidden project', issueId: '14011', stands: { project: 'BIZ', security: '10101' } },
  { name: 'deleted', issueId: '11010' },
  { name: 'not there', issueId: '99999' },
];
const ruleOf = (project: string) => ({ ...OPEN_PROJECT, ...restrictions.projects[project] });
export const browsesProject = (viewer: string, project: string): boolean => ruleOf(project).browse.includes(viewer);

export function rights({ stands }: DemoIssue, viewer: string): { browse: boolean; edit: boolean } {
  if (!stands) return { browse: false, edit: false };
  const project = ruleOf(stands.project);
  const members = stands.security === undefined ? undefined : restrictions.securityLevels[stands.security]?.members;
  const browse = project.browse.includes(viewer) && (members?.includes(viewer) ?? true);
  return { browse, edit: browse && project.edit.includes(viewer) };
}
