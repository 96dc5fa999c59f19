import { reachedIds } from '#domain/map/targets';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useEpics } from '../../path/epics/useEpics';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { PageLink } from '../../portfolio/page/PageLink';
import type { MapData } from '../reading/mapData';
import { ThingSign } from '../tree/ThingSign';
import type { MapRead } from '../useMap';
import { thingName } from '../page/mapPage';

interface OffPathProps {
  read: MapRead;
  data: MapData;
}

/** So many are listed; more are counted. */
const MOST_LISTED = 50;

/** What customers do not experience, as the map stands: items that no experience reaches, and epics of such. */
export function OffPath({ read, data }: OffPathProps) {
  const figures = figuresIn(useHost().locale);
  const items = data.notOnPath.flatMap((id) => data.byId.get(id) ?? []);
  const reached = reachedIds(data.reached);
  const without = new Set(data.onNoPath);
  const epics = read.epics.filter(
    ({ issueId, changes }) => without.has(issueId) && !changes.some((id) => reached.has(id)),
  );
  return (
    <div className="targets__off">
      {items.length > 0 && (
        <Disclosure summary={`${counted(figures, items.length, 'item', 'items')} not on a path`}>
          <p className="targets-quiet">No experience of the map leads to them, so they have no points.</p>
          <ul className="targets__names">
            {items.slice(0, MOST_LISTED).map((thing) => (
              <li key={thing.id}>
                <PageLink to={{ view: 'map', own: { item: thing.id } }}>{thingName(thing)}</PageLink>{' '}
                <ThingSign what={thing.what} />
              </li>
            ))}
          </ul>
          {items.length > MOST_LISTED && (
            <p className="targets-quiet">{`And ${figures(items.length - MOST_LISTED)} more.`}</p>
          )}
        </Disclosure>
      )}
      {epics.length > 0 && (
        <Disclosure summary={`${counted(figures, epics.length, 'epic', 'epics')} on no path`}>
          <p className="targets-quiet">
            What is changed is on the map, and no experience leads to it. Epics that name nothing of the map are not
            told here.
          </p>
          <EpicsOff ids={epics.slice(0, MOST_LISTED).map(({ issueId }) => issueId)} />
          {epics.length > MOST_LISTED && (
            <p className="targets-quiet">{`And ${figures(epics.length - MOST_LISTED)} more.`}</p>
          )}
        </Disclosure>
      )}
    </div>
  );
}

function EpicsOff({ ids }: { ids: readonly string[] }) {
  const read = useEpics(ids);
  if (read.state === 'loading') return <p className="targets-quiet">Reading the epics…</p>;
  if (read.state === 'failed')
    return (
      <p className="targets-quiet">
        {read.problem}{' '}
        <button type="button" className="lens-link lens-link--in-text" onClick={read.again}>
          Try again
        </button>
      </p>
    );
  return (
    <ul className="targets__names">
      {read.epics.map((epic) => (
        <li key={epic.id}>
          <EpicLink epic={epic} />
        </li>
      ))}
    </ul>
  );
}
