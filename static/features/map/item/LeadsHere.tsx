import { useId, useMemo, useState } from 'react';
import { reaches, wayTo } from '#domain/map/graph';
import { isExperience } from '#domain/map/targets';
import type { Reached } from '#domain/map/targets';
import { counted } from '../../../parts/texts/counted';
import { thingName, useMapPage } from '../page/mapPage';
import type { Thing } from '../reading/things';

interface LeadsProps {
  thing: Thing;
  onChoose: (id: string) => void;
}

/** Ways that are listed at first. */
const LISTED_AT_FIRST = 12;

/** From below: the experiences that hang on it, each with the shortest way from there. */
export function LeadsHere({ thing, onChoose }: LeadsProps) {
  const title = useId();
  const { reached, figures } = useMapPage();
  const [isWhole, setWhole] = useState(false);
  const ways = useMemo(() => waysTo(reached, thing.id), [reached, thing.id]);
  if (isExperience(thing) && ways.length === 0) return null;
  const shown = isWhole ? ways : ways.slice(0, LISTED_AT_FIRST);
  return (
    <section className="map-pane__part" aria-labelledby={title}>
      <h3 id={title}>
        {ways.length === 0
          ? 'Nothing leads to it'
          : counted(figures, ways.length, 'experience leads to it', 'experiences lead to it')}
      </h3>
      {ways.length === 0 ? (
        <p className="map-pane__quiet">
          No experience hangs on it. Open what hangs on it, and name it there under “What stands behind it”.
        </p>
      ) : (
        <ul className="map-pane__ways">
          {shown.map((way) => (
            <li key={way[0]?.id}>
              <Way way={way} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < ways.length && (
        <button type="button" className="lens-link" onClick={() => setWhole(true)}>
          {`Show all ${figures(ways.length)}`}
        </button>
      )}
    </section>
  );
}

/** @returns a way from each experience that reaches it, but for itself: the shortest ones first. */
function waysTo({ graph, reach }: Reached<Thing>, id: string): Thing[][] {
  const place = graph.placeOf.get(id);
  if (place === undefined) return [];
  return reach
    .filter((one) => one.start !== place && reaches(one, place))
    .map((one) => wayTo(one, place).flatMap((at) => graph.nodes[at] ?? []))
    .sort((one, other) => one.length - other.length);
}

/** A way from the customer down: each thing on it can be chosen, but for the last, which is. */
function Way({ way, onChoose }: { way: readonly Thing[]; onChoose: (id: string) => void }) {
  return (
    <>
      {way.map((thing, at) =>
        at === way.length - 1 ? (
          <span key={thing.id}>{thingName(thing)}</span>
        ) : (
          <span key={thing.id}>
            <button type="button" className="lens-link" onClick={() => onChoose(thing.id)}>
              {thingName(thing)}
            </button>
            {' › '}
          </span>
        ),
      )}
    </>
  );
}
