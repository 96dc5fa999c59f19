import { html, type Html } from '../../html';
import { sideNavigation } from '../appPage';
import type { Site } from '../page';
import type { ShownProject } from './projectData';

/** Address of a page of a project. */
export const projectPath = (key: string, inside = ''): string =>
  `/projects/${encodeURIComponent(key)}${inside === '' ? '' : `/${inside}`}`;

const listHref = (key: string): string => `/list?jql=${encodeURIComponent(`project = "${key}" ORDER BY key ASC`)}`;

/**
 * What stands at the side of every page of a project: its own pages, and those of apps below them.
 * @param open the page that is open: `board`, `backlog`, or the key of a module
 * @param inside the path below the page of that module
 */
export function projectNavigation({ modules }: Site, project: ShownProject, open: string, inside = ''): Html {
  const own = [
    { name: 'Board', page: 'board', href: projectPath(project.key, 'board') },
    { name: 'Backlog', page: 'backlog', href: projectPath(project.key, 'backlog') },
    { name: 'List', page: 'list', href: listHref(project.key) },
  ];
  return html`<div class="project-nav">
    <nav class="side-nav project-pages" aria-label="${project.name}">
      <p class="project-name">${project.name}</p>
      <ul>
        ${own.map(
          ({ name, page, href }) =>
            html`<li><a href="${href}" ${page === open && html`aria-current="page"`}>${name}</a></li>`,
        )}
      </ul>
    </nav>
    ${modules
      .ofType('jira:projectPage')
      .map((module) =>
        sideNavigation(module, projectPath(project.key, `app/${module.key}`), module.key === open ? inside : null),
      )}
  </div>`;
}
