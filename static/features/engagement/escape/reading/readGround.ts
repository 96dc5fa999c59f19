import { issueTypes } from '../../../../host/issues/issueTypes';
import { findProjects, visibleProjects, type Project } from '../../../../host/jira';
import { EVERY_PROJECT } from '../choosing/chosen';
import { MOST_PROJECTS, readVersions, type VersionsOf } from './readMany';

/** What has to be known before anything is counted. */
export interface Ground {
  /** Names of the issue types of the site, as the viewer sees them. */
  types: string[];
  of: VersionsOf[];
  /** There are other projects. */
  more: boolean;
}

/** Issue types, projects and their versions; none of it is a search. @throws JiraError */
export async function readGround(project: string): Promise<Ground> {
  const [types, { projects, more }] = await Promise.all([issueTypes(), projectsOf(project)]);
  return { types: types.map(({ name }) => name), of: await readVersions(projects), more };
}

async function projectsOf(project: string): Promise<{ projects: Project[]; more: boolean }> {
  if (project === EVERY_PROJECT) return findProjects('', MOST_PROJECTS);
  return { projects: await visibleProjects([project]), more: false };
}
