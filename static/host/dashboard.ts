import { events, view } from '@forge/bridge';
import { widgetEdit } from '@forge/dashboards-bridge';

/** Minutes between two automatic refreshes of a gadget. */
const REFRESH_MINUTES = 15;

const GADGET_REFRESH = 'JIRA_DASHBOARD_GADGET_REFRESH';
const WIDGET_CHANGED = 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED';

/** Keeps a classic gadget's configuration; Jira then shows the gadget again. */
export async function saveGadget(configuration: Record<string, unknown>): Promise<void> {
  await view.submit({ ...configuration, refresh: REFRESH_MINUTES });
}

/** Leaves the form of a classic gadget with everything as it was. @throws Error where Jira does not close it. */
export const leaveGadget = (): Promise<void> => view.close();

/** Calls back when the dashboard asks its gadgets to refresh. @returns how to stop. */
export function onDashboardRefresh(refresh: () => void): () => void {
  const subscriptions = [GADGET_REFRESH, WIDGET_CHANGED].map((event) => events.on(event, refresh));
  return () => {
    for (const subscription of subscriptions) void subscription.then(({ unsubscribe }) => unsubscribe());
  };
}

/**
 * A widget has no Save button of its own: the dashboard's asks here, and keeps what is returned.
 * @param read answers the configuration to keep, or null to refuse (the form then shows why). The dashboard takes null
 * for "nothing to
 *   keep" and closes the form, so a refusal is thrown: it then stays open and says that it was not saved.
 */
export async function onWidgetSave(read: () => Promise<Record<string, unknown> | null>): Promise<void> {
  await widgetEdit.onProductSave(async () => {
    const configuration = await read();
    if (!configuration) throw new Error('The form says what to change.');
    return configuration;
  });
}
