import { widgetEdit } from '@forge/dashboards-bridge';

/**
 * A widget has no Save button of its own: the dashboard's asks here, and keeps what is returned.
 * @param read answers the configuration to keep, or null to refuse (the form then shows why). The dashboard takes null
 *   for "nothing to keep" and closes the form, so a refusal is thrown: it then stays open and says that it was not
 *   saved.
 */
export async function onWidgetSave(read: () => Promise<Record<string, unknown> | null>): Promise<void> {
  await widgetEdit.onProductSave(async () => {
    const configuration = await read();
    if (!configuration) throw new Error('The form says what to change.');
    return configuration;
  });
}
