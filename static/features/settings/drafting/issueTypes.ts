import { settingsSchema, type Settings } from '#domain/settings/settings';

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** @returns whether a type is rated; Jira does not tell capitals apart in type names. */
export const isRatedType = ({ initiativeTypes }: Settings, name: string): boolean =>
  initiativeTypes.some((one) => sameName(one, name));

/** @returns the types to offer: those of this Jira, then rated ones that it does not name. */
export function offeredTypes(
  { initiativeTypes }: Settings,
  inJira: readonly string[],
): { name: string; inJira: boolean }[] {
  const others = initiativeTypes.filter((name) => !inJira.some((one) => sameName(one, name)));
  return [...inJira.map((name) => ({ name, inJira: true })), ...others.map((name) => ({ name, inJira: false }))];
}

/** @returns the settings with one more rated type; null when no more fit. */
export function addType(settings: Settings, name: string): Settings | null {
  if (isRatedType(settings, name)) return settings;
  const next = { ...settings, initiativeTypes: [...settings.initiativeTypes, name.trim()] };
  return settingsSchema.shape.initiativeTypes.safeParse(next.initiativeTypes).success ? next : null;
}

export const removeType = (settings: Settings, name: string): Settings => ({
  ...settings,
  initiativeTypes: settings.initiativeTypes.filter((one) => !sameName(one, name)),
});
