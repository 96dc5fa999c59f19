import { html, type Html } from '../html';
import type { SurfaceModule } from '../modules';
import type { Session } from '../session';
import { ratedEpics, unratedEpics, type RatedEpic, type Waiting } from './homeEpics';
import { issueTable, refusal } from './issueTable';
import { Refused, searchIssues, type Issue } from './jiraData';
import type { Page, Site } from './page';

const EPICS = 'issuetype = Epic ORDER BY updated DESC';
const SHOWN = 12;

/** An epic's page, scrolled to the app's panel. */
const panelHref = (key: string, panel: SurfaceModule): string => `/browse/${key}#panel-${panel.key}`;

/** Where one press leads to an epic with the app's panel open. */
function rateLink({ id, key, fields }: Issue, panel: SurfaceModule): Html {
  return html`<a class="button" href="${panelHref(key, panel)}" data-show-panel="${panel.key}" data-issue="${id}"
    >Rate<span class="for-readers"> ${key} ${fields.summary}</span></a
  >`;
}

function toRate(
  { epics, more, mayRate }: Waiting,
  { viewer }: Session,
  panel: SurfaceModule,
  page: SurfaceModule | undefined,
): Html {
  if (!mayRate)
    return html`<p class="empty">
      ${viewer.displayName} may look at these epics. Who rates one needs the right to edit it: choose another viewer in
      the bar above.
    </p>`;
  if (epics.length === 0) return html`<p class="empty">All that you may rate is rated.</p>`;
  return html`<ul class="to-rate">
      ${epics.map(
        (epic) =>
          html`<li>
            ${rateLink(epic, panel)}
            <span class="to-rate-epic"
              ><a href="/browse/${epic.key}">${epic.key} ${epic.fields.summary}</a>
              <span class="lozenge">${epic.fields.status?.name}</span></span
            >
          </li>`,
      )}
    </ul>
    ${more && page && html`<p><a href="/app/${page.key}/rate">Rate all of them in one table</a></p>`}`;
}

function rated(epics: readonly RatedEpic[]): Html {
  return html`<table class="issues scores">
    <thead>
      <tr>
        <th scope="col">Score</th>
        <th scope="col">Epic</th>
      </tr>
    </thead>
    <tbody>
      ${epics.map(
        ({ issue, score }) =>
          html`<tr>
            <td class="score">${score}</td>
            <td><a href="/browse/${issue.key}">${issue.key} ${issue.fields.summary}</a></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

async function allEpics(site: Site, { viewer }: Session): Promise<Html> {
  const { issues, total } = await searchIssues(site.jira, viewer.accountId, EPICS);
  if (issues.length === 0)
    return html`<p class="empty">${viewer.displayName} sees no epics. Choose another viewer in the bar above.</p>`;
  return html`<section aria-labelledby="epics">
    <h2 id="epics">Epics, last changed first</h2>
    ${issueTable(issues.slice(0, SHOWN), viewer)}
    <p>
      <a href="/issues?jql=${encodeURIComponent(EPICS)}"
        >${total === 1 ? 'Search for this epic' : `Search all ${total} epics that you can see`}</a
      >
    </p>
  </section>`;
}

/** What this viewer can rate and nobody has, then the scores of the others; where none is rated, all epics. */
async function epics(site: Site, session: Session): Promise<Html> {
  const [page] = site.modules.ofType('jira:globalPage');
  const [panel] = site.modules.ofType('jira:issuePanel');
  try {
    const scored = await ratedEpics(site, session.viewer);
    if (!panel || scored === null) return await allEpics(site, session);
    const waiting = await unratedEpics(site, session.viewer, scored);
    if (waiting.epics.length === 0 && scored.length === 0) return await allEpics(site, session);
    return html`<section aria-labelledby="to-rate">
        <h2 id="to-rate">For you to rate</h2>
        ${toRate(waiting, session, panel, page)}
      </section>
      ${
        scored.length > 0 &&
        html`<section aria-labelledby="rated">
          <h2 id="rated">The others, best for customers first</h2>
          ${rated(scored)}
          <p><a href="/issues?jql=${encodeURIComponent(EPICS)}">Search all epics that you can see</a></p>
        </section>`
      }`;
  } catch (error) {
    // Imported data need not have epics: Jira then does not know the name.
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

/** The start page: what this is, what to do first, and what waits for this viewer. */
export async function homePage(site: Site, session: Session): Promise<Page> {
  const [page] = site.modules.ofType('jira:globalPage');
  const [settings] = site.modules.ofType('jira:adminPage');
  const app = page?.title ?? 'the app';
  return {
    title: 'Start',
    body: html` <h1>Welcome to your local Jira</h1>
      <p class="lead">
        ${app} runs here as it would on a Jira Cloud site: the same functions, pages and content policy, on a Jira that
        lives on this machine. Nothing leaves it. Choose in the bar above who is looking; rights differ.
      </p>
      <ol class="steps">
        <li>Press <em>Rate</em> below, then one level in the panel that opens: the epic has a score.</li>
        ${page && html`<li><a href="/app/${page.key}">Open the portfolio</a>: which epics come first, and why.</li>`}
        <li><a href="/dashboard">Open the dashboard</a>: the same at a glance.</li>
        ${
          settings &&
          html`<li><a href="/app/${settings.key}?viewer=admin">Open the settings as admin</a>: change a weight.</li>`
        }
      </ol>
      ${await epics(site, session)}`,
  };
}
