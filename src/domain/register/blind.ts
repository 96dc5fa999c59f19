import { REMOVED_FIELD, type Entry } from './entry';
import type { EntryChange } from './entryChange';
import { kindNamed } from './kinds';

/** @returns whether a record is told to its author alone: as it stands, or as it stood when it was removed. */
export function isBlind({ kind, values, answer }: Pick<Entry, 'kind' | 'values' | 'answer'>): boolean {
  const { blindWhile = [], statusOf } = kindNamed(kind);
  return blindWhile.includes(statusOf({ values, answer }));
}

/**
 * What the history of a blind record tells its author: what they wrote. One that somebody else had taken back may have
 * been made anew by them; what stood in it before stays untold until the record is told to everybody.
 * @param author whose the record is now.
 */
export function toldWhileBlind(
  { actor, from, to }: Pick<EntryChange, 'actor' | 'from' | 'to'>,
  author: string,
): Pick<EntryChange, 'from' | 'to'> {
  if (actor !== author) return { from: {}, to: {} };
  return isMadeAnew(from) ? { from: { [REMOVED_FIELD]: true }, to } : { from, to };
}

const isMadeAnew = (from: EntryChange['from']): boolean => from[REMOVED_FIELD] === true;
