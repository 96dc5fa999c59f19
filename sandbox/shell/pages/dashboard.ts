import { DASHBOARD_ID } from '../gadgets/store';
import { html, type Html } from '../html';
import type { SurfaceModule } from '../modules';
import type { GadgetRecord } from '../pageData';
import type { Page, Site } from './page';

const WIDGET = 'dashboards:widget';

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
  const kind = type === WIDGET ? 'widget' : 'gadget';
  return html`<button type="button" data-add="${key}">Add ${kind} “${title}”</button>`;
}

/** A dashboard of Atlassian Home: the widgets of the one dashboard, on a page that is not Jira's. */
export function homeDashboardPage(site: Site): Page {
  const gadgets = site.gadgets.all().filter(({ moduleKey }) => site.modules.get(moduleKey)?.type === WIDGET);
  const cards = gadgets.map((record) => {
    const module = site.modules.get(record.moduleKey);
    return module && gadget(record, module);
  });
  return {
    title: 'Atlassian Home',
    section: '/atlassian-home',
    dashboard: { id: DASHBOARD_ID, gadgets },
    outsideJira: true,
    body: html`<h1>Atlassian Home</h1>
      ${gadgets.length === 0 && html`<p class="empty">Add a widget on the dashboard of Jira; it stands here too.</p>`}
      <div class="dashboard">${cards}</div>`,
  };
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
