import { html, type Html } from '../../html';
import type { SurfaceModule } from '../../modules';
import { actionButton } from './menu';

/** The box before an issue in a list, by which it is selected. */
export const selectBox = (key: string): Html =>
  html`<input type="checkbox" data-select-issue="${key}" aria-label="Select ${key}" />`;

/** The box above them, for all that are listed. */
export const selectAllBox = (): Html =>
  html`<input type="checkbox" data-select-all aria-label="Select all that are listed" />`;

/**
 * What can be done with the issues that are selected or, without any, with the search: the apps of Jira's issue
 * navigator. The script of the page adds the keys of those that are selected. @param jql what is searched for
 */
export function selectionActions(modules: readonly SurfaceModule[], jql: string): Html | null {
  if (modules.length === 0) return null;
  return html`<div class="selection-actions" role="group" aria-label="Apps">
    <span data-selected-count role="status"></span>
    ${modules.map((module) => actionButton(module, { jql, filterId: '' }))}
  </div>`;
}
