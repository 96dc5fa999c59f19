import type { Move, RankingChange } from '../../../src/domain/analysis/rankingChange';

/** An epic that has a rank before and after. */
export type RankedMove = Move & { before: number; after: number };

const isRanked = (move: Move): move is RankedMove => move.before !== null && move.after !== null;

/** @returns whether an epic comes among the first places, or leaves them. */
export const crossing = ({ before, after }: RankedMove, places: number): 'enters' | 'leaves' | null =>
  before > places && after <= places ? 'enters' : before <= places && after > places ? 'leaves' : null;

/**
 * @returns at most so many epics, in the new order: first those that cross the line, then those that stand nearest to it before or after,
 * because that is where a decision changes.
 */
export function aroundLine({ moves }: Pick<RankingChange, 'moves'>, places: number, most: number): RankedMove[] {
  const line = places + 0.5;
  const distance = (move: RankedMove): number => (crossing(move, places) ? 0 : Math.min(Math.abs(move.before - line), Math.abs(move.after - line)));
  const nearest = new Set(moves.filter(isRanked).sort((a, b) => distance(a) - distance(b)).slice(0, most));
  return moves.filter((move): move is RankedMove => isRanked(move) && nearest.has(move));
}
