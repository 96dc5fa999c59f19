import { Queue } from '@forge/events';
import type { WorkQueue } from '../../ports/queue';

/** The queue that the manifest's consumer drains. A re-scoring runs alone, so that two never write over each other. */
export const workQueue: WorkQueue = {
  async push(work) {
    const concurrency = work.kind === 'rescore' ? { concurrency: { key: 'rescore', limit: 1 } } : {};
    await new Queue({ key: 'work' }).push([{ body: work, ...concurrency }]);
  },
};
