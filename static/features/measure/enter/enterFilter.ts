import { normalForm } from '#tables/words/normalForm';
import type { OwnQuery } from '../../portfolio/page/routes';
import { EVERYBODY, owedIn, type MeasureOnScreen } from '../reading/measureOnScreen';

/** How many months the table may have. */
export const MONTHS = [3, 6, 12, 24] as const;
const USUAL = 6;

export interface EnterAddress {
  segment: string;
  months: number;
  onlyDue: boolean;
  onlyMine: boolean;
  find: string;
  /** Only measures of this path; null: of all. */
  path: string | null;
}

/** What the view keeps in the address; anything else there counts as not given. */
export const readEnter = (own: OwnQuery): EnterAddress => ({
  segment: own['segment'] ?? EVERYBODY,
  months: MONTHS.find((many) => String(many) === own['months']) ?? USUAL,
  onlyDue: own['all'] !== 'yes',
  onlyMine: own['mine'] === 'yes',
  find: own['find'] ?? '',
  path: own['path'] ?? null,
});

/** @returns the measures in the table, by name; what is due at the beginning stays while it is entered. */
export function enteredRows(
  measures: readonly MeasureOnScreen[],
  { onlyDue, onlyMine, find, path }: Pick<EnterAddress, 'onlyDue' | 'onlyMine' | 'find' | 'path'>,
  self: string | null,
  now: string,
): MeasureOnScreen[] {
  return measures
    .filter((measure) => !onlyDue || owedIn(measure, now).length > 0)
    .filter(({ entry }) => path === null || entry.body['path'] === path)
    .filter(({ owner }) => !onlyMine || owner === self)
    .filter(({ name }) => normalForm(name).includes(normalForm(find)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
