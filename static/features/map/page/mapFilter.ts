import { entryId } from '#domain/register/entryId';
import { departmentsOf } from '#domain/register/listed/departments';
import { openStages } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { normalForm } from '#tables/words/normalForm';
import { tryParse } from '#kernel/tryParse';
import type { OwnQuery } from '../../portfolio/page/routes';
import type { Thing } from '../reading/things';
import { KIND_WORDS } from '../tree/ThingSign';
import { thingName } from './mapPage';

/** How the map is looked at: from the customer down, from what stands behind up, as a table of heat, or as a trace. */
export const VIEWS = {
  down: 'From the customer down',
  up: 'From below',
  heat: 'Departments by stage',
  trace: 'From need to epic',
} as const;
export type MapView = keyof typeof VIEWS;

/** What of the map is shown, as the address says; null is all. */
export interface MapFilter {
  view: MapView;
  /** The thing that was chosen. */
  item: string | null;
  what: string | null;
  stage: string | null;
  department: string | null;
  query: string;
}

/** What a thing can be, as one chooses among them. */
export const KINDS_SHOWN = Object.entries(KIND_WORDS).map(([id, label]) => ({ id, label }));

/** @returns what the address asks for, as far as it is one of the choices. */
export function readMapFilter(own: OwnQuery, settings: Settings): MapFilter {
  const one = (value: string | undefined, of: readonly { id: string }[]): string | null =>
    of.some(({ id }) => id === value) ? (value ?? null) : null;
  const view = own['show'] ?? '';
  const item = tryParse(entryId, own['item']);
  return {
    view: view in VIEWS ? (view as MapView) : 'down',
    item: item.success ? item.data : null,
    what: one(own['what'], KINDS_SHOWN),
    stage: one(own['stage'], openStages(settings.journeys)),
    department: one(own['department'], departmentsOf(settings)),
    query: own['find'] ?? '',
  };
}

/** What of the things themselves is looked for, wherever they stand. */
export type Looked = Pick<MapFilter, 'what' | 'department' | 'query'>;

export const isLooking = ({ what, department, query }: Looked): boolean =>
  what !== null || department !== null || query.trim() !== '';

/** @returns whether a thing is what is looked for. */
export function isFound(thing: Thing, { what, department, query }: Looked): boolean {
  if (what !== null && thing.what !== what) return false;
  if (department !== null && thing.department !== department) return false;
  const name = normalForm(thingName(thing));
  return normalForm(query.trim())
    .split(/\s+/)
    .every((word) => name.includes(word));
}
