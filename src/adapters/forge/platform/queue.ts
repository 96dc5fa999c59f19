import { Queue } from '@forge/events';
import type { Work } from '#domain/work';
import type { WorkQueue } from '#ports/queue';

/** Runs of these kinds go on alone, so that two never do the same page. */
const ALONE: readonly Work['kind'][] = ['rescore', 'reconcile', 'restand', 'import', 'removal'];

const queue = (): Queue => new Queue({ key: 'work' });
const eventOf = (body: Work) => ({
  body,
  ...(ALONE.includes(body.kind) ? { concurrency: { key: body.kind, limit: 1 } } : {}),
});

/** The queue that the manifest's consumer drains. */
export const workQueue: WorkQueue = {
  async push(...work) {
    await queue().push(work.map(eventOf));
  },
  async pushLater(seconds, work) {
    await queue().push({ ...eventOf(work), delayInSeconds: seconds });
  },
};
