import type { Output } from '#contract/procedures';
import type { SettingsStore } from '#ports/settings';

/** Answers the frozen versions of the settings: newest first, at most 25, older than `before`. */
export async function listSettings(
  { store }: { store: SettingsStore },
  before?: number,
): Promise<Output<'settings.history'>> {
  const newest = (await store.readSettings()).version + 1;
  const versions = await store.listSettingsVersions(Math.min(before ?? newest, newest));
  const oldest = versions.at(-1)?.version ?? 1;
  return { versions, more: oldest > 1 };
}
