import type { Host } from '../host';
import { askServer } from '../page';

/** A press on the button of a panel shows it on this issue, or on all, from then on and for everybody. */
export function connectPanelButtons({ page }: Host): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-show-panel]')) {
    const { showPanel: moduleKey, issue: issueId } = button.dataset;
    button.addEventListener('click', () => {
      void askServer(page.viewer.accountId, 'POST', '/shell/panels', { moduleKey, issueId }).then(() =>
        window.location.reload(),
      );
    });
  }
}
