import type { Failure } from '#contract/errors';
import type { Field, Value } from '../session/content';
import { same, valueOf } from '../session/content';
import type { RatingSession } from '../session/ratingSession';

/** How one cell stands. `stored`: it was not changed here. `saved`: it was, and the server said so. */
export type CellState =
  | { kind: 'stored' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'conflict'; theirs: Value }
  | { kind: 'wrong'; written: string; problem: string };

export const STORED: CellState = { kind: 'stored' };
const SAVING: CellState = { kind: 'saving' };
const SAVED: CellState = { kind: 'saved' };

/** @param acknowledged whether the server said that it stored this value, sent from here. */
export function cellStateOf(session: RatingSession, field: Field, acknowledged: (value: Value) => boolean): CellState {
  const { view, content, conflicts, failure } = session;
  const theirs = valueOf(view.assessment, field);
  if (conflicts.includes(field)) return { kind: 'conflict', theirs };
  if (same(valueOf(content, field), theirs)) return acknowledged(theirs) ? SAVED : STORED;
  return failure ? { kind: 'failed', failure } : SAVING;
}

/**
 * @returns the word that stands beside, and is read out with, the value of a cell; empty while there is nothing to say.
 */
export function stateWords(state: CellState): string {
  switch (state.kind) {
    case 'stored':
      return '';
    case 'saving':
      return 'saving';
    case 'saved':
      return 'saved';
    case 'failed':
      return 'not saved';
    case 'conflict':
      return 'two answers, choose';
    case 'wrong':
      return 'not taken over';
  }
}
