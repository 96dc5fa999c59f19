import { html } from '../html';
import { frameSlot, type Page, type Site } from './page';

/** A page that belongs to the app as a whole: its global page, its settings. */
export function appPage(site: Site, moduleKey: string): Page | null {
  const module = site.modules.ofType('jira:globalPage', 'jira:adminPage').find(({ key }) => key === moduleKey);
  if (!module) return null;
  return {
    title: module.title,
    section: `/app/${module.key}`,
    body: html`<div class="page-heading"><h1>${module.title}</h1></div>
      ${frameSlot(module.key)}`,
  };
}
