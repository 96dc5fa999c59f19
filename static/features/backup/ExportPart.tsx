import Button from '@atlaskit/button/new';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn } from '../../parts/texts/counted';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { useExport, type ExportState } from './useExport';

/** Everything as one file, with how far it is read. */
export function ExportPart() {
  const { state, start, cancel } = useExport();
  const figures = figuresIn(useHost().locale);
  return (
    <section className="lens-backup__part" aria-label="Export">
      <h3>Export</h3>
      <p>
        One file with all ratings, their history and every version of the settings. It holds what people wrote and who
        they are: keep it where only administrators get at it.
      </p>
      <div className="lens-backup__actions">
        <Button onClick={start} isDisabled={state.step === 'reading'}>
          Export to a file
        </Button>
        {state.step === 'reading' && (
          <Button appearance="subtle" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      {state.step === 'reading' && <progress aria-label="Reading for the export" />}
      {state.step === 'failed' ? (
        <FailureMessage failure={state.failure} onTryAgain={start} />
      ) : (
        <p role="status">{wordsOf(state, figures)}</p>
      )}
    </section>
  );
}

function wordsOf(state: Exclude<ExportState, { step: 'failed' }>, figures: (value: number) => string): string {
  if (state.step === 'reading')
    return state.epics === 0 ? 'Reading…' : `${counted(figures, state.epics, 'epic', 'epics')} read…`;
  if (state.step !== 'done') return state.step === 'cancelled' ? 'Cancelled. No file was written.' : '';
  const settings =
    state.versions === 0
      ? 'no version of the settings, since nobody has saved any'
      : counted(figures, state.versions, 'version of the settings', 'versions of the settings');
  return (
    `${state.name} holds ${counted(figures, state.epics, 'rated epic', 'rated epics')} ` +
    `and ${settings}. Your browser keeps it with your downloads.`
  );
}
