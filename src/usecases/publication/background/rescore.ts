import { HANDOVER_MS } from '#ports/clock';
import { steppedJob, type JobRecord } from '#domain/publication/jobRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';
import { publishEach } from '../publishEach';
import { publishPage } from '../publishPage';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore & SettingsStore & JobStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/**
 * Publishes every rated epic anew with a version of the settings, page by page, storing after each page how far it
 * came. Interrupted anywhere, it goes on from there; delivered twice, the second stops as soon as it sees that the
 * first moved on; overtaken by newer settings, it stops and leaves the rest to their run.
 */
export async function rescore(tools: Tools, settingsVersion: number): Promise<void> {
  const { store, clock, queue, appJira } = tools;
  const settings = await store.readSettings();
  let job = await store.readRescore(settingsVersion);
  if (!job || job.state !== 'running') return;
  if (settings.version !== settingsVersion) return retire(tools, job);
  if (job.version === 0) job = { ...job, total: await estimate(tools) };

  let counted = 0;
  // At least one page an invocation, so that handing over always means progress.
  do {
    const page = await store.listIssueIds(job.after);
    const missed = await publishPage(tools, page.issueIds, settings);
    const spent = appJira.spent();
    const next = advanced(job, page, missed, clock.now(), spent - counted);
    if (!(await store.advanceJob(next))) return settleOvertaken(tools, page.issueIds, settings, job);
    job = next;
    counted = spent;
  } while (job.state === 'running' && clock.remaining() > HANDOVER_MS);
  if (job.state === 'running') await queue.push({ kind: 'rescore', settingsVersion });
}

function advanced(
  job: JobRecord,
  page: { issueIds: string[]; more: boolean },
  missed: number,
  at: string,
  points: number,
): JobRecord {
  const after = page.issueIds.at(-1) ?? job.after;
  const next = steppedJob(job, {
    at,
    points,
    done: page.issueIds.length,
    missed,
    after,
    state: page.more ? 'running' : 'done',
  });
  return { ...next, total: page.more ? Math.max(job.total, next.done) : next.done };
}

async function estimate({ appJira, log }: Tools): Promise<number> {
  try {
    return await appJira.countRated();
  } catch (error) {
    // Only the length of the progress bar hangs on it.
    log.error('rescore-not-counted', error);
    return 0;
  }
}

/**
 * Another runner, or newer settings, moved on while this page was written: what stands in Jira for it may be the older
 * state.
 */
async function settleOvertaken(
  tools: Tools,
  issueIds: readonly string[],
  settings: SettingsRecord,
  job: JobRecord,
): Promise<void> {
  const now = await tools.store.readSettings();
  if (now.version === settings.version) return;
  await publishEach(tools, issueIds);
  await retire(tools, job);
}

async function retire({ store, clock }: Tools, job: JobRecord): Promise<void> {
  await store.putJob({ ...job, state: 'superseded', version: job.version + 1, updatedAt: clock.now() });
}
