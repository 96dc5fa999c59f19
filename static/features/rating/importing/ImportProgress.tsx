import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { timeWords } from '../../../parts/texts/timeWords';
import { lastingWords } from '../rateMany/lastingWords';
import type { ImportState } from './importRun';
import { runningImport } from './runningImport';
import type { Importing } from './useImport';

/** How far an import has come, and how it ended. */
export function ImportProgress({ importing, state }: { importing: Importing; state: ImportState }) {
  const figures = figuresIn(useHost().locale);
  const progress = useRef<HTMLDivElement>(null);
  // The button that began it is gone with the long preview: what goes on now comes into view, and keeps the keyboard's
  // place.
  useEffect(() => progress.current?.focus(), []);
  if (state.step === 'putBack') return <PutBack figures={figures} state={state} />;
  if (state.step === 'imported') {
    return (
      <Message tone="information" action={{ label: 'Undo the import', onClick: () => void importing.undo() }}>
        <span role="status">{`Imported: ${counted(figures, state.epics, 'epic', 'epics')}.`}</span>
      </Message>
    );
  }
  const back = state.step === 'puttingBack';
  return (
    <div ref={progress} tabIndex={-1} className="rate-progress">
      <progress
        max={Math.max(1, state.of)}
        value={state.done}
        aria-label={back ? 'Epics put back' : 'Epics imported'}
      />
      <span>
        {`${back ? 'Putting back' : 'Importing'}: ${figures(state.done)} of ` +
          `${counted(figures, state.of, 'epic', 'epics')}` +
          `${state.until === null ? lastingWords(figures, state.of - state.done) : ''}` +
          `${back ? '' : '. Until all are there, Cancel puts everything back.'}`}
      </span>
      {!back && (
        <Button spacing="compact" onClick={importing.cancel}>
          Cancel
        </Button>
      )}
      <span role="status">{state.until !== null && <Waiting until={state.until} back={back} />}</span>
      {!runningImport.outlivesPage && (
        <p>Keep this page open until it is done: this browser cannot remember where it stood.</p>
      )}
    </div>
  );
}

/** Jira or the platform may ask to wait for the rest of an hour. */
function Waiting({ until, back }: { until: number; back: boolean }) {
  const { locale, timeZone } = useHost();
  const { relative, exact } = timeWords(new Date(until).toISOString(), new Date(), locale, timeZone);
  const closing =
    back && runningImport.outlivesPage ? ' If you close it, your next visit offers to put all of them back.' : '';
  return (
    <>
      {`Jira asked to wait. ${back ? 'Putting back' : 'The import'} goes on ` +
        `by itself ${relative} (${exact}); leave this page open.${closing}`}
    </>
  );
}

function PutBack({
  figures,
  state: { why, epics, left },
}: {
  figures: Figures;
  state: Extract<ImportState, { step: 'putBack' }>;
}) {
  return (
    <Message tone="warning">
      {`${why} ${left.length > 0 ? 'Some of it stays' : 'Nothing of the import is left'}: ` +
        `${counted(figures, epics, 'epic was', 'epics were')} put back.`}
      {left.length > 0 && (
        <ul>
          {left.map(({ key, why: reason }) => (
            <li key={key}>{`${key}: ${reason}`}</li>
          ))}
        </ul>
      )}
    </Message>
  );
}
