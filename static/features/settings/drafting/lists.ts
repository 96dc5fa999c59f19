import { fits, settingsSchema, type Settings } from '#domain/settings/settings';
import { EVERYBODY, FIRST_SAID, type ListName } from '#domain/settings/lists';
import { archive, bringBack } from './archive';
import { idFromLabel } from './identifiers';

type Listed<N extends ListName> = Settings[N][number];

const withList = <N extends ListName>(settings: Settings, name: N, list: Listed<N>[]): Settings => ({
  ...settings,
  [name]: list,
});

const listOf = <N extends ListName>(settings: Settings, name: N): Listed<N>[] => settings[name];

/** Of what the id of one is made whose name has no letter for an id. */
const WITHOUT_LETTERS: Readonly<Record<ListName, string>> = {
  segments: 'segment',
  rosterRoles: 'role',
  departments: 'department',
  reasons: 'reason',
  dataStates: 'data',
};

/** @returns the settings with one more on a list, at its end; null when no more fit. */
export function addListed(
  settings: Settings,
  name: ListName,
  label: string,
): { settings: Settings; id: string } | null {
  const id = idFromLabel(label, [EVERYBODY, ...settings[name].map((one) => one.id)], WITHOUT_LETTERS[name]);
  const next = { ...settings, [name]: [...settings[name], { id, label, ...FIRST_SAID[name] }] };
  return fits(next[name]) && settingsSchema.shape[name].safeParse(next[name]).success ? { settings: next, id } : null;
}

/** @returns the settings with one of a list changed. */
export const updateListed = <N extends ListName>(
  settings: Settings,
  name: N,
  id: string,
  change: (one: Listed<N>) => Listed<N>,
): Settings =>
  withList(
    settings,
    name,
    listOf(settings, name).map((one) => (one.id === id ? change(one) : one)),
  );

/** @returns the settings without one of a list: what names it stays. One that was never saved is simply gone. */
export const removeListed = (settings: Settings, stored: Settings, name: ListName, id: string): Settings =>
  withList(settings, name, archive(settings[name], stored[name], id));

export const bringListedBack = (settings: Settings, name: ListName, id: string): Settings =>
  withList(settings, name, bringBack(settings[name], id));

/** @returns the settings with one of a list a place earlier or later among those in use. */
export function moveListed(settings: Settings, name: ListName, id: string, by: 1 | -1): Settings {
  const list = settings[name];
  const open = list.filter(({ archived }) => !archived);
  const [moved, other] = [open.find((one) => one.id === id), open[open.findIndex((one) => one.id === id) + by]];
  if (!moved || !other) return settings;
  return withList(
    settings,
    name,
    list.map((one) => (one === moved ? other : one === other ? moved : one)),
  );
}
