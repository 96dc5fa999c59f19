import type { BoardView, ReadTie } from '#contract/board';
import { placeInTie, standsAbove, type DecidedTie, type ToldOrder } from '#domain/board/tie';

/** @returns the decided tie of a board; null where none is, or nothing of it may be seen. */
export function decidedTie({ tie }: Pick<BoardView, 'tie'>): DecidedTie | null {
  if (!tie?.decided) return null;
  const { places, of } = tie.decided;
  return { rank: tie.rank, of, places: new Map(places.map(({ issueId, place }) => [issueId, place])) };
}

/** @returns the tie after an order was made on this screen; an older answer changes nothing. */
export function withOrder(tie: ReadTie | null, made: ToldOrder): ReadTie | null {
  if (!tie || (tie.decided?.version ?? 0) >= made.version) return tie;
  const earlier = tie.decided ? [tie.decided, ...tie.decided.earlier] : [];
  return { ...tie, decided: { ...made, earlier } };
}

type Ranked = Pick<BoardView['epics'][number], 'issueId' | 'rank'>;

/** @returns by how much one epic comes before another in their decided tie; 0 where it does not tell them apart. */
export const inTieOrder = (a: Ranked, b: Ranked, tie: DecidedTie | null): number =>
  (placeInTie(a, tie) ?? 0) - (placeInTie(b, tie) ?? 0);

/**
 * @param epics those that the reader sees, in order.
 * @returns how many of them stand above the line. In a tie that nobody put in order as many as there is room for,
 * though it is open which.
 */
export function countAbove({ board, epics, tie }: Pick<BoardView, 'board' | 'epics' | 'tie'>): number {
  const decided = decidedTie({ tie });
  const above = epics.filter((epic) => standsAbove(epic, board.places, decided)).length;
  if (!tie || decided || tie.leftOut > 0) return above;
  return epics.filter(({ rank }) => rank < tie.rank).length + tie.open;
}
