import type { Failure } from '#contract/errors';

/** How one cell stands. `stored`: it was not changed here. `saved`: it was, and the server said so. */
export type CellState<V> =
  | { kind: 'stored' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'conflict'; theirs: V }
  | { kind: 'wrong'; written: string; problem: string };

export const STORED = { kind: 'stored' } as const;

/** Signs that tell states apart without colour; screen readers hear the word instead. */
export const SIGNS: Record<CellState<unknown>['kind'], string> = {
  stored: '',
  saving: '…',
  saved: '✓',
  failed: '!',
  conflict: '⇄',
  wrong: '✕',
};

/** @returns the word that stands beside, and is read out with, a value; empty while there is nothing to say. */
export function stateWords({ kind }: CellState<unknown>): string {
  switch (kind) {
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
