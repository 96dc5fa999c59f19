import type { Viewer } from '../../seams';
import { html, type Html } from '../html';
import { selectAllBox, selectBox } from './actions/selection';
import type { Issue, Refused } from './jiraData';

/** A time as REST gives it, in the viewer's zone and words; null where there is none. */
export function timeText(iso: string | null | undefined, { locale, timeZone }: Viewer): Html | null {
  if (!iso) return null;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return html`${iso}`;
  const words = new Intl.DateTimeFormat(locale.replace('_', '-'), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
  return html`<time datetime="${at.toISOString()}">${words}</time>`;
}

/** Issues as a table that links to each. @param selects whether they can be selected */
export function issueTable(issues: readonly Issue[], viewer: Viewer, { selects = false } = {}): Html {
  return html`<div class="table-scroll" role="region" aria-label="Issues" tabindex="0">
    <table class="issues">
      <thead>
        <tr>
          ${selects && html`<td>${selectAllBox()}</td>`}
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Type</th>
          <th scope="col">Status</th>
          <th scope="col">Assignee</th>
          <th scope="col">Updated</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map(
          ({ key, fields }) =>
            html`<tr>
              ${selects && html`<td>${selectBox(key)}</td>`}
              <td class="key"><a href="/browse/${key}">${key}</a></td>
              <td><a href="/browse/${key}">${fields.summary}</a></td>
              <td>${fields.issuetype?.name}</td>
              <td>${fields.status && html`<span class="lozenge">${fields.status.name}</span>`}</td>
              <td>${fields.assignee?.displayName ?? html`<span class="quiet">Unassigned</span>`}</td>
              <td class="time">${timeText(fields.updated, viewer)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Why Jira does not accept a query, in its own words. */
export function refusal({ messages }: Refused): Html {
  return html`<div class="error" role="alert">
    <h2>Jira does not accept this query</h2>
    <ul>
      ${messages.map((message) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}
