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

/**
 * @returns the types that a Jira most likely has in place of the rated ones, none of which it knows: those one level
 * above what teams work on.
 *   None where it knows one of the rated types.
 */
export function likelyTypes(
  { initiativeTypes }: Settings,
  inJira: readonly { name: string; isAboveStories: boolean }[],
): string[] {
  const knowsOne = initiativeTypes.some((name) => inJira.some((one) => sameName(one.name, name)));
  return knowsOne ? [] : inJira.filter(({ isAboveStories }) => isAboveStories).map(({ name }) => name);
}

/** @returns the settings in which one type is rated in place of those that Jira does not know. */
export const rateInstead = (settings: Settings, name: string): Settings => ({ ...settings, initiativeTypes: [name] });

/** @returns the settings with one more rated type; null when no more fit. */
export function addType(settings: Settings, name: string): { settings: Settings } | null {
  if (isRatedType(settings, name)) return { settings };
  const next = { ...settings, initiativeTypes: [...settings.initiativeTypes, name.trim()] };
  return settingsSchema.shape.initiativeTypes.safeParse(next.initiativeTypes).success ? { settings: next } : null;
}

export const removeType = (settings: Settings, name: string): Settings => ({
  ...settings,
  initiativeTypes: settings.initiativeTypes.filter((one) => !sameName(one, name)),
});
