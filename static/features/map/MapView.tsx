import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { item as kind } from '#domain/register/kinds/map/item';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { useAnswer } from '../../parts/messages/useAnswer';
import { useFocusAfter } from '../../parts/opening/useFocusAfter';
import { figuresIn } from '../../parts/texts/counted';
import { usePeople } from '../../people/usePeople';
import { useEpics } from '../path/epics/useEpics';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { AddInProject } from '../register/form/AddInProject';
import { useMapExchange } from './exchange/useMapExchange';
import { epicsByThing } from './page/epicsByThing';
import { MapNotes } from './page/MapNotes';
import { MapPageProvider, type MapPage } from './page/mapPage';
import { MapSentence } from './page/MapSentence';
import { MapShown } from './page/MapShown';
import { noEpicWords } from './page/noEpicWords';
import { mapDataOf } from './reading/mapData';
import { useMap, type MapRead } from './useMap';
import './page/map-page.css';

/** What stands behind what customers experience: read from either end, with what changes it and whose it is. */
export default function MapView() {
  const { refreshed } = usePortfolioPage();
  const [saved, setSaved] = useState(0);
  const settings = useAnswer('settings.open', {});
  const read = useMap(refreshed + saved);
  const changed = (): void => setSaved((before) => before + 1);
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (settings.state === 'loading') return <MapShape />;
  return (
    <div className="map-page" aria-busy={read.isReading}>
      <Known read={read} settings={settings.value.settings} onChanged={changed} />
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
  onChanged: () => void;
}

function Known({ read, settings, onChanged }: KnownProps) {
  const { setOwn } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const { things, epics: changes } = read;
  const data = useMemo(() => mapDataOf({ things, epics: changes }), [things, changes]);
  const byId = useMemo(() => new Map(things.map((thing) => [thing.id, thing])), [things]);
  const [now] = useState(() => new Date().toISOString());
  const epics = useEpics(useMemo(() => changes.map(({ issueId }) => issueId), [changes]));
  const people = usePeople(things.map(({ owner }) => owner));
  const named = epics.state === 'ready' ? epics.epics : null;
  const epicsOf = useMemo(() => epicsByThing(changes, named ?? []), [changes, named]);
  const areEpicsKnown = named !== null;
  const page: MapPage = {
    ...{ reached: data.reached, byId, settings, people, figures, now, epicsOf, areEpicsKnown },
    noEpic: noEpicWords(read.hiddenChanges),
  };
  const [isAdding, setAdding] = useState(false);
  const button = useFocusAfter(isAdding);
  const { menu, below } = useMapExchange({ read, settings, onChanged });
  const added = (id: string | null): void => {
    setAdding(false);
    if (id !== null) setOwn({ item: id });
    onChanged();
  };
  const isEmpty = !read.isReading && read.failure === null && things.every(({ what }) => what === 'path');
  return (
    <MapPageProvider value={page}>
      <div className="map-page__head">
        {things.length > 0 && <MapSentence data={data} />}
        <div className="map-page__doing">
          {things.length > 0 && !isAdding && (
            <Button ref={button} onClick={() => setAdding(true)}>
              {kind.add}
            </Button>
          )}
          {menu}
        </div>
      </div>
      {below}
      {isAdding && <AddInProject kind="item" settings={settings} onAdded={added} onClose={() => setAdding(false)} />}
      {read.isReading && things.length === 0 && !isAdding && <MapShape />}
      {read.failure && <FailureMessage failure={read.failure} onTryAgain={read.again} />}
      {epics.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: epics.again }}>
          {epics.problem}
        </Message>
      )}
      {isEmpty && !isAdding && <NoItem isPart={read.hidden > 0} onAdd={() => setAdding(true)} />}
      {things.length > 0 && <MapShown things={things} onChanged={onChanged} />}
    </MapPageProvider>
  );
}

const NoItem = ({ isPart, onAdd }: { isPart: boolean; onAdd: () => void }) => (
  <Message tone="empty" action={{ label: kind.add, onClick: onAdd }}>
    {isPart ? 'The map has no item that you can see. ' : kind.none} An item is something that customers experience, or a
    process, a rule or a system that stands behind it. Write down one experience that hurts, then what it hangs on. The
    map draws itself.
  </Message>
);
