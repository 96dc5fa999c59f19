import type { Deliverable } from './deliverable';

/** Where the reading of what waits goes on. */
export interface WaitingCursor {
  /** Which part of the audit. */
  part: number;
  token?: string;
  /** Jira does not search for what is empty: all deliverables are read, and the judged ones left out here. */
  readsAll: boolean;
}

export const FROM_THE_START: WaitingCursor = { part: 0, readsAll: false };

export interface WaitingPage {
  deliverables: Deliverable[];
  /** Those that the viewer may see and not judge: they are left out. */
  readOnly: number;
  /** Null at the end. */
  next: WaitingCursor | null;
}

/** What the newest records say of at most 100 issues: an index may not know them yet. */
export interface Among {
  /** Those that somebody judged, and who; null where that is not told. */
  judged: ReadonlyMap<string, string | null>;
  /** Those that the viewer may judge. */
  judgeable: ReadonlySet<string>;
}
export type JudgedAmong = (issueIds: readonly string[]) => Promise<Among>;
