import { useMemo, useState } from 'react';
import { unpackSheet } from '#domain/measure/sheet';
import type { Settings } from '#domain/settings/settings';
import { DefinitionPart } from '../definition/DefinitionPart';
import { concernsOf } from '../reading/concerns';
import { measureOnScreen } from '../reading/measureOnScreen';
import { vettedIn } from '../reading/useMeasures';
import { useWithStored } from '../reading/useWithStored';
import { VettingPart } from '../vetting/VettingPart';
import { AlarmPart } from './AlarmPart';
import { DonePart } from './DonePart';
import { FactsPart } from './FactsPart';
import { MeasureHead } from './MeasureHead';
import type { OpenedMeasure, PartProps } from './part';
import { ReadingsPart } from './ReadingsPart';
import { ValuePart } from './ValuePart';
import './measure.css';

interface MeasurePageProps {
  opened: OpenedMeasure;
  settings: Settings;
  /** A record was saved: all is read anew. */
  onChanged: () => void;
}

export function MeasurePage({ opened, settings, onChanged }: MeasurePageProps) {
  const [now] = useState(() => new Date().toISOString());
  const read = useMemo(() => measureOnScreen(opened.measure, opened.definitions, unpackSheet(opened.sheet)), [opened]);
  const all = useMemo(() => [read], [read]);
  const { measures, book } = useWithStored(all, now);
  const measure = measures[0] ?? read;
  const concerns = concernsOf(measure, vettedIn(opened.vettings), now);
  const part: PartProps = { measure, opened, settings, onChanged };
  return (
    <article className="measure-page lens-page__card" aria-label={measure.name}>
      <MeasureHead {...part} concerns={concerns} />
      <AlarmPart {...part} alarms={concerns.alarms} />
      <ValuePart {...part} isNotVetted={concerns.isNotVetted} />
      <DonePart {...part} concerns={concerns} />
      <ReadingsPart {...part} read={read} book={book} now={now} />
      <div className="measure-page__beside">
        <FactsPart {...part} />
        <DefinitionPart {...part} />
      </div>
      {measure.source === 'asked' && <VettingPart {...part} />}
    </article>
  );
}
