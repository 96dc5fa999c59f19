import { inProjectJql, ratedJql } from '#domain/portfolio/portfolioQuery';
import { inFlight } from '#kernel/inFlight';
import { editableProjects, leadsByProject } from '../../../host/issuePeople';
import { countIssues, findProjects, type Person, type Project } from '../../../host/jira';

/** Projects that are counted: two counts each. */
export const MOST_COUNTED = 20;
const AT_ONCE = 8;

/** How many epics of a project are rated, and who could answer for the rest. */
export interface ProjectRatings {
  project: Project;
  epics: number;
  rated: number;
  lead: Person | null;
  /** The viewer may edit issues there. */
  isMine: boolean;
}

/** Of the first projects by name those with epics, most unrated first; `more`: there are others. */
export interface ByProject {
  projects: readonly ProjectRatings[];
  more: boolean;
}

/** Counts as the viewer: what they do not see is in no number. @throws JiraError */
export async function readProjects(scope: string): Promise<ByProject> {
  const { projects, more } = await findProjects('', MOST_COUNTED);
  const ids = projects.map(({ id }) => id);
  const counts = projects.flatMap(({ id }) => [
    () => countIssues(inProjectJql(scope, id)),
    () => countIssues(ratedJql(inProjectJql(scope, id))),
  ]);
  const [counted, leads, mine] = await Promise.all([
    inFlight(AT_ONCE, counts),
    leadsByProject(ids),
    editableProjects(ids),
  ]);
  const read = projects.map((project, at): ProjectRatings => {
    // Two counts at two moments: no more are rated than there are.
    const epics = counted[2 * at] ?? 0;
    const rated = Math.min(epics, counted[2 * at + 1] ?? 0);
    return { project, epics, rated, lead: leads.get(project.id) ?? null, isMine: mine.has(project.id) };
  });
  const withEpics = read.filter(({ epics }) => epics > 0);
  return { projects: withEpics.sort((a, b) => b.epics - b.rated - (a.epics - a.rated)), more };
}
