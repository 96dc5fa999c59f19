import type { Viewer } from '../../seams';
import { html, type Fragment, type Html } from '../html';
import type { Session } from '../session';
import { timeText } from './issueTable';
import { readTransitions, type Issue } from './jiraData';
import type { Site } from './page';

const namesOf = (all: readonly { name: string }[] | null | undefined): string =>
  (all ?? []).map(({ name }) => name).join(', ');

const HOUR = 3600;

/** Working time in days of eight hours, as Jira writes it. */
function workText(seconds: number | null | undefined): string {
  if (!seconds) return '';
  const hours = Math.round(seconds / HOUR);
  return [`${Math.floor(hours / 8)}d`, `${hours % 8}h`].filter((part) => !part.startsWith('0')).join(' ');
}

/** What stands beside an issue: its fields and the app's that hold something, and where its workflow leads. */
export async function detailsOf(site: Site, issue: Issue, { viewer }: Session): Promise<Html> {
  const { fields } = issue;
  const rows: [string, Fragment][] = [
    ['Type', fields.issuetype?.name],
    ['Status', await statusOf(site, issue, viewer)],
    ['Priority', fields.priority?.name],
    ['Assignee', fields.assignee?.displayName ?? html`<span class="quiet">Unassigned</span>`],
    ['Reporter', fields.reporter?.displayName],
    ['Resolution', fields.resolution?.name],
    ['Affects versions', namesOf(fields.versions)],
    ['Fix versions', namesOf(fields.fixVersions)],
    ['Original estimate', workText(fields.timeoriginalestimate)],
    ['Time spent', workText(fields.timespent)],
    ['Labels', (fields.labels ?? []).join(', ')],
    ['Due', fields.duedate],
    ['Created', timeText(fields.created, viewer)],
    ['Updated', timeText(fields.updated, viewer)],
    ...ofApp(site, issue, viewer),
  ];
  const filled = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<section class="card" aria-labelledby="details">
    <h2 id="details">Details</h2>
    <dl>
      ${filled.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function ofApp({ jira }: Site, { id }: Issue, { accountId }: Viewer): [string, Fragment][] {
  const texts = jira.fieldTexts(accountId, id) ?? {};
  return jira.customFields.map(({ id: field, name }) => [name, texts[field]]);
}

/** The status, and the steps of the workflow that the viewer may take from it. */
async function statusOf({ jira }: Site, { key, fields }: Issue, { accountId }: Viewer): Promise<Html> {
  const steps = await readTransitions(jira, accountId, key);
  const status = fields.status && html`<span class="lozenge">${fields.status.name}</span>`;
  if (steps.length === 0) return html`${status}`;
  return html`<details class="transitions">
      <summary>${status}<span class="for-readers">Change the status</span></summary>
      <ul>
        ${steps.map(
          ({ id, name }) =>
            html`<li><button type="button" data-transition="${id}" data-issue="${key}">${name}</button></li>`,
        )}
      </ul>
    </details>
    <p class="transition-refused error" role="alert" hidden></p>`;
}
