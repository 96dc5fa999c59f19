import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Countdown } from '../../../parts/texts/Countdown';
import { lastingWords } from './lastingWords';
import { useRate } from './RateContext';
import type { Editing } from '../saving/useEditing';

/**
 * How the saving stands, always in view: how much is left, with a way to stop; what was refused, with a way to try
 * again.
 */
export function SaveProgress() {
  const { ratings, editing } = useRate();
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const { unsaved, of } = ratings.progress;
  const stuck = ratings.unsaved.stuck.length;
  const retrying = ratings.unsaved.retrying;
  const saving = unsaved - stuck - (retrying?.epics ?? 0);
  const wrong = ratings.wrongCells;
  if (editing.long)
    return <LongEditProgress editing={editing} share={editing.long.share} goesBack={editing.long.goesBack} />;
  return (
    <div className="rate-progress">
      {saving > 0 && <progress max={of} value={of - saving} aria-label="Epics saved" />}
      {/* Not read out by itself: the number changes with every save, and whoever wants to know finds it. */}
      {saving > 0 && (
        <span>{`Saving: ${counted(figures, saving, 'epic', 'epics')} to go${lastingWords(figures, saving)}.`}</span>
      )}
      <span role="status">
        {stuck > 0 && `${counted(figures, stuck, 'epic waits', 'epics wait')} for you: see the cells marked ! or ⇄. `}
        {unsaved === 0 && ratings.hasSaved && 'Everything is saved. '}
      </span>
      {retrying && (
        <span>
          {`${counted(figures, retrying.epics, 'epic is', 'epics are')} not saved. The next try comes by itself `}
          <Countdown until={retrying.at} locale={locale} />.
        </span>
      )}
      {saving > 1 && (
        <Button spacing="compact" onClick={editing.cancelSaving}>
          Cancel
        </Button>
      )}
      {(stuck > 0 || retrying) && (
        <>
          <Button spacing="compact" onClick={() => ratings.unsaved.retry()}>
            {retrying ? 'Try now' : 'Try again'}
          </Button>
          <Button spacing="compact" onClick={editing.cancelSaving}>
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

/** A change of very many cells, before it is saved. */
function LongEditProgress({ editing, share, goesBack }: { editing: Editing; share: number; goesBack: boolean }) {
  const words = goesBack ? 'Putting the cells back' : 'Changing the cells';
  return (
    <div className="rate-progress">
      <progress max={1} value={share} aria-label={words} />
      <span role="status">{`${words}…`}</span>
      {!goesBack && (
        <Button spacing="compact" onClick={editing.stop}>
          Cancel
        </Button>
      )}
    </div>
  );
}
