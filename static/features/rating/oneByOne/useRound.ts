import { useMemo, useState } from 'react';
import type { Column } from '../answers/columns';
import { useRate } from '../rateMany/RateContext';
import type { RateRow } from '../rows/rateRow';
import { nextInRound, shuffled } from './order';

/** How many epics ahead are made ready. */
const AHEAD = 20;

export interface Round {
  /** How many epics the round is about: those that were asked about at its start and are still listed. */
  size: number;
  /** The epic that is asked about; undefined after the last. */
  row: RateRow | undefined;
  /** Place of that epic, from 1; after the last it is beyond the size. */
  at: number;
  /** Ids of the epics that are asked about after it, the next few. */
  next: readonly string[];
  answered: number;
  /** How many left the list since the start. */
  gone: number;
  /** Key of the epic that left the list while it was asked about, until the person goes on. */
  left: string | null;
  goOn: () => void;
  step: (by: 1 | -1) => void;
  hasBefore: boolean;
}

/** A walk through epics in an order that nobody chose. Where it is, is kept by the epic: rows may come and go. */
export function useRound(column: Column, seed: string): Round {
  const { rows, rights, ratings } = useRate();
  // Which epics are asked about is settled at the start: an answer must not shift the rest.
  const [asked] = useState(() => {
    const mine = rows.filter(({ id }) => rights.mayEdit(id));
    const open = mine.filter(({ id }) => ratings.valueAt(id, column) === null);
    const about = new Map((open.length > 0 ? open : mine).map(({ id, key }) => [id, key]));
    return { keys: about, order: shuffled([...about.keys()], seed) };
  });
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const [now, setNow] = useState<string | null>(asked.order[0] ?? null);
  const [left, setLeft] = useState<string | null>(null);
  const isListed = (id: string): boolean => byId.has(id);
  const isOpen = (id: string): boolean => isListed(id) && ratings.valueAt(id, column) === null;
  const listed = asked.order.filter(isListed);

  const isGone = now !== null && !isListed(now);
  if (isGone) {
    setLeft(left ?? asked.keys.get(now) ?? null);
    setNow(nextInRound(asked.order, now, 1, isOpen) ?? nextInRound(asked.order, now, 1, isListed));
  }
  const step = (by: 1 | -1): void => {
    const next = nextInRound(asked.order, now, by, isListed);
    if (by === 1 || next !== null) setNow(next);
  };
  return {
    size: listed.length,
    row: now === null ? undefined : byId.get(now),
    at: now === null ? listed.length + 1 : listed.indexOf(now) + 1,
    next: now === null ? [] : listed.slice(listed.indexOf(now) + 1, listed.indexOf(now) + 1 + AHEAD),
    answered: listed.filter((id) => !isOpen(id)).length,
    gone: asked.order.length - listed.length,
    left,
    goOn: () => setLeft(null),
    step,
    hasBefore: nextInRound(asked.order, now, -1, isListed) !== null,
  };
}
