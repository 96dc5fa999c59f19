import { useEffect, useId, useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import { readEntryId } from '#domain/register/entryId';
import { isStale } from '#domain/map/stale';
import { departmentLabel } from '#domain/register/listed/departments';
import { useLevel } from '../../../parts/opening/useLevel';
import { PersonName } from '../../../people/PersonName';
import { PageLink } from '../../portfolio/page/PageLink';
import { stageName } from '../../rating/answers/words';
import { RecordsHere, type LedToRecord } from '../../register/list/RecordsHere';
import { thingName, useMapPage } from '../page/mapPage';
import type { Thing } from '../reading/things';
import { ThingSign } from '../tree/ThingSign';
import { ThingStanding } from '../tree/ThingStanding';
import { EpicsHere } from './EpicsHere';
import { HangsOn } from './HangsOn';
import { LeadsHere } from './LeadsHere';
import { NotSaid } from './NotSaid';
import './thing-pane.css';

const LINE = { beside: '.map-page__two', list: '.map-tree', row: 'data-thing' };

interface PaneProps {
  id: string;
  /** It takes the place of the map. */
  isAlone: boolean;
  onChoose: (id: string) => void;
  /** It was chosen here; not where the page was opened with it. */
  takesFocus: boolean;
  onClose: (id: string) => void;
  onChanged: () => void;
}

/** What was chosen: what it is, what leads to it, what it hangs on, which epics change it, and what one may do. */
export function ThingPane({ id, isAlone, takesFocus, onChoose, onClose, onChanged }: PaneProps) {
  const title = useId();
  const { byId, settings } = useMapPage();
  const thing = byId.get(id);
  const { kind, home } = readEntryId(id);
  const [ledTo, setLedTo] = useState<LedToRecord>();
  const lead = (field: string): void => setLedTo({ id, field });
  const section = useRef<HTMLElement>(null);
  const level = useLevel(section, LINE, id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section ref={section} className="map-pane" style={{ marginBlockStart: level }} aria-labelledby={title}>
      <div className="map-pane__head">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {thing ? thingName(thing) : 'No more on the map'}
        </h2>
        <button type="button" className="lens-link map-pane__close" onClick={() => onClose(id)}>
          {isAlone ? 'Back to the map' : 'Close'}
        </button>
      </div>
      <RecordsHere
        kind={kind}
        home={home}
        settings={settings}
        label="What is chosen"
        entries={thing ? [thing.entry] : []}
        none="Nothing that you can see has this address. It may be removed, or stand in a project that you cannot see."
        tell={() => (thing ? <Told thing={thing} onLead={lead} /> : null)}
        ledTo={ledTo}
        onChanged={onChanged}
      />
      {thing && (
        <>
          <LeadsHere thing={thing} onChoose={onChoose} />
          <HangsOn thing={thing} onChoose={onChoose} onLead={lead} />
          <EpicsHere thing={thing} onChanged={onChanged} />
        </>
      )}
    </section>
  );
}

function Told({ thing, onLead }: { thing: Thing; onLead: (field: string) => void }) {
  const { settings, people, now } = useMapPage();
  const { stage, department, owner, entry } = thing;
  const where = [
    stage === null ? null : stageName(stage, settings),
    department === null ? null : departmentLabel(department, settings),
    thing.isRetired ? 'retired' : null,
  ].filter((one) => one !== null);
  const note = noteOf(entry);
  return (
    <div className="map-pane__told">
      <p className="map-pane__line">
        <ThingSign what={thing.what} /> <ThingStanding thing={thing} />
      </p>
      <p className="map-pane__line">
        {where.length > 0 && <span>{where.join(' · ')}</span>}
        {owner === null ? <span>nobody answers for it</span> : <PersonName accountId={owner} people={people} />}
      </p>
      {note !== null && <p>{note}</p>}
      {entry.may.change && <NotSaid thing={thing} onLead={onLead} />}
      {isStale(thing.touchedAt, now) && (
        <p className="map-pane__quiet">Nobody touched it for half a year: look whether it is still so.</p>
      )}
      {thing.what === 'path' && (
        <p>
          <PageLink to={{ view: 'path', id: entry.id, own: {} }}>Open the path</PageLink>
        </p>
      )}
    </div>
  );
}

const noteOf = ({ body }: EntryView): string | null => (typeof body['note'] === 'string' ? body['note'] : null);
