import { html, type Html } from '../html';
import type { Session } from '../session';
import { selectionActions } from './actions/selection';
import { issueTable, refusal } from './issueTable';
import { Refused, searchIssues } from './jiraData';
import type { Page, Site } from './page';

const EXAMPLES = ['issuetype = Epic ORDER BY key ASC', 'customerScore >= -100 ORDER BY customerScore DESC'];

async function results(site: Site, session: Session, jql: string, token: string | undefined): Promise<Html> {
  try {
    const found = await searchIssues(site.jira, session.viewer.accountId, jql, token);
    if (found.issues.length === 0) return html`<p class="empty">No issues match your search.</p>`;
    const actions = site.modules.ofType('jira:issueNavigatorAction');
    const next =
      found.nextPageToken && `/issues?jql=${encodeURIComponent(jql)}&token=${encodeURIComponent(found.nextPageToken)}`;
    return html`<p class="count" role="status">${found.total} ${found.total === 1 ? 'issue' : 'issues'}</p>
      ${selectionActions(actions, jql)} ${issueTable(found.issues, session.viewer, { selects: actions.length > 0 })}
      ${next && html`<p><a href="${next}">Next 50</a></p>`}`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusal(error);
  }
}

/** Search by JQL, as in Jira's issue navigator. */
export async function issuesPage(site: Site, session: Session, jql: string, token: string | undefined): Promise<Page> {
  return {
    title: 'Issues',
    section: '/issues',
    body: html`<h1>Issues</h1>
      <form class="jql" action="/issues" method="get" role="search">
        <label for="jql">JQL</label>
        <input id="jql" name="jql" value="${jql}" autocomplete="off" spellcheck="false" />
        <button class="primary" type="submit">Search</button>
      </form>
      ${
        jql.trim() === ''
          ? html`<p>Type a query, or try one of these:</p>
              <ul>
                ${EXAMPLES.map(
                  (example) =>
                    html`<li>
                      <a href="/issues?jql=${encodeURIComponent(example)}"><code>${example}</code></a>
                    </li>`,
                )}
              </ul>`
          : await results(site, session, jql, token)
      }`,
  };
}
