import { html, type Html } from '../../html';
import type { Session } from '../../session';
import type { SurfaceModule } from '../../modules';
import { selectAllBox, selectBox, selectionActions } from '../actions/selection';
import { refusal } from '../issueTable';
import { Refused } from '../jiraData';
import type { Page, Site } from '../page';
import { allColumns, chosenColumns, type ListColumn } from './columns';
import { listHref, readRows, type FoundRows, type ListQuery } from './listQuery';
import { SORTINGS } from './sorting';

/** A list of issues, as Jira has it: with the columns that one chooses, the app's among them, sorted and exported. */
export async function listPage(site: Site, session: Session, query: ListQuery): Promise<Page> {
  return {
    title: 'List',
    section: '/list',
    body: html`<h1>List</h1>
      ${form(site, query)} ${await results(site, session, query)}`,
  };
}

function form({ jira }: Site, { jql, sort, columns }: ListQuery): Html {
  const chosen = chosenColumns(jira, columns).map(({ id }) => id);
  return html`<form class="list-query" action="/list" method="get" role="search">
    <div class="jql">
      <label for="jql">JQL</label>
      <input id="jql" name="jql" value="${jql}" autocomplete="off" spellcheck="false" />
      <button class="primary" type="submit">Show</button>
    </div>
    <div class="list-choices">
      <label class="switch"
        ><span>Sort by</span>
        <select name="sort">
          <option value="">the order of the query</option>
          ${SORTINGS.map(
            ({ id, name }) => html`<option value="${id}" ${id === sort && html`selected`}>${name}</option>`,
          )}
        </select>
      </label>
      <details class="list-columns">
        <summary>Columns: ${chosen.length}</summary>
        <fieldset>
          <legend class="for-readers">Columns</legend>
          ${allColumns(jira).map((column) => columnChoice(column, chosen.includes(column.id)))}
        </fieldset>
      </details>
    </div>
  </form>`;
}

function columnChoice({ id, name, description }: ListColumn, chosen: boolean): Html {
  return html`<label
    ><input type="checkbox" name="columns" value="${id}" ${chosen && html`checked`} />
    <span>${name} ${description && html`<span class="quiet">${description}</span>`}</span></label
  >`;
}

async function results(site: Site, { viewer }: Session, query: ListQuery): Promise<Html> {
  try {
    const found = await readRows(site, viewer, query);
    if (found.rows.length === 0) return html`<p class="empty">No issues match your search.</p>`;
    return list(found, query, site.modules.ofType('jira:issueNavigatorAction'));
  } catch (error) {
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

function list(
  { columns, rows, total, nextPageToken }: FoundRows,
  query: ListQuery,
  actions: readonly SurfaceModule[],
): Html {
  const next = nextPageToken && listHref('/list', { ...query, token: nextPageToken });
  return html`<div class="list-head">
      <p class="count" role="status">${total} ${total === 1 ? 'issue' : 'issues'}</p>
      <a class="button" href="${listHref('/list.csv', { ...query, token: undefined })}" download="list.csv"
        >Export as CSV</a
      >
    </div>
    ${selectionActions(actions, query.jql)}
    <div class="table-scroll" role="region" aria-label="List" tabindex="0">
      <table class="issues list">
        <thead>
          <tr>
            ${actions.length > 0 && html`<td>${selectAllBox()}</td>`}
            ${columns.map(
              ({ name, description, numeric }) =>
                html`<th scope="col" ${numeric && html`class="number"`} ${description && html`title="${description}"`}>
                  ${name}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr data-issue="${row.issue.id}">
                ${actions.length > 0 && html`<td>${selectBox(row.issue.key)}</td>`}
                ${columns.map(
                  ({ id, shown, numeric }) => html`<td class="list-${id} ${numeric && 'number'}">${shown(row)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${next && html`<p><a href="${next}">Next 50</a></p>`}`;
}
