import type { Work } from '../domain/work';

/** Hands work to the background; throws when it was not taken. */
export interface WorkQueue {
  push(work: Work): Promise<void>;
}
