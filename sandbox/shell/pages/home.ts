import { html, type Html } from '../html';
import type { Session } from '../session';
import { issueTable, refusal } from './issueTable';
import { Refused, searchIssues } from './jiraData';
import type { Page, Site } from './page';

const EPICS = 'issuetype = Epic ORDER BY updated DESC';
const SHOWN = 12;

async function epics(site: Site, { viewer }: Session): Promise<Html> {
  try {
    const { issues, total } = await searchIssues(site.jira, viewer.accountId, EPICS);
    if (issues.length === 0)
      return html`<p class="empty">${viewer.displayName} sees no epics. Choose another viewer in the bar above.</p>`;
    return html`${issueTable(issues.slice(0, SHOWN), viewer)}
      <p>
        <a href="/issues?jql=${encodeURIComponent(EPICS)}"
          >${total === 1 ? 'Search for this epic' : `Search all ${total} epics that you can see`}</a
        >
      </p>`;
  } catch (error) {
    // Imported data need not have epics: Jira then does not know the name.
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

/** The start page: what this is, and epics to open. */
export async function homePage(site: Site, session: Session): Promise<Page> {
  const app = site.modules.ofType('jira:globalPage')[0]?.title ?? 'the app';
  return {
    title: 'Start',
    body: html` <h1>Welcome to your local Jira</h1>
      <p class="lead">
        ${app} runs here as it would on a Jira Cloud site: the same functions, pages and content policy, on a Jira that
        lives on this machine. Nothing leaves it. Choose in the bar above who is looking; rights differ.
      </p>
      <ol class="steps">
        <li>Open an epic, press the app's button below its title, and rate it in the panel that appears.</li>
        <li>
          See the ranking on the <a href="/dashboard">dashboard</a>, or search for it under
          <a href="/issues">Issues</a>.
        </li>
        <li>Change the weights under Apps settings, as the viewer <em>admin</em>.</li>
      </ol>
      <section aria-labelledby="epics">
        <h2 id="epics">Epics, last changed first</h2>
        ${await epics(site, session)}
      </section>`,
  };
}
