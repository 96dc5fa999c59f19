import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { unpackSheet } from '#domain/measure/sheet';
import type { Settings } from '#domain/settings/settings';
import { DefinitionPart } from '../definition/DefinitionPart';
import { bookMeasure } from '../reading/bookMeasure';
import { concernsOf } from '../reading/concerns';
import { measureOnScreen } from '../reading/measureOnScreen';
import { vettedIn } from '../reading/useMeasures';
import { theBook } from '../saving/openBook';
import { sheetNow } from '../saving/sheetNow';
import { VettingPart } from '../vetting/VettingPart';
import { AlarmPart } from './AlarmPart';
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
  const book = theBook();
  const read = useMemo(() => measureOnScreen(opened.measure, opened.definitions, unpackSheet(opened.sheet)), [opened]);
  useEffect(() => book.takes([bookMeasure(read)]), [book, read]);
  const version = useSyncExternalStore(book.listen, book.version);
  // What was entered here and is stored is drawn as the rest is; what is not stored yet stands in the table alone.
  const measure = useMemo(() => ({ ...read, sheet: sheetNow(book, read, now, version) }), [book, read, now, version]);
  const concerns = concernsOf(measure, vettedIn(opened.vettings), now);
  const part: PartProps = { measure, opened, settings, onChanged };
  return (
    <article className="measure-page lens-page__card" aria-label={measure.name}>
      <MeasureHead {...part} concerns={concerns} />
      <AlarmPart {...part} alarms={concerns.alarms} />
      <ValuePart {...part} isNotVetted={concerns.isNotVetted} />
      <ReadingsPart {...part} read={read} book={book} now={now} />
      <div className="measure-page__beside">
        <FactsPart {...part} />
        <DefinitionPart {...part} />
      </div>
      {measure.source === 'asked' && <VettingPart {...part} />}
    </article>
  );
}
