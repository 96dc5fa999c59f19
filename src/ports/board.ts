import type { Board } from '#domain/board/board';
import type { StoredHead } from '#domain/board/boardRecord';
import type { DecisionRecord } from '#domain/board/decisionRecord';
import type { TieRecord } from '#domain/board/tieRecord';
import type { Page } from './page';

/** Frozen boards. They are never changed, but for people who are erased. */
export interface BoardStore {
  /** Stores a board whole, unless there is one of the same id. @returns false when there is: nothing was stored. */
  createBoard(board: Board): Promise<boolean>;
  /** Heads of boards frozen before a time, newest first, at most 20; `next` as time for the next call. */
  listBoards(before?: string): Promise<Page<StoredHead>>;
  readBoardHead(boardId: string): Promise<StoredHead | undefined>;
  /** Two reads. @returns undefined where there is none, or not the whole of it. */
  readBoard(boardId: string): Promise<Board | undefined>;
  /** Deletes a board with what was decided on it. Doing it again does nothing. */
  deleteBoard(boardId: string): Promise<void>;
}

export interface DecisionStore {
  readDecision(boardId: string, issueId: string): Promise<DecisionRecord | undefined>;
  /**
   * Stores a decision in the place of the one before it, which is kept, if that is still the one in force (null: none
   * is).
   * @returns false when it is not: nothing was stored.
   */
  commitDecision(decision: DecisionRecord, replaced: DecisionRecord | null): Promise<boolean>;
  /** The decisions in force on a board. */
  listDecisions(boardId: string): Promise<DecisionRecord[]>;
  /** What decisions replaced, newest first; at most 100 of all that are given. */
  listReplaced(decisions: readonly DecisionRecord[]): Promise<DecisionRecord[]>;
  /** Deletes the decisions about an epic on every board. Doing it again does nothing. */
  forgetDecisions(issueId: string): Promise<void>;
}

export interface TieStore {
  /** The order in force of the tie at the line of a board. */
  readTie(boardId: string): Promise<TieRecord | undefined>;
  /** As `commitDecision`. */
  commitTie(tie: TieRecord, replaced: TieRecord | null): Promise<boolean>;
  /** What an order replaced, newest first; at most 100. */
  listReplacedTies(tie: TieRecord): Promise<TieRecord[]>;
}
