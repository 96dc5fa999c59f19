import type { Host } from '../host';
import { askServer } from '../page';

/**
 * A press on the button of a panel shows it on this issue, or on all, from then on and for everybody. A link does the
 * same on its way to the issue.
 */
export function connectPanelButtons({ page }: Host): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-show-panel]')) {
    const { showPanel: moduleKey, issue: issueId } = element.dataset;
    element.addEventListener('click', (event) => {
      event.preventDefault();
      void askServer(page.viewer.accountId, 'POST', '/shell/panels', { moduleKey, issueId }).then(() => {
        if (element instanceof HTMLAnchorElement) window.location.assign(element.href);
        else window.location.reload();
      });
    });
  }
}
