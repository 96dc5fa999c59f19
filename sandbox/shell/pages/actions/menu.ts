import { html, type Html } from '../../html';
import type { SurfaceModule } from '../../modules';

/** What a page tells a module that is opened from it. */
export type Extension = Record<string, unknown>;

/** A button that opens a module in a dialog. */
export const actionButton = ({ key, title, tooltip }: SurfaceModule, extension: Extension): Html =>
  html`<button
    type="button"
    data-open-module="${key}"
    data-extension="${JSON.stringify(extension)}"
    ${tooltip !== undefined && html`title="${tooltip}"`}
  >
    ${title}
  </button>`;

/** The menu that Jira draws as three dots; nothing where it would be empty. */
export function moreActions(modules: readonly SurfaceModule[], extension: Extension): Html | null {
  if (modules.length === 0) return null;
  return html`<details class="more-actions">
    <summary aria-label="More actions" title="More actions">•••</summary>
    <ul>
      ${modules.map((module) => html`<li>${actionButton(module, extension)}</li>`)}
    </ul>
  </details>`;
}
