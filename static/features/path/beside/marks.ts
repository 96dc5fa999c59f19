import { numberedMoves } from '../moves/moves';
import type { PathData } from '../reading/pathData';
import { stepsIn } from '../room/measuredPath';

/** A move that is drawn under its day, by the number that it has in the list. */
export interface MarkedMove {
  n: number;
  at: string;
  name: string;
}

/** @returns the moves of a path that have a day. @param now ISO 8601. */
export const marksOf = (data: PathData, now: string): MarkedMove[] =>
  numberedMoves(data.moves, stepsIn(data), now).flatMap(({ n, entry: { body } }) => {
    const { at, name } = body;
    return n !== null && typeof at === 'string' ? [{ n, at, name: typeof name === 'string' ? name : 'a move' }] : [];
  });
