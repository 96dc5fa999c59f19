import { MOST_NAMED, type Health, type ScheduledRun } from '#contract/health';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { Clock } from '#ports/clock';
import type { AppJira, ViewerJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { JobStore } from '#ports/publication';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';
import { countPage, readTroubles, troubledEpics, type Troubles } from '#usecases/publication/publicationTrouble';
import { readPointsSpent } from './readPointsSpent';
import { readSettingsSpread } from './readSettingsSpread';

interface Tools {
  viewerJira: ViewerJira;
  appJira: AppJira;
  store: AssessmentStore & SettingsStore & JobStore;
  clock: Clock;
  log: Log;
}

/**
 * Tells an administrator how the app is doing. A part that cannot be read is null and keeps none of the others from
 * being told. Epics are only named where the administrator may see them; the rest is counted.
 */
export async function readHealth(tools: Tools): Promise<Health> {
  const { clock } = tools;
  const troubles = part(tools, 'publications', () => readTroubles(tools));
  // First, so that its answers say what is left of the hour.
  const settings = await part(tools, 'settings', () => readSettingsSpread(tools));
  const [runs, backlog, failed, points] = await Promise.all([
    part(tools, 'runs', () => readRuns(tools)),
    part(tools, 'backlog', async () => readBacklog(tools, await troubles)),
    part(tools, 'failed', async () => readFailed(tools, await troubles)),
    part(tools, 'points', () => readPointsSpent(tools)),
  ]);
  return { at: clock.now(), runs, backlog, failed, settings, points };
}

async function part<T>({ log }: Tools, name: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    log.error('health-part-unread', error, { part: name });
    return null;
  }
}

async function readRuns({ store }: Tools): Promise<NonNullable<Health['runs']>> {
  const [reconcile, sweep] = await Promise.all([store.readReconcile(), store.readSweep()]);
  const walked = reconcile?.last;
  return {
    reconcile: scheduledRun(reconcile),
    sweep: scheduledRun(sweep),
    storage: walked
      ? {
          at: walked.at,
          records: walked.findings.records,
          bytes: walked.findings.bytes,
          changes: walked.findings.changes,
        }
      : null,
  };
}

function scheduledRun(job: JobRecord | undefined): ScheduledRun {
  if (!job) return { complete: null, underWay: null, failedAt: null };
  const { last, state, failedAt, updatedAt, done } = job;
  const complete = last && {
    at: last.at,
    checked: last.done,
    republished: last.findings.republished,
    moved: last.findings.moved,
    removed: last.findings.removed,
    refused: last.missed,
    unseen: last.findings.unseen,
  };
  return { complete, underWay: state === 'running' ? { at: updatedAt, checked: done } : null, failedAt };
}

async function readBacklog({ store }: Tools, troubles: Troubles | null): Promise<Health['backlog']> {
  if (!troubles) return null;
  const running = (await store.listRunningJobs()).filter(({ kind }) => kind !== 'reconcile' && kind !== 'sweep');
  return {
    waiting: countPage(troubles.waiting),
    running: running.map(({ kind, done, total, updatedAt }) => ({
      kind,
      done,
      total: Math.max(done, total),
      at: updatedAt,
    })),
  };
}

async function readFailed({ viewerJira }: Tools, troubles: Troubles | null): Promise<Health['failed']> {
  if (!troubles) return null;
  const epics = troubledEpics(troubles);
  const visible = new Set(
    epics.length === 0 ? [] : await viewerJira.visibleIssues(epics.map(({ issueId }) => issueId)),
  );
  const seen = epics.filter(({ issueId }) => visible.has(issueId));
  return {
    refused: countPage(troubles.refused),
    late: countPage(troubles.late),
    named: seen.slice(0, MOST_NAMED),
    hidden: epics.length - seen.length,
  };
}
