import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/counted';
import { useRate } from './RateContext';

/** How the saving stands, always in view: how much is left, with a way to stop; what was refused, with a way to try again. */
export function SaveProgress() {
  const { ratings } = useRate();
  const figures = figuresIn(useHost().locale);
  const { unsaved, of } = ratings.progress;
  const stuck = ratings.stuck.length;
  const saving = unsaved - stuck;
  const wrong = ratings.wrongCells;
  return (
    <div className="rate-progress">
      {saving > 0 && <progress max={of} value={of - saving} aria-label="Epics saved" />}
      <span role="status">
        {saving > 0 && `Saving: ${counted(figures, saving, 'epic', 'epics')} to go. `}
        {stuck > 0 && `${counted(figures, stuck, 'epic waits', 'epics wait')} for you: see the cells marked ! or ⇄. `}
        {unsaved === 0 && 'Everything is saved. '}
      </span>
      {saving > 1 && (
        <Button spacing="compact" onClick={() => ratings.cancel()}>
          Cancel
        </Button>
      )}
      {stuck > 0 && (
        <>
          <Button spacing="compact" onClick={() => ratings.retry()}>
            Try again
          </Button>
          <Button spacing="compact" onClick={() => ratings.cancel()}>
            Put back what is not saved
          </Button>
        </>
      )}
      {wrong > 0 && (
        <Button spacing="compact" onClick={() => ratings.forgetWrong()}>
          {`Take away ${counted(figures, wrong, 'mark', 'marks')} ✕`}
        </Button>
      )}
    </div>
  );
}
