import type { ViewerJira } from '#ports/jira';
import type { SettingsStore } from '#ports/settings';

/** Whether the caller decides by being in a group, and the name of that group; null where the settings name none. */
export interface DecidingRight {
  isMember: boolean;
  group: string | null;
}

/**
 * Who may edit an epic decides about it on a board; beside them the members of the group that the settings name, by its
 * id, about what they may browse. Asked of Jira as the caller each time.
 */
export async function decidingRight({
  viewerJira,
  store,
}: {
  viewerJira: ViewerJira;
  store: SettingsStore;
}): Promise<DecidingRight> {
  const { decisionGroup } = (await store.readSettings()).settings;
  if (!decisionGroup) return { isMember: false, group: null };
  return { isMember: (await viewerJira.groups()).has(decisionGroup.id), group: decisionGroup.name };
}
