import type { Output } from '#contract/procedures';
import type { ViewerJira } from '#ports/jira';
import type { SettingsStore } from '#ports/settings';

/**
 * Whether the caller may set the needs of stages: administrators, and members of the group that the settings name, by
 * its id. Asked of Jira as the caller each time.
 */
export async function needsRight({
  viewerJira,
  store,
}: {
  viewerJira: ViewerJira;
  store: SettingsStore;
}): Promise<Output<'needs.rights'>> {
  const [administers, { settings }] = await Promise.all([viewerJira.administers(), store.readSettings()]);
  const { boardGroup } = settings;
  const may = administers || (boardGroup !== undefined && (await viewerJira.groups()).has(boardGroup.id));
  return { may, group: boardGroup?.name ?? null };
}
