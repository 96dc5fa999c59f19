import { useId, useState } from 'react';
import { isBehind } from '#domain/map/targets';
import { counted } from '../../../parts/texts/counted';
import { AddEpic } from '../../path/epics/AddEpic';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { useMapPage } from '../page/mapPage';
import { spread } from '../tree/mapBranches';
import type { Thing } from '../reading/things';

interface EpicsProps {
  thing: Thing;
  onChanged: () => void;
}

/** The epics that change it. One that changes what stands behind experiences makes them possible: that is inherited. */
export function EpicsHere({ thing, onChanged }: EpicsProps) {
  const title = useId();
  const { epicsOf, figures } = useMapPage();
  const [said, setSaid] = useState('');
  const epics = epicsOf(thing.id);
  if (thing.what === 'experience') return null;
  return (
    <section className="map-pane__part" aria-labelledby={title}>
      <h3 id={title}>
        {epics.length === 0
          ? 'No epic changes it'
          : counted(figures, epics.length, 'epic changes it', 'epics change it')}
      </h3>
      {epics.length > 0 && (
        <ul className="map-pane__list">
          {epics.map((epic) => (
            <li key={epic.id}>
              <EpicLink epic={epic} />
            </li>
          ))}
        </ul>
      )}
      {isBehind(thing) && epics.length > 0 && <Inherited thing={thing} />}
      <p role="status" className="map-pane__quiet">
        {said}
      </p>
      {thing.entry.may.change && (
        <AddEpic
          what={thing.what === 'path' ? 'path' : 'item'}
          changed={thing.id}
          named={epics.map(({ id }) => id)}
          onAdded={(key) => {
            setSaid(`${key} is named.`);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

/** What hangs on the item: the epic makes it possible, and no score counts it. */
function Inherited({ thing }: { thing: Thing }) {
  const { reached, figures } = useMapPage();
  const above = spread(reached.graph, 'above', [thing.id]);
  const of = (what: string): number =>
    reached.graph.nodes.filter((one) => one.what === what && above.has(one.id) && one.id !== thing.id).length;
  const parts = [
    ...(of('experience') > 0 ? [counted(figures, of('experience'), 'experience', 'experiences')] : []),
    ...(of('path') > 0 ? [counted(figures, of('path'), 'path', 'paths')] : []),
  ];
  const hangs = of('experience') + of('path') === 1 ? 'hangs' : 'hang';
  return (
    <p className="map-pane__quiet">
      {parts.length === 0
        ? 'Enabler of something that no experience and no path hangs on yet.'
        : `Enabler. ${parts.join(' and ')} ${hangs} on what it changes: inherited, and in no score.`}
    </p>
  );
}
