import { createContext, useContext } from 'react';
import type { Settings } from '#domain/settings/settings';
import type { NamedEpic } from '../../../host/jira';
import type { Figures } from '../../../parts/texts/counted';
import type { People } from '../../../people/usePeople';
import type { MapData } from '../reading/mapData';
import type { Thing } from '../reading/things';
import type { NoEpic } from './noEpicWords';

/** What every part of the map is drawn from. */
export interface MapPage extends Pick<MapData, 'reached'> {
  /** Everything that was read by its id, what was retired too. */
  byId: ReadonlyMap<string, Thing>;
  settings: Settings;
  people: People;
  figures: Figures;
  /** When the page was opened. */
  now: string;
  /** @returns the epics that change a thing and that the viewer sees. */
  epicsOf: (id: string) => readonly NamedEpic[];
  /** Before, and where they could not be read, nothing is said of what no epic changes. */
  areEpicsKnown: boolean;
  noEpic: NoEpic;
}

const MapContext = createContext<MapPage | null>(null);
export const MapPageProvider = MapContext.Provider;

/** @returns what the parts of the map share; only below its view. */
export function useMapPage(): MapPage {
  const page = useContext(MapContext);
  if (!page) throw new Error('useMapPage needs the view of the map above it.');
  return page;
}

/** @returns the name of a thing, or what it is where nobody named it. */
export const thingName = ({ name, what }: Pick<Thing, 'name' | 'what'>): string =>
  name ?? (what === 'path' ? 'A path without a name' : 'An item without a name');
