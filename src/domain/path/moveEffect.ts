import { changeOf, type Change } from '#domain/measure/change';
import type { MonthCell } from '#domain/measure/months';
import { aroundGoingLive } from './tripleCrown';

/** How the step that a move is to move stood before it, and how it stands after it. */
export interface MoveEffect {
  /** The last month that was over by then. */
  before: MonthCell | null;
  /** The newest month since. */
  after: MonthCell | null;
  /** From the one to the other: whether the step moved, not whether the move did it. */
  change: Change;
}

/**
 * A step around a move: pure, by the rule of everything that moves.
 * @param cells of the step. @param at the day or time of the move.
 */
export function moveEffect(cells: readonly MonthCell[], at: string): MoveEffect {
  const { before, after } = aroundGoingLive(cells, at);
  return { before, after, change: changeOf(before, after) };
}
