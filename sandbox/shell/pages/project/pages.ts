import { html } from '../../html';
import type { Session } from '../../session';
import { moreActions } from '../actions/menu';
import { issueTable } from '../issueTable';
import { searchIssues } from '../jiraData';
import { frameSlot, type Page, type Site } from '../page';
import { card } from './cards';
import { projectNavigation, projectPath } from './navigation';
import { listProjects, projectContext, readProject, type ShownProject } from './projectData';

type PageOfProject = (site: Site, session: Session, project: ShownProject) => Promise<Page>;

/** @returns the page of a project; null where the viewer sees no such project. */
const ofProject =
  (make: PageOfProject) =>
  async (site: Site, session: Session, key: string): Promise<Page | null> => {
    const project = await readProject(site.jira, session.viewer, key);
    return project && make(site, session, project);
  };

/** The one board of a project, as the context of a module carries it. */
const boardContext = (project: ShownProject): Record<string, unknown> => ({
  project: projectContext(project),
  board: { id: project.id, type: 'kanban' },
});

const COLUMNS = ['To Do', 'In Progress', 'Done'] as const;

/** The issues of a project by how far they are, the first fifty of each. */
export const boardPage = ofProject(async (site, { viewer }, project) => {
  const found = await Promise.all(
    COLUMNS.map((category) =>
      searchIssues(
        site.jira,
        viewer.accountId,
        `project = "${project.key}" AND statusCategory = "${category}" ORDER BY updated DESC`,
      ),
    ),
  );
  return {
    title: `${project.name} board`,
    section: '/projects',
    side: projectNavigation(site, project, 'board'),
    body: html`<div class="page-heading">
        <h1>${project.name} board</h1>
        ${moreActions(site.modules.ofType('jira:boardAction'), { ...boardContext(project), sprints: [] })}
      </div>
      <div class="board" tabindex="0" role="region" aria-label="Board">
        ${COLUMNS.map(
          (name, at) =>
            html`<section aria-label="${name}">
              <h2>${name} <span class="badge">${found[at]?.total ?? 0}</span></h2>
              <ul>
                ${(found[at]?.issues ?? []).map((issue) => card(site, viewer, issue))}
              </ul>
            </section>`,
        )}
      </div>`,
  };
});

/** What of a project nobody began, the first fifty. */
export const backlogPage = ofProject(async (site, { viewer }, project) => {
  const jql = `project = "${project.key}" AND statusCategory = "To Do" ORDER BY key ASC`;
  const { issues, total } = await searchIssues(site.jira, viewer.accountId, jql);
  return {
    title: `${project.name} backlog`,
    section: '/projects',
    side: projectNavigation(site, project, 'backlog'),
    body: html`<div class="page-heading">
        <h1>${project.name} backlog</h1>
        ${moreActions(site.modules.ofType('jira:backlogAction'), boardContext(project))}
      </div>
      <p class="count">${total} ${total === 1 ? 'issue' : 'issues'}</p>
      ${issueTable(issues, viewer)}`,
  };
});

/** A page that an app has in every project. @param inside the path below it, without a slash at its beginning */
export async function projectAppPage(
  site: Site,
  session: Session,
  { key, moduleKey, inside }: { key: string; moduleKey: string; inside: string },
): Promise<Page | null> {
  const module = site.modules.ofType('jira:projectPage').find((one) => one.key === moduleKey);
  const project = module && (await readProject(site.jira, session.viewer, key));
  if (!module || !project) return null;
  return {
    title: `${module.title} - ${project.name}`,
    section: '/projects',
    side: projectNavigation(site, project, module.key, inside),
    body: html`${module.layout !== 'blank' && html`<div class="page-heading"><h1>${module.title}</h1></div>`}
    ${frameSlot(module.key, { project: projectContext(project) })}`,
  };
}

/** The projects that the viewer sees. */
export async function projectsPage(site: Site, { viewer }: Session): Promise<Page> {
  const projects = await listProjects(site.jira, viewer);
  return {
    title: 'Projects',
    section: '/projects',
    body: html`<h1>Projects</h1>
      ${projects.length === 0 && html`<p class="empty">${viewer.displayName} sees no projects.</p>`}
      <ul class="projects">
        ${projects.map(
          ({ key, name }) =>
            html`<li><a href="${projectPath(key, 'board')}">${name}</a> <span class="quiet">${key}</span></li>`,
        )}
      </ul>`,
  };
}
