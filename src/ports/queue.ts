import type { Work } from '#domain/work';

/** Hands work to the background; throws when it was not taken. */
export interface WorkQueue {
  /** At most 50 pieces of work at once. */
  push(...work: Work[]): Promise<void>;
  /** Hands over one piece of work that is not begun earlier than in so many seconds, at most 900. */
  pushLater(seconds: number, work: Work): Promise<void>;
}
