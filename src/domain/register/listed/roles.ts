import { inUse } from '#domain/settings/inUse';
import type { RosterRole } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** As whom somebody speaks who stands on no roster: who may edit the epic, and everybody else. */
export const PROJECT_ROLE = 'project';
export const NO_ROLE = 'colleague';

const WITHOUT_ROSTER: ReadonlyMap<string, string> = new Map([
  [PROJECT_ROLE, 'Works at the epic'],
  [NO_ROLE, 'A colleague'],
]);

/** @returns the roles that can be chosen for a roster, in the order of the settings, under their names. */
export const rosterRolesOf = ({ rosterRoles }: Settings): RosterRole[] =>
  inUse(rosterRoles).map((role) => ({ ...role, label: textOf(role.label) }));

export const isRosterRole = (id: string, { rosterRoles }: Settings): boolean =>
  inUse(rosterRoles).some((role) => role.id === id);

/** @returns as whom somebody spoke, in words; a role that was removed keeps its name. */
export const roleLabel = (id: string, { rosterRoles }: Settings): string => {
  const role = rosterRoles.find((one) => one.id === id);
  return role ? textOf(role.label) : (WITHOUT_ROSTER.get(id) ?? id);
};
