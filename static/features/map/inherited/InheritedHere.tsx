import { useMemo } from 'react';
import { inheritedFrom } from '#domain/map/inherited';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { figuresIn } from '../../../parts/texts/counted';
import { thingName } from '../page/mapPage';
import { mapDataOf } from '../reading/mapData';
import { useMap } from '../useMap';
import { inheritedWords } from './inheritedWords';

/** Names that are listed; the others are counted by the sentence above them. */
const MOST_NAMED = 10;

/** What hangs on an item that an epic changes, where the map is not there already: it is read for it. */
export default function InheritedHere({ id }: { id: string }) {
  const figures = figuresIn(useHost().locale);
  const read = useMap(0);
  const { things, epics } = read;
  const inherited = useMemo(() => inheritedFrom(mapDataOf({ things, epics }).reached.graph, id), [things, epics, id]);
  if (read.failure) return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  if (read.isReading) return <Loading>Reading the map…</Loading>;
  const named = [...inherited.experiences, ...inherited.paths];
  return (
    <>
      <p>{inheritedWords(inherited, figures)}</p>
      {named.length > 0 && (
        <ul>
          {named.slice(0, MOST_NAMED).map((thing) => (
            <li key={thing.id}>{thingName(thing)}</li>
          ))}
        </ul>
      )}
      {named.length > MOST_NAMED && <p>{`and ${figures(named.length - MOST_NAMED)} more`}</p>}
    </>
  );
}
