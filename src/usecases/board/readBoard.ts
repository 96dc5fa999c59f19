import type { ReadTie } from '#contract/board';
import type { Output } from '#contract/procedures';
import type { Board } from '#domain/board/board';
import { orderFor, type TieAtLine, type TieRight } from '#domain/board/tie';
import type { BoardStore, DecisionStore, TieStore } from '#ports/board';

type Stores = BoardStore & DecisionStore & TieStore;

/** A board as far as the caller was found to see it. */
interface SeenBoard {
  board: Board;
  leftOut: number;
  /** Epics about which the caller may decide. */
  decidable: ReadonlySet<string>;
  /** The tie that crosses the line of the whole board, and what the caller may do about it. */
  tie: (TieAtLine & TieRight) | null;
  /** Name of the group whose members decide, too. */
  deciders: string | null;
  mayDelete: boolean;
}

/** Answers the epics of a board that the caller may see now, with what was decided about them. */
export async function readBoard({ store }: { store: Stores }, found: SeenBoard): Promise<Output<'board.read'>> {
  const { board, leftOut, decidable, deciders, mayDelete } = found;
  const { head, settings, epics } = board;
  const seen = new Set(epics.map(({ issueId }) => issueId));
  const [all, tie] = await Promise.all([store.listDecisions(head.id), readTie(store, found, seen)]);
  const decisions = all.filter(({ issueId }) => seen.has(issueId));
  const replaced = await store.listReplaced(decisions);
  return {
    board: head,
    settings,
    epics: epics.map((epic) => ({ ...epic, mayDecide: decidable.has(epic.issueId) })),
    leftOut,
    decisions: decisions.map((decision) => ({
      ...decision,
      earlier: replaced.filter(({ issueId }) => issueId === decision.issueId),
    })),
    tie,
    deciders,
    mayDelete,
  };
}

/** The tie as far as the caller sees it; nothing of one of which they see no epic. */
async function readTie(store: TieStore, { tie, board }: SeenBoard, seen: ReadonlySet<string>): Promise<ReadTie | null> {
  if (!tie || tie.seen.length === 0) return null;
  const { rank, open, leftOut, mayDecide } = tie;
  const record = await store.readTie(board.head.id);
  const decided = record ? orderFor(record, seen) : null;
  const earlier = record && decided ? await store.listReplacedTies(record) : [];
  return {
    rank,
    open,
    leftOut,
    mayDecide,
    decided: decided && { ...decided, earlier: earlier.flatMap((one) => orderFor(one, seen) ?? []) },
  };
}
