import { events } from '@forge/bridge';

const GADGET_REFRESH = 'JIRA_DASHBOARD_GADGET_REFRESH';
const WIDGET_CHANGED = 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED';

/** Calls back when the dashboard asks its gadgets to refresh. @returns how to stop. */
export function onDashboardRefresh(refresh: () => void): () => void {
  const subscriptions = [GADGET_REFRESH, WIDGET_CHANGED].map((event) => events.on(event, refresh));
  return () => {
    for (const subscription of subscriptions) void subscription.then(({ unsubscribe }) => unsubscribe());
  };
}
