import { useCallback, useMemo, useRef, useState } from 'react';
import { stagesOf } from '#domain/register/listed/stages';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted } from '../../../parts/texts/counted';
import { useWidth } from '../../journey/picture/useWidth';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { HeatMap } from '../heat/HeatMap';
import { ThingPane } from '../item/ThingPane';
import type { Thing } from '../reading/things';
import { TraceTable } from '../trace/TraceTable';
import { MapTools } from './MapTools';
import { MapOfThings } from './MapOfThings';
import { readMapFilter } from './mapFilter';
import { thingName, useMapPage } from './mapPage';

interface ShownProps {
  /** Also what was retired. */
  things: readonly Thing[];
  onChanged: () => void;
}

/** Below this width what was chosen takes the place of the tree; above it stands beside it. */
const ROOM_FOR_TWO = 900;

/** The map as the address asks for it, and what was chosen of it. */
export function MapShown({ things, onChanged }: ShownProps) {
  const { address, setOwn } = usePortfolioPage();
  const { settings } = useMapPage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const filter = readMapFilter(address.own, settings);
  const stages = useMemo(() => stagesOf(settings), [settings]);
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
