import type { Output } from '#contract/procedures';
import type { SettingsStore } from '#ports/settings';

/** Answers the settings in force, without who saved them or why: every signed-in person may read them. */
export async function openSettings({ store }: { store: SettingsStore }): Promise<Output<'settings.open'>> {
  // When they were saved is the administrators' history.
  const { settings, version } = await store.readSettings();
  return { settings, version };
}
