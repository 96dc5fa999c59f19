import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import { actorId } from '#kernel/people';
import { isoTime, numericId, text } from '#kernel/scalars';
import { crossingTie } from '#domain/portfolio/rank';
import type { FrozenEpic } from './board';

/** So many epics of a tie are asked about at most: beyond that a board no longer weighs each against each. */
export const MOST_ORDERED = 6;
export const TIE_REASON_MAX = 500;

/** What is said of an order beside who stands where in it. */
const madeOrder = {
  /** 1 for the first order of the tie, one more for each later one. */
  version: z.int().check(z.gte(1)),
  at: isoTime,
  /** Account id; "former user" once that person was erased. */
  author: actorId,
};

/** An order of the epics that share the place at the line, as a board decided it. */
export interface TieOrder {
  version: number;
  at: string;
  author: string;
  /** Ids of the epics that were asked about, the first one first. Others of the tie stand behind them. */
  order: readonly string[];
  reason: string;
}

/** An order as somebody is told of it who may not see all of its epics. */
export const toldOrder = z.object({
  ...madeOrder,
  /** The epics that the reader sees, each with its place in the whole order, 1 for the first. */
  places: z.array(z.object({ issueId: numericId, place: z.int().check(z.gte(1), z.lte(MOST_ORDERED)) })),
  /** Epics of the whole order. */
  of: z.int().check(z.gte(2), z.lte(MOST_ORDERED)),
  /** As it was written; null for who does not see every epic of the order, because it may speak of any of them. */
  reason: z.nullable(text(TIE_REASON_MAX).check(atLeast(1))),
});
export type ToldOrder = z.infer<typeof toldOrder>;

/** Epics that share the last place above the line, more of them than there is room for. */
export interface TieAtLine {
  rank: number;
  issueIds: readonly string[];
  /** How many of them stand above the line. */
  open: number;
}

/**
 * @param board the whole of it, in the order of the rank: who sees only some epics cannot tell.
 * @returns null where no tie crosses the line.
 */
export function tieAtLine({
  places,
  epics,
}: {
  places: number;
  epics: readonly Pick<FrozenEpic, 'issueId' | 'rank'>[];
}): TieAtLine | null {
  const tie = crossingTie(epics, places);
  if (!tie) return null;
  const issueIds = epics.slice(tie.from, tie.to + 1).map(({ issueId }) => issueId);
  return { rank: tie.from + 1, issueIds, open: tie.places };
}

/** What somebody may do about a tie. */
export interface TieRight {
  /** Its epics that this person sees. */
  seen: readonly string[];
  /** Its epics that are hidden from this person, or deleted: the two are told alike. */
  leftOut: number;
  mayDecide: boolean;
}

/**
 * A tie is ordered whole: nobody puts an epic behind that they do not see.
 * @param browse epics that this person sees. @param decidable those about which they may decide.
 */
export function tieRight(
  { issueIds }: TieAtLine,
  browse: ReadonlySet<string>,
  decidable: ReadonlySet<string>,
): TieRight {
  const seen = issueIds.filter((id) => browse.has(id));
  const leftOut = issueIds.length - seen.length;
  return { seen, leftOut, mayDecide: leftOut === 0 && seen.every((id) => decidable.has(id)) };
}

/**
 * @param tied the epics of the tie.
 * @returns what is wrong with an order of them, as a sentence, or null.
 */
export function orderProblem(tied: readonly string[], order: readonly string[], reason: string): string | null {
  if (reason.trim() === '') return 'Say why the board orders the tie so.';
  const known = new Set(tied);
  if (new Set(order).size !== order.length || order.some((id) => !known.has(id)))
    return 'These are not the epics that share the place at the line. Reload the page.';
  if (order.length < 2 || order.length > MOST_ORDERED) return `Choose from 2 to ${MOST_ORDERED} epics of the tie.`;
  return tied.length <= MOST_ORDERED && order.length < tied.length
    ? 'The order leaves an epic of the tie out. Reload the page.'
    : null;
}

/** @returns an order as far as it may be told to somebody who sees these epics; null where they see none of it. */
export function orderFor(
  { order, reason, version, at, author }: TieOrder,
  seen: ReadonlySet<string>,
): ToldOrder | null {
  const places = order.flatMap((issueId, at) => (seen.has(issueId) ? [{ issueId, place: at + 1 }] : []));
  if (places.length === 0) return null;
  return { version, at, author, places, of: order.length, reason: places.length === order.length ? reason : null };
}

/** A decided tie, by which the epics that share its rank are told apart. */
export interface DecidedTie {
  rank: number;
  places: ReadonlyMap<string, number>;
  of: number;
}

/** @returns the place inside its tie; null outside of it. Who was not asked about stands behind who was. */
export function placeInTie(
  { issueId, rank }: Pick<FrozenEpic, 'issueId' | 'rank'>,
  tie: DecidedTie | null,
): number | null {
  return tie?.rank === rank ? (tie.places.get(issueId) ?? tie.of + 1) : null;
}

/** @returns whether an epic stands above the line: by its rank, and in a tie that was decided by its place there. */
export function standsAbove(
  epic: Pick<FrozenEpic, 'issueId' | 'rank'>,
  places: number,
  tie: DecidedTie | null,
): boolean {
  const place = placeInTie(epic, tie);
  return epic.rank + (place ?? 1) - 1 <= places;
}
