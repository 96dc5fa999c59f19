import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { AppError } from '#contract/errors';
import { failingFor, pauseBefore, retriedSchema } from '#domain/publication/retries';
import { workSchema, type Work } from '#domain/work';
import type { Dependencies } from '#ports/dependencies';
import { drawSample } from '#usecases/audit/background/drawSample';
import { forgetIssue, forgetProject } from '#usecases/people/forget';
import { giveUpRescore, noteFailedRescore } from '#usecases/publication/background/giveUpRescore';
import { publishAsApp } from '#usecases/publication/publishAsApp';
import { continueReconcile, reconcile as reconcileRecords } from '#usecases/publication/background/reconcile';
import { reportPersonalData } from '#usecases/people/reportPersonalData';
import { recount } from '#usecases/register/counting/recount';
import { remind as remindPeople } from '#usecases/mine/remind';
import { restand } from '#usecases/path/background/restand';
import { stand } from '#usecases/path/background/stand';
import { rescore } from '#usecases/publication/background/rescore';
import { giveUpImport, noteFailedImport, runImport } from '#usecases/backup/background/runImport';
import { noteSpent } from '#usecases/publication/background/noteSpent';
import { giveUpRemoval, removeAll } from '#usecases/publication/background/removeAll';
import { sweep as sweepRecords } from '#usecases/publication/background/sweep';
import { forgeDependencies } from './dependencies';
import { readSite } from './request';

const HOUR_SECONDS = 3_600;
/** The platform lets work ask for another try for 24 hours. Ours ends before, so that giving up can still be noted. */
const GIVE_UP_AFTER_SECONDS = 23 * HOUR_SECONDS;
/** Somebody waits for an import, and can go on with it by a press. */
const GIVE_UP_IMPORT_AFTER_SECONDS = HOUR_SECONDS;

/** Runs that keep a record, with what they cost in it. */
const NOTES_ITS_POINTS: readonly Work['kind'][] = ['rescore', 'reconcile', 'removal'];

async function perform(work: Work, dependencies: Dependencies, site: string): Promise<void> {
  switch (work.kind) {
    case 'publish':
      await publishAsApp(dependencies, work.issueId);
      return;
    case 'recount':
      return recount(dependencies, work.issueId);
    case 'stand':
      return stand(dependencies, work);
    case 'restand':
      return restand(dependencies, work.after);
    case 'draw':
      return drawSample(dependencies, work);
    case 'rescore':
      return rescore(dependencies, work.settingsVersion);
    case 'reconcile':
      return continueReconcile(dependencies, work, site);
    case 'import':
      return runImport(dependencies, work.import);
    case 'removal':
      return removeAll(dependencies);
    case 'forgetIssue':
      return forgetIssue(dependencies, work.issueId);
    case 'forgetProject':
      return forgetProject(dependencies, work.projectId);
  }
}

/**
 * Does one piece of queued work. After a failure it is tried again later and later, for about a day; then it is given
 * up.
 */
export async function work(event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> {
  const dependencies = forgeDependencies();
  const parsed = workSchema.safeParse(event.body);
  if (!parsed.success) {
    dependencies.log.error('unknown-work', parsed.error);
    return undefined;
  }
  try {
    await perform(parsed.data, dependencies, readSite(context));
    return undefined;
  } catch (error) {
    return await afterFailure(event, parsed.data, error, dependencies);
  } finally {
    if (!NOTES_ITS_POINTS.includes(parsed.data.kind)) await noteSpent(dependencies);
  }
}

async function afterFailure(
  { retryContext }: AsyncEvent,
  failed: Work,
  error: unknown,
  dependencies: Dependencies,
): Promise<InvocationError | undefined> {
  const { clock, log } = dependencies;
  const now = Date.parse(clock.now());
  const retries = retryContext?.retryCount ?? 0;
  log.error('work-failed', error, { kind: failed.kind, retries });
  const before = retriedSchema.safeParse(retryContext?.retryData);
  const retried = before.success ? before.data : { since: now, waited: 0 };
  const pause = pauseBefore(retries, error instanceof AppError ? error.details.retryAfter : undefined);
  const longest = failed.kind === 'import' ? GIVE_UP_IMPORT_AFTER_SECONDS : GIVE_UP_AFTER_SECONDS;
  if (failingFor(retried, now) + pause > longest) return giveUp(failed, dependencies);
  await noteAttempt(failed, dependencies);
  const retryData = { ...retried, waited: retried.waited + pause };
  return new InvocationError({ retryAfter: pause, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData });
}

/**
 * Without the note the hourly sweep takes a run that waits for its next try for one that lost its event, and begins it
 * a second time: that does no harm.
 */
async function noteAttempt(failed: Work, dependencies: Dependencies): Promise<void> {
  try {
    if (failed.kind === 'rescore') await noteFailedRescore(dependencies, failed.settingsVersion);
    if (failed.kind === 'import') await noteFailedImport(dependencies, failed.import);
  } catch (error) {
    dependencies.log.error('attempt-not-noted', error, { kind: failed.kind });
  }
}

/** What else was given up is mended by the sweep or the reconcile. */
async function giveUp(failed: Work, dependencies: Dependencies): Promise<undefined> {
  if (failed.kind === 'rescore') await giveUpRescore(dependencies, failed.settingsVersion);
  if (failed.kind === 'import') await giveUpImport(dependencies, failed.import);
  if (failed.kind === 'removal') await giveUpRemoval(dependencies);
  return undefined;
}

export const sweep = async (): Promise<void> => void (await sweepRecords(forgeDependencies()));

export const reconcile = (_event: unknown, context: unknown): Promise<void> =>
  reconcileRecords(forgeDependencies(), readSite(context));

export const personalData = (): Promise<void> => reportPersonalData(forgeDependencies());

export const remind = (): Promise<void> => remindPeople(forgeDependencies());
