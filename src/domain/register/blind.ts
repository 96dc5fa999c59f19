import type { Entry } from './entry';
import { kindNamed } from './kinds';

/** @returns whether a record is told to its author alone: as it stands, or as it stood when it was removed. */
export function isBlind({ kind, values, answer }: Pick<Entry, 'kind' | 'values' | 'answer'>): boolean {
  const { blindWhile = [], statusOf } = kindNamed(kind);
  return blindWhile.includes(statusOf({ values, answer }));
}
