import type { Health } from '#contract/health';
import type { AppJira } from '#ports/jira';
import type { SettingsStore } from '#ports/settings';

/** Older versions that are looked at one by one, so that a site with hundreds of versions costs no more. */
const MOST_VERSIONS = 3;

/**
 * Counts, about, how many rated epics Jira shows under the settings in force and how many under older ones: two counts,
 * or five.
 */
export async function readSettingsSpread({
  store,
  appJira,
}: {
  store: SettingsStore;
  appJira: AppJira;
}): Promise<NonNullable<Health['settings']>> {
  const { version } = await store.readSettings();
  const [rated, current] = await Promise.all([appJira.countRated(), appJira.countRated(version)]);
  const older = Math.max(0, rated - current);
  const candidates =
    older === 0 ? [] : Array.from({ length: Math.min(MOST_VERSIONS, version) }, (_, back) => version - 1 - back);
  const versions = await Promise.all(
    candidates.map(async (one) => ({ version: one, count: await appJira.countRated(one) })),
  );
  return { version, current, older, versions: versions.filter(({ count }) => count > 0) };
}
