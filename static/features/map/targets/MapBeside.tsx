import { useMemo, useState } from 'react';
import { leadingTo } from '#domain/map/tree';
import { stagesOf } from '#domain/register/listed/stages';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import { VIEWS } from '../page/mapFilter';
import { MapPageProvider, type MapPage } from '../page/mapPage';
import { noEpicWords } from '../page/noEpicWords';
import type { MapData } from '../reading/mapData';
import { groupsFromCustomer, mapBranches, trailsTo } from '../tree/mapBranches';
import { MapTree } from '../tree/MapTree';
import { useInSight, type Sought } from './useInSight';
import './map-beside.css';

interface MapBesideProps {
  data: MapData;
  settings: Settings;
  /** The target that was chosen; null where none is shown. */
  chosen: string | null;
  /** The chosen target, where it was chosen in the list. */
  sought: Sought | null;
  onChoose: (id: string) => void;
}

/** Places of a target to which the tree is opened: more would bury the others. */
const MOST_PLACES = 20;
const NOTHING_LEADS: ReadonlySet<string> = new Set();
const STAGES = 1;

/** The map beside the list: every place where the chosen target stands, and what leads to it. */
export function MapBeside({ data: { reached, byId }, settings, chosen, sought, onChoose }: MapBesideProps) {
  const figures = figuresIn(useHost().locale);
  const people = usePeople([]);
  const [now] = useState(() => new Date().toISOString());
  const groups = useMemo(() => groupsFromCustomer(reached, stagesOf(settings)), [reached, settings]);
  const source = useMemo(
    () => mapBranches({ graph: reached.graph, direction: 'below', groups, kept: null }),
    [reached, groups],
  );
  const leading = useMemo(
    () => (chosen === null ? NOTHING_LEADS : leadingTo(reached.graph, chosen)),
    [reached, chosen],
  );
  const box = useInSight<HTMLElement>(sought, chosen, '.map-line--chosen');
  // The list beside it names the epics of a target, and nobody is named here.
  const page: MapPage = {
    ...{ reached, byId, settings, people, figures, now },
    ...{ epicsOf: () => [], areEpicsKnown: false, noEpic: noEpicWords(0) },
  };
  return (
    <MapPageProvider value={page}>
      <section ref={box} className="map-beside" aria-label="Map">
        <MapTree
          label={VIEWS.down}
          holds={VIEWS.down}
          source={source}
          openLevels={STAGES}
          trailsTo={(id) => trailsTo(reached, groups, id, MOST_PLACES)}
          backTo={null}
          onBack={nothingBack}
          isBeside
          {...{ chosen, leading, onChoose }}
        />
        <p className="map-beside__legend">leads to the chosen target</p>
      </section>
    </MapPageProvider>
  );
}

const nothingBack = (): void => undefined;
