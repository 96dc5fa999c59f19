import { NAMES_SHOWN, toldByRole, type NamePolicy } from '#domain/people/namePolicy';
import { roleLabel } from '#domain/register/listed/roles';
import type { Settings } from '#domain/settings/settings';
import type { EntryStore } from '#ports/register/entries';
import type { SettingsStore } from '#ports/settings';

type Store = Pick<SettingsStore, 'readSettings'> & Pick<EntryStore, 'listByIds'>;

/**
 * How people are told to `self`. The settings are asked only where an answer names others, and the rosters only where
 * these are told by role.
 */
export async function namesFor(
  { store }: { store: Store },
  self: string,
  others: readonly string[],
): Promise<NamePolicy> {
  if (others.length === 0) return NAMES_SHOWN;
  const { settings } = await store.readSettings();
  return settings.rolesOnly ? toldByRole(self, await rolesOf(store, others, settings)) : NAMES_SHOWN;
}

/** Pages of rosters that are looked through; whoever stands behind them is told as a colleague. */
const MOST_PAGES = 10;
const ALL = { from: 'roster-', upTo: 'roster-~' };

async function rolesOf(store: Store, others: readonly string[], settings: Settings): Promise<Map<string, string>> {
  const roles = new Map<string, string>();
  for (let page = 0, after: string | undefined = ALL.from; after !== undefined && page < MOST_PAGES; page += 1) {
    const { items, next } = await store.listByIds('roster', after, ALL.upTo);
    for (const { values, removed } of items) {
      const { person, role } = values;
      if (removed || typeof person !== 'string' || typeof role !== 'string') continue;
      if (others.includes(person) && !roles.has(person)) roles.set(person, roleLabel(role, settings));
    }
    after = next;
  }
  return roles;
}
