import { startedJob, steppedJob, type JobRecord } from '#domain/publication/jobRecord';
import { HANDOVER_MS } from '#ports/clock';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore & JobStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** Longest wait, in milliseconds, for the end of one bulk removal; Jira goes on with it by itself. */
const PATIENCE_MS = 20_000;

/**
 * Begins to remove every published summary in the background, for a site that is about to remove the app. Asked again
 * while it is under way, it only makes sure that it goes on.
 */
export async function startRemoval({ store, queue, clock }: Tools): Promise<JobRecord> {
  const earlier = await store.readRemoval();
  const job = earlier?.state === 'running' ? earlier : await begin({ store, clock }, earlier);
  await queue.push({ kind: 'removal' });
  return job;
}

/** Two who begin at once begin the same removal. */
async function begin({ store, clock }: Pick<Tools, 'store' | 'clock'>, earlier?: JobRecord): Promise<JobRecord> {
  const fresh = startedJob('removal', 0, clock.now(), earlier);
  const job = { ...fresh, version: (earlier?.version ?? 0) + 1 };
  return (await store.advanceJob(job)) ? job : ((await store.readRemoval()) ?? job);
}

/**
 * Removes the summaries of the rated epics, a hundred at a time, storing after each how far it came, and at the end by
 * one request those that no record stands behind. Interrupted anywhere, it goes on from there; delivered twice, the
 * second stops as soon as it sees that the first moved on.
 */
export async function removeAll(tools: Tools): Promise<void> {
  const { store, clock, queue, appJira } = tools;
  let job = await store.readRemoval();
  let counted = 0;
  while (job?.state === 'running') {
    const { issueIds, more } = await store.listIssueIds(job.after);
    const missed = await removePage(tools, issueIds);
    if (!more) await appJira.unpublishAll(PATIENCE_MS);
    const points = appJira.spent() - counted;
    counted = appJira.spent();
    const next = steppedJob(job, {
      at: clock.now(),
      points,
      done: issueIds.length,
      missed,
      after: issueIds.at(-1) ?? job.after,
      state: more ? 'running' : 'done',
    });
    if (!(await store.advanceJob(next))) return;
    job = next;
    if (job.state === 'running' && clock.remaining() <= HANDOVER_MS) return queue.push({ kind: 'removal' });
  }
}

/**
 * At once or, where Jira refuses that because it hides one of them from the app, one by one.
 * @returns how many it refused.
 */
async function removePage({ appJira, log }: Tools, issueIds: readonly string[]): Promise<number> {
  if (issueIds.length === 0) return 0;
  try {
    await appJira.unpublishAll(PATIENCE_MS, issueIds);
    return 0;
  } catch (error) {
    log.error('summaries-not-removed-at-once', error, { epics: issueIds.length });
  }
  let refused = 0;
  for (const issueId of issueIds) if ((await appJira.unpublish(issueId)) === 'refused') refused += 1;
  return refused;
}

/** Notes that the removal failed for good, so that the page says so. */
export async function giveUpRemoval({ store, clock }: Pick<Tools, 'store' | 'clock'>): Promise<void> {
  const job = await store.readRemoval();
  if (job?.state !== 'running') return;
  await store.advanceJob({ ...job, state: 'failed', version: job.version + 1, updatedAt: clock.now() });
}
