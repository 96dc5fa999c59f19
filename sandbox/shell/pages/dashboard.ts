import { DASHBOARD_ID } from '../gadgets/store';
import { html, type Html } from '../html';
import type { SurfaceModule } from '../modules';
import type { GadgetRecord } from '../pageData';
import type { Page, Site } from './page';

function gadget({ id }: GadgetRecord, { title, edit }: SurfaceModule): Html {
  return html`<section class="gadget card" data-gadget="${id}" aria-labelledby="gadget-${id}">
    <header>
      <h2 id="gadget-${id}">${title}</h2>
      <div class="gadget-buttons">
        <button type="button" data-action="refresh" aria-label="Refresh ${title}">Refresh</button>
        ${edit && html`<button type="button" data-action="edit" aria-label="Configure ${title}">Configure</button>`}
        <button type="button" data-action="remove" aria-label="Remove ${title}">Remove</button>
      </div>
    </header>
    <div class="gadget-body"></div>
  </section>`;
}

function addButton({ key, title, type }: SurfaceModule): Html {
  const kind = type === 'dashboards:widget' ? 'widget' : 'gadget';
  return html`<button type="button" data-add="${key}">Add ${kind} “${title}”</button>`;
}

/** The one dashboard. Its columns follow the width switch: one wide column, or thirds. */
export function dashboardPage(site: Site): Page {
  const gadgets = site.gadgets.all().filter(({ moduleKey }) => site.modules.get(moduleKey) !== undefined);
  const cards = gadgets.map((record) => {
    const module = site.modules.get(record.moduleKey);
    return module && gadget(record, module);
  });
  return {
    title: 'Dashboard',
    section: '/dashboard',
    dashboard: { id: DASHBOARD_ID, gadgets },
    body: html`<div class="page-heading">
        <h1>Dashboard</h1>
        <div class="page-buttons">
          ${site.modules.ofType('jira:dashboardGadget', 'dashboards:widget').map(addButton)}
          <button type="button" data-refresh-all>Refresh all</button>
        </div>
      </div>
      ${
        gadgets.length === 0 && html`<p class="empty">This dashboard is empty. Add a gadget with the buttons above.</p>`
      }
      <div class="dashboard">${cards}</div>`,
  };
}
