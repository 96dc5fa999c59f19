import { startedJob, type JobRecord } from '../domain/records/jobRecord';
import type { Dependencies } from '../ports/dependencies';
import { removeForged } from './removeForged';
import { addMended, mendPage, NOTHING_MENDED, type Mended } from './mend';

type Tools = Pick<Dependencies, 'appJira' | 'store' | 'clock' | 'log'>;

const MOST_PAGES = 50;
const STOP_BEFORE_END_MS = 60_000;

/**
 * Every night: walks through the records in the order of their issue ids, from where the night before stopped, compares each with
 * what Jira holds and mends the difference. At most 5,000 records a night. Then it looks for summaries without a record among the best.
 */
export async function reconcile(tools: Tools): Promise<Mended> {
  const { store, clock, log } = tools;
  const settings = await store.readSettings();
  const earlier = await store.readReconcile();
  let job: JobRecord = earlier?.state === 'running' ? earlier : startedJob('reconcile', settings.version, clock.now());
  let mended = NOTHING_MENDED;
  for (let pages = 0; pages < MOST_PAGES && clock.remaining() > STOP_BEFORE_END_MS && job.state === 'running'; pages += 1) {
    const { issueIds, more } = await store.listIssueIds(job.after);
    const records = await store.readAssessments(issueIds);
    const page = await mendPage(tools, [...records.values()], settings);
    mended = addMended(mended, page);
    job = {
      ...job,
      version: job.version + 1,
      updatedAt: clock.now(),
      after: issueIds.at(-1) ?? job.after,
      done: job.done + issueIds.length,
      missed: job.missed + page.refused,
      state: more ? 'running' : 'done',
    };
    await store.putJob(job);
  }
  const removed = await removeForged(tools);
  log.info('reconciled', { ...mended, removed, state: job.state });
  return mended;
}
