import { html, type Html } from '../html';
import type { NavigationSection, SurfaceModule } from '../modules';
import { frameSlot, type Page, type Site } from './page';

/**
 * A page that belongs to the app as a whole: its global page, its settings. Below its address the app has pages of its
 * own. @param inside the path below the page, without a slash at its beginning
 */
export function appPage(site: Site, moduleKey: string, inside: string): Page | null {
  const module = site.modules.ofType('jira:globalPage', 'jira:adminPage').find(({ key }) => key === moduleKey);
  if (!module) return null;
  return {
    title: module.title,
    section: `/app/${module.key}`,
    side: sideNavigation(module, `/app/${module.key}`, inside),
    body: html`${module.layout !== 'blank' && html`<div class="page-heading"><h1>${module.title}</h1></div>`}
    ${frameSlot(module.key)}`,
  };
}

/**
 * The subpages of a module as Jira lists them at the side; null where it has none.
 * @param base its address. @param inside the path below it; null while another page is open
 */
export function sideNavigation(
  { title, pages, sections }: SurfaceModule,
  base: string,
  inside: string | null,
): Html | null {
  const groups: readonly NavigationSection[] = sections ?? (pages ? [{ pages }] : []);
  if (groups.length === 0) return null;
  return html`<nav class="side-nav" aria-label="${title}" data-base="${base}">
    <details open>
      <summary>${title}</summary>
      ${groups.map(
        ({ header, pages: entries }) => html`
          ${header && html`<h2>${header}</h2>`}
          <ul>
            ${entries.map(
              ({ title: name, route }) =>
                html`<li>
                  <a href="${base}/${route}" data-route="${route}" ${isOpen(route, inside) && html`aria-current="page"`}
                    >${name}</a
                  >
                </li>`,
            )}
          </ul>
        `,
      )}
    </details>
  </nav>`;
}

/** What the app keeps below a subpage belongs to it. */
const isOpen = (route: string, inside: string | null): boolean =>
  inside === route || (inside?.startsWith(`${route}/`) ?? false);
