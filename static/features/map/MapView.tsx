import { useMemo, useState } from 'react';
import { item as kind } from '#domain/register/kinds/map/item';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { useAnswer } from '../../parts/messages/useAnswer';
import { figuresIn } from '../../parts/texts/counted';
import { usePeople } from '../../people/usePeople';
import { useEpics } from '../path/epics/useEpics';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { AddInProject } from '../register/form/AddInProject';
import { MapFiles } from './exchange/MapFiles';
import { epicsByThing } from './page/epicsByThing';
import { MapNotes } from './page/MapNotes';
import { MapPageProvider, type MapPage } from './page/mapPage';
import { MapShown } from './page/MapShown';
import { mapDataOf } from './reading/mapData';
import { useMap, type MapRead } from './useMap';
import './page/map-page.css';

/** What stands behind what customers experience: read from either end, with what changes it and whose it is. */
export default function MapView() {
  const { refreshed, setOwn } = usePortfolioPage();
  const [saved, setSaved] = useState(0);
  const settings = useAnswer('settings.open', {});
  const read = useMap(refreshed + saved);
  const [isAdding, setAdding] = useState(false);
  const changed = (): void => setSaved((before) => before + 1);
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (settings.state === 'loading') return <MapShape />;
  const isWaiting = read.isReading && read.things.length === 0 && !isAdding;
  const { settings: known } = settings.value;
  const added = (id: string | null): void => {
    setAdding(false);
    if (id !== null) setOwn({ item: id });
    changed();
  };
  const isEmpty = !read.isReading && read.failure === null && read.things.every(({ what }) => what === 'path');
  return (
    <div className="map-page" aria-busy={read.isReading}>
      <MapFiles read={read} settings={known} onChanged={changed} />
      {isWaiting && <MapShape />}
      {read.failure && <FailureMessage failure={read.failure} onTryAgain={read.again} />}
      {isAdding && <AddInProject kind="item" settings={known} onAdded={added} onClose={() => setAdding(false)} />}
      {isEmpty && !isAdding && (
        <Message tone="empty" action={{ label: kind.add, onClick: () => setAdding(true) }}>
          {read.hidden > 0 ? 'The map has no item that you can see. ' : 'The map has no item yet. '}
          An item is something that customers experience, or a process, a rule or a system that stands behind it. Write
          down one experience that hurts, then what it hangs on. The map draws itself.
        </Message>
      )}
      {read.things.length > 0 && (
        <Known read={read} settings={known} isAdding={isAdding} onAdd={() => setAdding(true)} onChanged={changed} />
      )}
      <MapNotes read={read} />
    </div>
  );
}

const MapShape = () => (
  <Skeleton says="Reading the map…">
    <Bar width="50%" height="24px" />
    <BarRows rows={12} height={33} columns="5fr 4fr 2fr 2fr" />
  </Skeleton>
);

interface KnownProps {
  read: MapRead;
  settings: Settings;
  isAdding: boolean;
  onAdd: () => void;
  onChanged: () => void;
}

function Known({ read, settings, ...doing }: KnownProps) {
  const figures = figuresIn(useHost().locale);
  const { things, epics: changes } = read;
  const data = useMemo(() => mapDataOf({ things, epics: changes }), [things, changes]);
  const byId = useMemo(() => new Map(things.map((thing) => [thing.id, thing])), [things]);
  const [now] = useState(() => new Date().toISOString());
  const epics = useEpics(useMemo(() => changes.map(({ issueId }) => issueId), [changes]));
  const people = usePeople(things.map(({ owner }) => owner));
  const named = epics.state === 'ready' ? epics.epics : null;
  const epicsOf = useMemo(() => epicsByThing(changes, named ?? []), [changes, named]);
  const page: MapPage = { reached: data.reached, byId, settings, people, figures, now, epicsOf };
  return (
    <MapPageProvider value={page}>
      {epics.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: epics.again }}>
          {epics.problem}
        </Message>
      )}
      <MapShown data={data} things={things} areEpicsKnown={named !== null} {...doing} />
    </MapPageProvider>
  );
}
