import { html, type Html } from '../html';
import type { Session } from '../session';
import { searchIssues, type Issue } from './jiraData';
import type { Site } from './page';

type Related = NonNullable<NonNullable<Issue['fields']['issuelinks']>[number]['outwardIssue']>;

/** The issues below this one, as the viewer sees them; nothing where there are none. */
export async function childrenOf(site: Site, { viewer }: Session, { key }: Issue): Promise<Html | null> {
  const jql = `parent = "${key}" ORDER BY key ASC`;
  const { issues, total } = await searchIssues(site.jira, viewer.accountId, jql);
  if (issues.length === 0) return null;
  const more = total > issues.length && html`<p><a href="/issues?jql=${encodeURIComponent(jql)}">All ${total}</a></p>`;
  return html`<section aria-labelledby="children">
    <h2 id="children">Child issues</h2>
    <ul class="relatives">
      ${issues.map((child) => line(child, child.fields.issuetype?.name ?? ''))}
    </ul>
    ${more}
  </section>`;
}

/** The issues that this one is linked with, each as the link reads from here. */
export function linksOf({ fields }: Issue): Html | null {
  const links = fields.issuelinks ?? [];
  if (links.length === 0) return null;
  return html`<section aria-labelledby="links">
    <h2 id="links">Linked issues</h2>
    <ul class="relatives">
      ${links.flatMap(({ type, inwardIssue, outwardIssue }) => [
        inwardIssue && line(inwardIssue, type.inward),
        outwardIssue && line(outwardIssue, type.outward),
      ])}
    </ul>
  </section>`;
}

const line = ({ key, fields }: Related | Issue, word: string): Html =>
  html`<li>
    <span class="quiet">${word}</span> <a href="/browse/${key}">${key}</a> <span>${fields.summary}</span>
    <span class="lozenge">${fields.status?.name}</span>
  </li>`;
