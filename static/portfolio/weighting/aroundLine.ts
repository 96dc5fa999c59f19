import type { Move } from '../../../src/domain/analysis/rankingChange';
import type { WhatIf } from '../../../src/domain/analysis/whatIf';
import { rankText } from '../../../src/domain/rank';

/** An epic that has a rank before and after; as text a shared rank bears its sign: `=4`. */
export type RankedMove = Move & { before: number; after: number; nowText: string; thenText: string };

type Ranked = Move & { before: number; after: number };
const isRanked = (move: Move): move is Ranked => move.before !== null && move.after !== null;

/** @returns whether an epic comes among the first places, or leaves them. */
export const crossing = ({ before, after }: Ranked, places: number): 'enters' | 'leaves' | null =>
  before > places && after <= places ? 'enters' : before <= places && after > places ? 'leaves' : null;

/**
 * @returns at most so many epics, in the new order: first those that cross the line, then those that stand nearest to it before or after,
 * because that is where a decision changes.
 */
export function aroundLine({ change: { moves }, tied }: Pick<WhatIf, 'change' | 'tied'>, places: number, most: number): RankedMove[] {
  const line = places + 0.5;
  const distance = (move: Ranked): number => (crossing(move, places) ? 0 : Math.min(Math.abs(move.before - line), Math.abs(move.after - line)));
  const ranked = moves.filter(isRanked);
  const nearest = new Set([...ranked].sort((a, b) => distance(a) - distance(b)).slice(0, most));
  const text = (rank: number, isTied: boolean): string => rankText({ rank, tied: isTied });
  return ranked
    .filter((move) => nearest.has(move))
    .map((move) => ({ ...move, nowText: text(move.before, tied.now.has(move.key)), thenText: text(move.after, tied.then.has(move.key)) }));
}
