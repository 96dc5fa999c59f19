import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../../parts/counted';
import { Message } from '../../../../parts/Message';
import { lastingWords } from '../lastingWords';
import type { ImportState } from './importRun';
import { runningImport } from './runningImport';
import type { Importing } from './useImport';

/** How far an import has come, and how it ended. */
export function ImportProgress({ importing, state }: { importing: Importing; state: ImportState }) {
  const figures = figuresIn(useHost().locale);
  const progress = useRef<HTMLDivElement>(null);
  // The button that began it is gone with the long preview: what goes on now comes into view, and keeps the keyboard's place.
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
      <progress max={Math.max(1, state.of)} value={state.done} aria-label={back ? 'Epics put back' : 'Epics imported'} />
      <span>{`${back ? 'Putting back' : 'Importing'}: ${figures(state.done)} of ${counted(figures, state.of, 'epic', 'epics')}${lastingWords(figures, state.of - state.done)}${back ? '' : '. Until all are there, Cancel puts everything back.'}`}</span>
      {!back && (
        <Button spacing="compact" onClick={importing.cancel}>
          Cancel
        </Button>
      )}
      {!runningImport.outlivesPage && <p>Keep this page open until it is done: this browser cannot remember where it stood.</p>}
    </div>
  );
}

function PutBack({ figures, state: { why, epics, left } }: { figures: Figures; state: Extract<ImportState, { step: 'putBack' }> }) {
  return (
    <Message tone="warning">
      {`${why} ${left.length > 0 ? 'Some of it stays' : 'Nothing of the import is left'}: ${counted(figures, epics, 'epic was', 'epics were')} put back.`}
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
