import { Queue } from '@forge/events';
import type { WorkQueue } from '../../ports/queue';

/** A re-scoring runs alone, so that two never write over each other. */
const ALONE = { concurrency: { key: 'rescore', limit: 1 } };

/** The queue that the manifest's consumer drains. */
export const workQueue: WorkQueue = {
  async push(...work) {
    await new Queue({ key: 'work' }).push(work.map((body) => ({ body, ...(body.kind === 'rescore' ? ALONE : {}) })));
  },
};
