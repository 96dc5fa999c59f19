import { useId, useState } from 'react';
import { isBehind } from '#domain/map/targets';
import { counted, type Figures } from '../../../parts/texts/counted';
import { AddEpic } from '../../path/epics/AddEpic';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { inheritedFrom } from '#domain/map/inherited';
import { inheritedWords } from '../inherited/inheritedWords';
import { useMapPage } from '../page/mapPage';
import type { NoEpic } from '../page/noEpicWords';
import type { Thing } from '../reading/things';

interface EpicsProps {
  thing: Thing;
  onChanged: () => void;
}

/** The epics that change it. One that changes what stands behind experiences makes them possible: that is inherited. */
export function EpicsHere({ thing, onChanged }: EpicsProps) {
  const title = useId();
  const { epicsOf, areEpicsKnown, noEpic, figures, reached } = useMapPage();
  const [said, setSaid] = useState('');
  const epics = epicsOf(thing.id);
  if (thing.what === 'experience') return null;
  return (
    <section className="map-pane__part" aria-labelledby={title}>
      <h3 id={title}>{areEpicsKnown ? headOf(epics.length, noEpic, figures) : 'Epics that change it'}</h3>
      {epics.length > 0 && (
        <ul className="map-pane__list">
          {epics.map((epic) => (
            <li key={epic.id}>
              <EpicLink epic={epic} />
            </li>
          ))}
        </ul>
      )}
      {isBehind(thing) && epics.length > 0 && (
        <p className="map-pane__quiet">{inheritedWords(inheritedFrom(reached.graph, thing.id), figures)}</p>
      )}
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

const headOf = (many: number, noEpic: NoEpic, figures: Figures): string =>
  many === 0 ? `${noEpic.start} changes it` : counted(figures, many, 'epic changes it', 'epics change it');
