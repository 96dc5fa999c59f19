import type { Failure } from '#contract/errors';
import { hasPending, type RatingSession } from './ratingSession';

/** Where saving stands, as the panel shows it. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; published: boolean }
  | { kind: 'choose' }
  | { kind: 'failed'; failure: Failure; retryAt: number | null };

export function saveStateOf(session: RatingSession): SaveState {
  if (session.sending) return { kind: 'saving' };
  const pending = hasPending(session);
  if (session.failure && (pending || session.conflicts.length > 0))
    return { kind: 'failed', failure: session.failure, retryAt: session.retryAt };
  if (session.conflicts.length > 0) return { kind: 'choose' };
  if (pending) return { kind: 'typing' };
  // Not "saved" before the server has acknowledged a change: what was there when it was opened is no success of now.
  if (session.published === null) return { kind: 'untouched' };
  return { kind: 'saved', published: session.published };
}

/** @returns where saving stands, in the fewest words. */
export function saveWords(state: SaveState): string {
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
