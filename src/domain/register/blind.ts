import { REMOVED_FIELD, type Entry } from './entry';
import type { EntryChange } from './entryChange';
import { kindNamed } from './kinds';

/** @returns whether a record is told to its author alone: as it stands, or as it stood when it was removed. */
export function isBlind({ kind, values, answer }: Pick<Entry, 'kind' | 'values' | 'answer'>): boolean {
  const { blindWhile = [], statusOf } = kindNamed(kind);
  return blindWhile.includes(statusOf({ values, answer }));
}

/**
 * What the history of a blind record tells its author: what they wrote. They may have made anew what somebody else had
 * taken back, or only begun before they were erased; what stood in it before stays untold until the record is told to
 * everybody.
 * @param record whose it is now, and since when.
 */
export function toldWhileBlind(
  { actor, at, from, to }: Pick<EntryChange, 'actor' | 'at' | 'from' | 'to'>,
  record: Pick<Entry, 'by' | 'at'>,
): Pick<EntryChange, 'from' | 'to'> {
  if (actor !== record.by) return { from: {}, to: {} };
  if (isRemoved(from)) return { from: { [REMOVED_FIELD]: true }, to };
  return at === record.at ? { from: {}, to } : { from, to };
}

const isRemoved = (from: EntryChange['from']): boolean => from[REMOVED_FIELD] === true;
