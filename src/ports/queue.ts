import type { Work } from '../domain/work';

/** Hands work to the background; throws when it was not taken. */
export interface WorkQueue {
  /** At most 50 pieces of work at once. */
  push(...work: Work[]): Promise<void>;
}
