import { useId } from 'react';
import { HOWS } from '#domain/register/kinds/map/leadsTo';
import { branchOf } from '#domain/map/tree';
import { counted } from '../../../parts/texts/counted';
import { thingName, useMapPage } from '../page/mapPage';
import type { Thing } from '../reading/things';
import { ThingSign } from '../tree/ThingSign';

interface HangsProps {
  thing: Thing;
  onChoose: (id: string) => void;
  /** Leads to a field of its form. */
  onLead: (field: string) => void;
}

const WORDS: Readonly<Record<string, string>> = HOWS;

/** What stands behind it, and how it hangs on each. */
export function HangsOn({ thing, onChoose, onLead }: HangsProps) {
  const title = useId();
  const { reached, figures } = useMapPage();
  const below = branchOf(reached.graph, 'below', [thing.id]);
  const apart = thing.apart;
  return (
    <section className="map-pane__part" aria-labelledby={title}>
      <h3 id={title}>{below.length === 0 ? 'Nothing is named behind it' : 'What stands behind it'}</h3>
      {below.length > 0 && (
        <ul className="map-pane__list">
          {below.map((one) => (
            <li key={one.id}>
              <span className="map-pane__quiet">{howWords(thing, one)}</span>
              <button type="button" className="lens-link" onClick={() => onChoose(one.id)}>
                {thingName(one)}
              </button>
              <ThingSign what={one.what} />
            </li>
          ))}
        </ul>
      )}
      {below.length === 0 && thing.entry.may.change && (
        <div>
          <button type="button" className="lens-link" onClick={() => onLead('leadsTo')}>
            Name what stands behind it
          </button>
        </div>
      )}
      {apart > 0 && (
        <p className="map-pane__quiet">
          And {counted(figures, apart, 'thing', 'things')} that you cannot see: whoever sees all of it can change it.
        </p>
      )}
    </section>
  );
}

/** @returns how one hangs on the other; of a path whose customers want the same, that it is a way to it. */
const howWords = ({ leadsTo }: Thing, { id }: Thing): string => {
  const link = leadsTo.find(({ to }) => to === id);
  return link ? (WORDS[link.how] ?? link.how) : 'a way to it:';
};
