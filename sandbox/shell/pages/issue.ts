import type { IssueContext } from '../../seams';
import { html, type Html } from '../html';
import type { SurfaceModule } from '../modules';
import type { Session } from '../session';
import { detailsOf } from './issueDetails';
import { readIssue, readProperty } from './jiraData';
import { mayShowForAll } from '../panels/routes';
import { ALL_ISSUES } from '../panels/store';
import { frameSlot, type Page, type Site } from './page';
import { moreActions } from './actions/menu';
import { projectPath } from './project/navigation';
import { childrenOf, linksOf } from './relatives';
import { richText } from './richText';

/** Where both a hidden and an absent issue lead: the page tells nothing about which it was. */
const NOT_FOUND: Page = {
  status: 404,
  title: 'Not found',
  body: html`<h1>You can’t view this issue</h1>
    <p>
      It may have been deleted, or you don’t have permission to view it. Check the address, or choose another viewer in
      the bar above.
    </p>
    <p><a href="/issues">Search issues</a></p>`,
};

/** Where Jira shows the buttons of panels that nobody has shown on this issue yet. */
function hiddenPanels(modules: readonly SurfaceModule[], issueId: string): Html {
  return html`<div class="page-buttons" role="group" aria-label="Apps">
    ${modules.map(
      ({ key, title }) =>
        html`<button type="button" data-show-panel="${key}" data-issue="${issueId}">${title}</button>`,
    )}
  </div>`;
}

function panel({ key, title }: SurfaceModule, context: IssueContext, forAll: boolean): Html {
  return html`<section class="panel" id="panel-${key}" aria-labelledby="title-${key}">
    <h2 id="title-${key}">${title}</h2>
    ${
      forAll &&
      html`<button type="button" data-show-panel="${key}" data-issue="${ALL_ISSUES}">Show for all work items</button>`
    }
    ${frameSlot(key, { ...context, isNewToIssue: false })}
  </section>`;
}

/** Collapsed at first; its script fetches the status, and makes the frame when it is opened. */
function contextGroup({ key, title, label, status }: SurfaceModule, context: IssueContext): Html {
  return html`<details
    class="card context-group"
    data-context-module="${key}"
    data-extension="${JSON.stringify(context)}"
  >
    <summary>
      <span>${label ?? title}</span><span class="status" data-status="${JSON.stringify(status ?? null)}"></span>
    </summary>
  </details>`;
}

async function isShown(site: Site, session: Session, module: SurfaceModule, issueId: string): Promise<boolean> {
  const condition = module.displayConditions?.entityPropertyExists;
  if (condition === undefined) return true;
  const { accountId } = session.viewer;
  return (await readProperty(site.jira, accountId, issueId, condition.propertyKey)) !== undefined;
}

async function shown(
  site: Site,
  session: Session,
  modules: SurfaceModule[],
  issueId: string,
): Promise<SurfaceModule[]> {
  const answers = await Promise.all(modules.map((module) => isShown(site, session, module, issueId)));
  return modules.filter((_module, index) => answers[index]);
}

/** The issue view: fields and description, the app's panels below, its groups in the right sidebar. */
export async function issuePage(site: Site, session: Session, key: string): Promise<Page> {
  const viewer = session.viewer.accountId;
  const [issue, context] = [await readIssue(site.jira, viewer, key), site.jira.issueContext(viewer, key)];
  if (!issue || !context) return NOT_FOUND;
  const panels = await shown(site, session, site.modules.ofType('jira:issuePanel'), issue.id);
  const hidden = panels.filter(
    ({ key: module }) => !site.panels.isShown(module, issue.id) && !site.jira.isPanelPinned(module, context.project.id),
  );
  const forAll = await mayShowForAll(site.jira, viewer);
  const groups = await shown(site, session, site.modules.ofType('jira:issueContext'), issue.id);
  const { project, parent, summary, description } = issue.fields;
  return {
    title: `[${issue.key}] ${summary ?? ''}`,
    section: '/issues',
    body: html`<article>
      <nav class="crumbs" aria-label="Breadcrumb">
        <ol>
          ${project && html`<li><a href="${projectPath(project.key, 'board')}">${project.name}</a></li>`}
          ${parent && html`<li><a href="/browse/${parent.key}">${parent.key}</a></li>`}
          <li><a href="/browse/${issue.key}" aria-current="page">${issue.key}</a></li>
        </ol>
      </nav>
      <div class="page-heading">
        <h1>${summary}</h1>
        ${moreActions(site.modules.ofType('jira:issueAction'), { ...context })}
      </div>
      ${hidden.length > 0 && hiddenPanels(hidden, issue.id)}
      <div class="issue-columns">
        <div class="issue-main">
          <section aria-labelledby="description">
            <h2 id="description">Description</h2>
            <div class="description">${richText(description) ?? html`<p class="quiet">No description.</p>`}</div>
          </section>
          ${panels
            .filter((module) => !hidden.includes(module))
            .map((module) => panel(module, context, forAll && !site.panels.isShown(module.key, ALL_ISSUES)))}
          ${await childrenOf(site, session, issue)} ${linksOf(issue)}
        </div>
        <aside class="issue-side" aria-label="Issue details">
          ${await detailsOf(site, issue, session)} ${groups.map((module) => contextGroup(module, context))}
        </aside>
      </div>
    </article>`,
  };
}
