import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useRef, useState } from 'react';
import { item as kind } from '#domain/register/kinds/map/item';
import { openStages } from '#domain/journey/journey';
import { isBehind } from '#domain/map/targets';
import { textOf } from '#domain/settings/shippedTexts';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted } from '../../../parts/texts/counted';
import { useWidth } from '../../journey/picture/useWidth';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { HeatMap } from '../heat/HeatMap';
import { ThingPane } from '../item/ThingPane';
import type { MapData } from '../reading/mapData';
import type { Thing } from '../reading/things';
import { TraceTable } from '../trace/TraceTable';
import { MapTools } from './MapTools';
import { MapOfThings } from './MapOfThings';
import { readMapFilter } from './mapFilter';
import { thingName, useMapPage } from './mapPage';

interface ShownProps {
  data: MapData;
  /** Also what was retired. */
  things: readonly Thing[];
  /** Before, nothing is said of what no epic changes. */
  areEpicsKnown: boolean;
  isAdding: boolean;
  onAdd: () => void;
  onChanged: () => void;
}

/** Below this width what was chosen takes the place of the tree; above it stands beside it. */
const ROOM_FOR_TWO = 900;

/** The map as the address asks for it, and what was chosen of it. */
export function MapShown({ data, things, areEpicsKnown, isAdding, onAdd, onChanged }: ShownProps) {
  const { address, setOwn } = usePortfolioPage();
  const { settings } = useMapPage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const filter = readMapFilter(address.own, settings);
  const stages = useMemo(
    () => openStages(settings.journeys).map(({ id, label }) => ({ id, label: textOf(label) })),
    [settings],
  );
  const [backTo, setBackTo] = useState<{ id: string } | null>(null);
  /** What was chosen here: the focus goes along. */
  const [followed, setFollowed] = useState<string | null>(null);
  const choose = (item: string): void => {
    setFollowed(item);
    setOwn({ item });
  };
  const onBack = useCallback(() => setBackTo(null), []);
  const close = (id: string): void => {
    setBackTo({ id });
    setOwn({ item: '' });
  };
  const isTree = filter.view === 'down' || filter.view === 'up';
  const isNarrow = width > 0 && width < ROOM_FOR_TWO;
  const hasPane = filter.item !== null && isTree;
  return (
    <div ref={box} className="map-page__shown">
      <div className="map-page__head">
        <Sentence data={data} areEpicsKnown={areEpicsKnown} />
        {!isAdding && (
          <Button spacing="compact" onClick={onAdd}>
            {kind.add}
          </Button>
        )}
      </div>
      <MapTools filter={filter} stages={stages} isTree={isTree} />
      {filter.view === 'heat' && <HeatMap stages={stages} />}
      {filter.view === 'trace' && <TraceTable />}
      {isTree && (
        <div className={hasPane && !isNarrow ? 'map-page__two' : undefined}>
          {!(hasPane && isNarrow) && (
            <MapOfThings key={filter.view} {...{ filter, stages, backTo, onBack }} onChoose={choose} />
          )}
          {filter.item !== null && (
            <ThingPane
              key={filter.item}
              id={filter.item}
              isAlone={isNarrow}
              takesFocus={followed === filter.item}
              onChoose={choose}
              onClose={close}
              onChanged={onChanged}
            />
          )}
        </div>
      )}
      {isTree && <Retired things={things} onChoose={choose} />}
    </div>
  );
}

/** How many there are of each, and how many nothing leads to: the number first. */
function Sentence({ data: { byId, notOnPath, reached }, areEpicsKnown }: Pick<ShownProps, 'data' | 'areEpicsKnown'>) {
  const { figures, epicsOf } = useMapPage();
  const things = [...byId.values()];
  const items = things.filter(({ what }) => what !== 'path').length;
  const behind = reached.graph.nodes.filter(isBehind);
  const untouched = behind.filter(({ id }) => epicsOf(id).length === 0).length;
  const all = counted(figures, behind.length, 'process, rule or system', 'processes, rules and systems');
  const parts = [
    counted(figures, items, 'item', 'items'),
    counted(figures, things.length - items, 'path', 'paths'),
    `${figures(notOnPath.length)} not on a path`,
  ];
  return (
    <p className="map-page__sentence">
      <strong>{`${parts.join(', ')}.`}</strong>
      {areEpicsKnown && behind.length > 0 && ` No epic changes ${figures(untouched)} of ${all}.`}
    </p>
  );
}

/** What was retired is no more on the map, and can be brought back. */
function Retired({ things, onChoose }: { things: readonly Thing[]; onChoose: (id: string) => void }) {
  const { figures } = useMapPage();
  const retired = things.filter(({ isRetired, what }) => isRetired && what !== 'path');
  if (retired.length === 0) return null;
  return (
    <Disclosure summary={counted(figures, retired.length, 'item is retired', 'items are retired')}>
      <ul className="map-page__retired">
        {retired.map((thing) => (
          <li key={thing.id}>
            <button type="button" className="lens-link" onClick={() => onChoose(thing.id)}>
              {thingName(thing)}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
