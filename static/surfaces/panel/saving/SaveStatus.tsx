import type { SaveState } from '../../../features/rating/session/saveState';

/** @returns where saving stands, in the fewest words. */
function statusWords(state: SaveState): string {
  switch (state.kind) {
    case 'untouched':
      return 'Saves by itself';
    case 'typing':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return state.published ? 'Saved' : 'Saved. Search and dashboards show it a little later.';
    case 'choose':
      return 'Not saved: choose a value';
    case 'failed':
      return 'Not saved';
  }
}

/** Where saving stands: always in view, quiet while all is well, announced when it changes. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p className={`panel-status panel-status--${state.kind}`} role="status">
      {statusWords(state)}
    </p>
  );
}
