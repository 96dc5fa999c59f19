import type { Move } from '#domain/portfolio/analysis/rankingChange';
import type { WhatIf } from '#domain/portfolio/analysis/whatIf';
import type { Figures } from '../../../parts/texts/counted';
import { rankWord } from './effectWords';

/** As text a shared rank bears its sign: `=4`; `none` where there is no rank. */
export type ToldMove = Move & { nowText: string; thenText: string };

/** An epic that has a rank before and after. */
export type RankedMove = Ranked & ToldMove;

type Ranked = Move & { before: number; after: number };
export const isRanked = <M extends Move>(move: M): move is M & Ranked => move.before !== null && move.after !== null;

/** @returns a move with its ranks as text. @param tied keys of those that share their rank. */
export function told<M extends Move>(figures: Figures, move: M, { now, then }: WhatIf['tied']): M & ToldMove {
  const text = (rank: number | null, tied: boolean): string => (rank === null ? 'none' : rankWord(figures, rank, tied));
  return { ...move, nowText: text(move.before, now.has(move.key)), thenText: text(move.after, then.has(move.key)) };
}

/** @returns whether an epic comes among the first places, or leaves them. */
export const crossing = ({ before, after }: Ranked, places: number): 'enters' | 'leaves' | null =>
  before > places && after <= places ? 'enters' : before <= places && after > places ? 'leaves' : null;

/**
 * @returns the epics whose rank changes, in the new order, at most so many: first those that cross the line, then those
 * that stand nearest to it before or after, because that is where a decision changes; and how many move in all.
 */
export function moversNearest(
  figures: Figures,
  { change: { moves }, tied }: Pick<WhatIf, 'change' | 'tied'>,
  places: number,
  most: number,
): { movers: RankedMove[]; all: number } {
  const line = places + 0.5;
  const distance = (move: Ranked): number =>
    crossing(move, places) ? 0 : Math.min(Math.abs(move.before - line), Math.abs(move.after - line));
  const moving = moves.filter(isRanked).filter(({ before, after }) => before !== after);
  const nearest = new Set([...moving].sort((a, b) => distance(a) - distance(b)).slice(0, most));
  const movers = moving.filter((move) => nearest.has(move)).map((move) => told(figures, move, tied));
  return { movers, all: moving.length };
}
