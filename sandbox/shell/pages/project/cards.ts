import type { Viewer } from '../../../seams';
import { html, type Html } from '../../html';
import type { Issue } from '../jiraData';
import type { Site } from '../page';

/** Of an app's fields an administrator puts at most three on the cards of a board; here these, by their modules. */
const ON_CARDS = ['customer-score', 'customer-impact', 'customer-stage'];

/** An issue as it stands in a column of a board, with the fields that hold something. */
export function card({ jira }: Site, { accountId }: Viewer, { id, key, fields }: Issue): Html {
  const texts = jira.fieldTexts(accountId, id) ?? {};
  const shown = jira.customFields.filter((field) => ON_CARDS.includes(field.key) && texts[field.id]);
  return html`<li class="card board-card">
    <a href="/browse/${key}">${fields.summary}</a>
    ${
      shown.length > 0 &&
      html`<dl class="board-card-fields">
        ${shown.map(
          ({ id: field, name }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${texts[field]}</dd>
            </div>`,
        )}
      </dl>`
    }
    <span class="quiet">${key} · ${fields.issuetype?.name}</span>
  </li>`;
}
