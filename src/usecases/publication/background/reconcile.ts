import { startedJob } from '#domain/publication/jobRecord';
import { pauseBetweenPages } from '#domain/publication/reconcilePace';
import { scaleOf } from '#domain/rating/score';
import { gatherSums } from '#domain/trend/sums';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';
import { mendPage, type Mended } from './mend';
import { removeForged } from './removeForged';
import { RunRecord } from './runRecord';
import { beginDrawing } from '#usecases/audit/background/drawSample';
import { beginRestanding } from '#usecases/path/background/restand';
import { mendFacts } from '#usecases/register/counting/mendFacts';
import { storedSize } from '#usecases/health/storedSize';
import { writeTallies, type WritesTallies } from '#usecases/trend/writeTallies';

interface Tools extends WritesTallies {
  appJira: AppJira;
  store: WritesTallies['store'] & AssessmentStore & SettingsStore & JobStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** 5,000 records a night. */
const PAGES_A_NIGHT = 50;

/**
 * Every night: walks through the records in the order of their issue ids, from where the night before stopped, compares
 * each with what Jira holds and mends the difference; on the way it gathers the sums of each project, which become a
 * tally when the last record is done. This does the first page of at most 100 and leaves the next to the queue, so that
 * no hour of Jira's points is filled; then it looks for summaries without a record among the best. Beside it measures
 * and paths are walked through, and samples drawn.
 * @param site names the site, for the pause between its pages.
 */
export async function reconcile(tools: Tools, site: string): Promise<void> {
  const { store, clock, log } = tools;
  await beginRestanding(tools);
  await beginDrawing(tools);
  const earlier = await store.readReconcile();
  const job =
    earlier?.state === 'running'
      ? earlier
      : startedJob('reconcile', (await store.readSettings()).version, clock.now(), earlier);
  const run = new RunRecord(tools, job);
  await run.during(async () => {
    const mended = await reconcilePage(tools, run, site, PAGES_A_NIGHT);
    const removed = await removeForged(tools);
    await run.amend({ findings: { removed } });
    log.info('reconciled', { ...mended, removed });
  });
}

/**
 * Does the next page of the night, if the run still stands behind `after`: of an event that came twice, or after the
 * next night began, the second does nothing.
 * @param pages how many are left for this night, this one included.
 */
export async function continueReconcile(
  tools: Tools,
  { after, pages }: { after: string; pages: number },
  site: string,
): Promise<void> {
  const job = await tools.store.readReconcile();
  if (job?.state !== 'running' || job.after !== after) return;
  const run = new RunRecord(tools, job);
  tools.log.info('reconciled', { ...(await run.during(() => reconcilePage(tools, run, site, pages))) });
}

async function reconcilePage(tools: Tools, run: RunRecord, site: string, pages: number): Promise<Mended> {
  const { store, queue, clock } = tools;
  const settings = await store.readSettings();
  const { issueIds, more } = await store.listIssueIds(run.job.after);
  const stored = await store.readAssessments(issueIds);
  const records = await mendFacts(
    tools,
    run.job.after,
    issueIds.flatMap((id) => stored.get(id) ?? []),
    settings.settings,
  );
  const { mended, unrestricted } = await mendPage(tools, records, settings);
  const gathered = run.job.sums && gatherSums(run.job.sums, unrestricted, scaleOf(settings.settings));
  const after = issueIds.at(-1) ?? run.job.after;
  // Before the progress is stored: if it is not taken, this page is done once more instead of the night ending here.
  if (more && after !== null && pages > 1)
    await queue.pushLater(pauseBetweenPages(site), { kind: 'reconcile', after, pages: pages - 1 });
  // Before the end is stored too: what fails in between is done again, and a tally written twice is the same one.
  if (!more && gathered) await writeTallies(tools, gathered, settings.settings);
  const { republished, moved, unseen, refused } = mended;
  const findings = { republished, moved, unseen, ...storedSize(records, clock.now()) };
  await run.step({
    after,
    done: issueIds.length,
    missed: refused,
    findings,
    sums: more ? gathered : null,
    state: more ? 'running' : 'done',
  });
  return mended;
}
