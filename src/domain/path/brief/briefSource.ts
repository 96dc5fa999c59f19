import type { Sheet } from '#domain/measure/sheet';
import { definitionIn, versionIn, type DefinedFrom } from '#domain/measure/versions';
import { isVettedBy } from '#domain/measure/vetted';
import type { EntryState } from '#domain/register/kind';
import type { KindName, KindValues } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import type { Measured } from '../read/measured';

/** A record that stands, as far as a brief tells of it. */
export type Told = Pick<EntryState, 'id' | 'at' | 'status' | 'removed' | 'values' | 'answer'>;

/** All that a brief is made of, as it stands now. */
export interface BriefSource {
  path: Told;
  /** Those that were not removed, with all that was read of each. */
  measures: readonly { entry: Told; sheet: Pick<Sheet, 'cells' | 'entered'> }[];
  definitions: readonly Told[];
  vettings: readonly Told[];
  moves: readonly Told[];
  causes: readonly Told[];
  decisions: readonly Told[];
  settings: Settings;
}

/** @returns what a record says, by its kind: what is stored was checked by the schema of the kind. */
export const saidIn = <K extends KindName>({ values }: Pick<Told, 'values'>, _kind: K): KindValues<K> =>
  values as KindValues<K>;

const isOf = (id: string, { values, removed }: Told): boolean => !removed && values['measure'] === id;

/** @returns the measures of a path, each cell with the version of the definition of its month. */
export const measuredIn = ({ measures, definitions }: BriefSource): Measured[] =>
  measures.map(({ entry, sheet }) => {
    const own: DefinedFrom[] = definitions.filter((one) => isOf(entry.id, one));
    const cells = Object.entries(sheet.cells).map(([segment, byMonth]) => {
      const months = Object.entries(byMonth).map(([month, cell]) => {
        return [month, 'state' in cell ? cell : { ...cell, version: versionIn(month, own) }] as const;
      });
      return [segment, Object.fromEntries(months)] as const;
    });
    return {
      id: entry.id,
      values: saidIn(entry, 'measure'),
      cells: Object.fromEntries(cells),
      entered: sheet.entered,
    };
  });

/** @returns what exactly a measure counts in a month; null where nobody wrote it. */
export function definitionOf({ definitions }: BriefSource, { id, values }: Measured, month: string): string | null {
  const own = definitions.filter((one) => isOf(id, one));
  const inForce = definitionIn(month, own);
  return inForce ? saidIn(inForce, 'definition').text : values.definition;
}

/** @returns whether a survey was vetted, and who could not be asked in it; null where nobody is asked. */
export function vettingOf(
  { vettings }: BriefSource,
  { id, values }: Measured,
): { isVetted: boolean; notAsked: string | null } | null {
  if (values.source !== 'asked') return null;
  const own = vettings.filter((one) => isOf(id, one)).sort((a, b) => (a.at < b.at ? 1 : -1));
  const told = own.find(isVettedBy) ?? own[0];
  return {
    isVetted: own.some(isVettedBy),
    notAsked: (told && saidIn(told, 'vetting').whoNotAsked) ?? null,
  };
}
