import type { Output } from '#contract/procedures';
import type { Board } from '#domain/board/board';
import type { BoardStore, DecisionStore } from '#ports/board';

/** A board as far as the caller was found to see it. */
interface SeenBoard {
  board: Board;
  leftOut: number;
  editable: ReadonlySet<string>;
  mayDelete: boolean;
}

/** Answers the epics of a board that the caller may see now, with the decisions about them. */
export async function readBoard(
  { store }: { store: BoardStore & DecisionStore },
  { board, leftOut, editable, mayDelete }: SeenBoard,
): Promise<Output<'board.read'>> {
  const { head, settings, epics } = board;
  const seen = new Set(epics.map(({ issueId }) => issueId));
  const decisions = (await store.listDecisions(head.id)).filter(({ issueId }) => seen.has(issueId));
  const replaced = await store.listReplaced(decisions);
  return {
    board: head,
    settings,
    epics: epics.map((epic) => ({ ...epic, mayDecide: editable.has(epic.issueId) })),
    leftOut,
    decisions: decisions.map((decision) => ({
      ...decision,
      earlier: replaced.filter(({ issueId }) => issueId === decision.issueId),
    })),
    mayDelete,
  };
}
