import { html } from '../html';
import type { Page, Site } from './page';

/** Where an administrator finds what is installed: only from here a page that is the app's configuration is opened. */
export function manageAppsPage({ modules }: Site): Page {
  const pages = modules.ofType('jira:adminPage').filter(({ useAsConfig }) => useAsConfig);
  return {
    title: 'Manage apps',
    section: '/manage-apps',
    body: html`<h1>Manage apps</h1>
      ${pages.map(
        ({ key, title }) =>
          html`<section class="card" aria-labelledby="app-${key}">
            <h2 id="app-${key}">${title}</h2>
            <p><a href="/app/${key}">Configure</a></p>
          </section>`,
      )}`,
  };
}
