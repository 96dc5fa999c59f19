import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { MapImportView } from '#contract/path/mapImport';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { timeWords } from '../../../parts/texts/timeWords';
import { importWords } from './exchangeWords';
import type { MapImporting } from './useMapImport';

/** How the last import into a project stands, and what can be done about it: go on, or take it back. */
export function LastImport({ importing, last }: { importing: MapImporting; last: MapImportView }) {
  const { locale, timeZone } = useHost();
  const [isSure, setSure] = useState(false);
  const when = timeWords(last.at, new Date(), locale, timeZone).relative;
  const words = importWords(figuresIn(locale), last, when);
  const button = (label: string, onClick: () => void) => (
    <Button spacing="compact" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className="map-import__last" role="note">
      <p role="status">{words}</p>
      <div className="map-import__buttons">
        {last.state === 'writing' && button('Go on with it', () => void importing.goOn(last))}
        {last.state === 'writing' && button('Undo it', () => void importing.undo(last))}
        {last.state === 'undoing' && button('Go on taking it back', () => void importing.undo(last))}
        {last.state === 'done' && !isSure && button('Undo the import', () => setSure(true))}
      </div>
      {last.state === 'done' && isSure && (
        <>
          <p>Its items go from the map. What somebody changed since stays.</p>
          <div className="map-import__buttons">
            {button('Take its items off the map', () => void importing.undo(last))}
            {button('Keep them', () => setSure(false))}
          </div>
        </>
      )}
    </div>
  );
}
