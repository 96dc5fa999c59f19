import type { Host } from '../host';
import { askServer, ServerError } from '../page';

/**
 * A press on a step of the workflow takes the issue there. What refuses it is told in the words of the rule, where the
 * step was pressed. The sidebar is drawn anew while the page is open, so that the page listens for all of it.
 */
export function connectTransitions({ page }: Host): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-transition]') : null;
    const { transition, issue } = button?.dataset ?? {};
    if (!button || transition === undefined || issue === undefined) return;
    const path = `/rest/api/3/issue/${encodeURIComponent(issue)}/transitions`;
    askServer(page.viewer.accountId, 'POST', path, { transition: { id: transition } })
      .then(() => window.location.reload())
      .catch((error: unknown) => {
        if (!(error instanceof ServerError)) throw error;
        showRefusal(button, error.message);
      });
  });
}

function showRefusal(button: HTMLElement, message: string): void {
  const place = button.closest('dd')?.querySelector<HTMLElement>('.transition-refused');
  if (!place) throw new Error('There is no place to tell why a step was refused.');
  place.hidden = false;
  place.textContent = message;
}
