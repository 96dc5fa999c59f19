/** When a measure is defined anew: what was read before is not comparable with what is read after. */
export interface DefinedFrom {
  removed: boolean;
  values: Readonly<Record<string, unknown>>;
}

const monthIn = ({ values: { from } }: DefinedFrom): string[] => (typeof from === 'string' ? [from] : []);

/** @returns the version of the definition that is in force in a month: the first before anything was defined anew. */
export const versionIn = (month: string, definitions: readonly DefinedFrom[]): number =>
  1 +
  definitions
    .filter(({ removed }) => !removed)
    .flatMap(monthIn)
    .filter((from) => from <= month).length;

/** @returns the definition in force in a month; null while it is the one that the measure began with. */
export const definitionIn = <D extends DefinedFrom>(month: string, definitions: readonly D[]): D | null =>
  definitions
    .filter((one) => !one.removed && monthIn(one).some((from) => from <= month))
    .sort((a, b) => ((monthIn(a)[0] ?? '') < (monthIn(b)[0] ?? '') ? -1 : 1))
    .at(-1) ?? null;
