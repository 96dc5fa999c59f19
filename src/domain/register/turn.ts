import { begins, isOver } from '#kernel/days';
import type { Entry } from './entry';
import { kindNamed } from './kinds';
import type { Turn } from './kind';

/** Whose turn it is with a record, and since when: what waits now, what comes, and what is late. */

/** @returns since when a record waits for its owner, and until when; null where it does not. */
export function turnOf(entry: Entry, now: string): Turn | null {
  const { card } = kindNamed(entry.kind);
  if (entry.removed || !card?.while.includes(entry.status)) return null;
  return card.turn ? card.turn(entry, now) : { from: entry.at, dueAt: entry.dueAt };
}

export const hasCome = ({ from }: Turn, now: string): boolean => begins(from) <= now;
export const isLate = ({ dueAt }: Pick<Turn, 'dueAt'>, now: string): boolean => dueAt !== null && isOver(dueAt, now);

interface InTurn {
  dueAt: string | null;
  /** Since when it waits. */
  from: string;
}

/** Sorts what waits: what is due by its date, before what has none; of those what has waited longest. */
export function inTurn(one: InTurn, other: InTurn): number {
  if ((one.dueAt === null) !== (other.dueAt === null)) return one.dueAt === null ? 1 : -1;
  const [first, second] = [begins(one.dueAt ?? one.from), begins(other.dueAt ?? other.from)];
  return first < second ? -1 : first > second ? 1 : 0;
}
