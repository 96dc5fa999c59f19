import * as z from 'zod/mini';
import { openDialog } from '../dialog';
import type { View } from '../frame';
import type { Host } from '../host';

const extensionSchema = z.record(z.string(), z.unknown());

/** Opens a module in a dialog, as large as the manifest says. @param around what else its frame can do here */
export function openModule(host: Host, moduleKey: string, extension: Record<string, unknown>, around: View = {}): void {
  const module = host.page.modules.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`The manifest has no module ${moduleKey} to open.`);
  openDialog({ label: module.title, size: module.size }, (dialog, close) =>
    host.mount(dialog, { moduleKey, extension, view: { ...around, close, submit: async (result) => close(result) } }),
  );
}

/** Keys of the issues that are selected in the list of the page. */
const selectedIssues = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-select-issue]:checked')].map(
    (box) => box.dataset['selectIssue'] ?? '',
  );

/** The buttons of the page that open a module; a menu that holds one is closed. @param around as for `openModule` */
export function connectActions(host: Host, around: View | undefined): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-module]')) {
    button.addEventListener('click', () => {
      const { openModule: moduleKey = '', extension = '{}' } = button.dataset;
      const told = extensionSchema.parse(JSON.parse(extension));
      const isOnList = button.closest('.selection-actions') !== null;
      button.closest('details')?.removeAttribute('open');
      openModule(host, moduleKey, isOnList ? { ...told, issueKeys: selectedIssues() } : told, around);
    });
  }
  connectSelection();
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.more-actions')) closeLikeMenu(menu);
}

/** Escape and a press elsewhere close a menu. */
function closeLikeMenu(menu: HTMLDetailsElement): void {
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.removeAttribute('open');
  });
}

/** Says how many are selected; the box above selects all. */
function connectSelection(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-select-issue]')];
  const all = document.querySelector<HTMLInputElement>('[data-select-all]');
  const count = document.querySelector('[data-selected-count]');
  const tell = (): void => {
    const n = selectedIssues().length;
    if (count) count.textContent = n === 0 ? '' : `${n} selected`;
    if (all) {
      all.checked = n > 0 && n === boxes.length;
      all.indeterminate = n > 0 && n < boxes.length;
    }
  };
  for (const box of boxes) box.addEventListener('change', tell);
  all?.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
}
