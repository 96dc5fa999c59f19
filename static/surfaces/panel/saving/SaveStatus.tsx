import { saveWords, type SaveState } from '../../../features/rating/session/saveState';
import { NOTICES_ID } from './Notices';

/**
 * Where saving stands: always in view, quiet while all is well, announced when it changes. Where there is more to say
 * it leads there: on a phone that stands below the questions.
 */
export function SaveStatus({ state }: { state: SaveState }) {
  const leads = state.kind === 'choose' || state.kind === 'failed';
  return (
    <p className={`panel-status panel-status--${state.kind}`} role="status">
      {leads ? (
        <button type="button" className="lens-link panel-status__more" onClick={showNotices}>
          {saveWords(state)}
        </button>
      ) : (
        saveWords(state)
      )}
    </p>
  );
}

function showNotices(): void {
  const notices = document.getElementById(NOTICES_ID);
  notices?.scrollIntoView({ block: 'nearest' });
  notices?.focus({ preventScroll: true });
}
