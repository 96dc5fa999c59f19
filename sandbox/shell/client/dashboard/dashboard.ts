import type { PageData } from '../../pageData';
import type { Host } from '../host';
import { askServer } from '../page';
import { Gadget } from './gadget';

/** Sent to gadgets that refresh by themselves, with who asked for it. */
const REFRESH_EVENT = 'JIRA_DASHBOARD_GADGET_REFRESH';
/** A gadget that was just added opens for being configured. */
const ADDED = 'added';

/** Brings the gadgets of the page to life, and the buttons above them. */
export function connectDashboard(host: Host, dashboard: NonNullable<PageData['dashboard']>): void {
  const { viewer } = host.page;
  const justAdded = new URLSearchParams(window.location.hash.slice(1)).get(ADDED);
  window.history.replaceState(null, '', window.location.pathname);

  const gadgets = dashboard.gadgets.map((record) => {
    const element = document.querySelector<HTMLElement>(`[data-gadget="${record.id}"]`);
    if (!element) throw new Error(`The page has no place for the gadget ${record.id}.`);
    const refreshOthers = (): void => host.events.emit(REFRESH_EVENT, { origin: 'gadget', gadgetId: record.id });
    return new Gadget(element, record, dashboard.id, host, refreshOthers);
  });
  for (const gadget of gadgets) gadget.show(gadget.id === justAdded ? 'edit' : 'view');

  document.querySelector('[data-refresh-all]')?.addEventListener('click', () => {
    for (const gadget of gadgets) gadget.reload();
    host.events.emit(REFRESH_EVENT, { origin: 'dashboard' });
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-add]')) {
    button.addEventListener('click', () => void add(viewer.accountId, button.dataset['add'] ?? ''));
  }
}

async function add(viewer: string, moduleKey: string): Promise<void> {
  const { id } = (await askServer(viewer, 'POST', '/shell/gadgets', { moduleKey })) as { id: string };
  window.location.hash = `${ADDED}=${id}`;
  window.location.reload();
}
