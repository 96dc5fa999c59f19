import type { BoardView } from '#contract/board';
import type { TieOrder } from '#domain/board/boardChange';
import { byKey } from '#domain/portfolio/rank';
import { decidedTie, inTieOrder } from '../tie/decidedTie';
import type { EpicNames } from './useBoard';

/**
 * @returns how epics that share a place are ordered: by their keys, as in the ranking; those without a name come last,
 * by their ids. A board does not hold keys, so the reader's Jira tells them.
 */
export function tieOrder(names: EpicNames | null): TieOrder {
  return (a, b) => {
    const [first, second] = [names?.get(a), names?.get(b)];
    if (first && second) return byKey(first, second);
    if (first || second) return first ? -1 : 1;
    return a.length - b.length || (a < b ? -1 : 1);
  };
}

/** @returns the board with its epics in the order of their places, a tie as it was decided, other ties by key. */
export function inNameOrder(view: BoardView, names: EpicNames | null): BoardView {
  const [inATie, tie] = [tieOrder(names), decidedTie(view)];
  const epics = [...view.epics].sort(
    (a, b) => a.rank - b.rank || inTieOrder(a, b, tie) || inATie(a.issueId, b.issueId),
  );
  return { ...view, epics };
}
