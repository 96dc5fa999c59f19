import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { AppError } from '#contract/errors';
import { workSchema, type Work } from '#domain/work';
import type { Dependencies } from '#ports/dependencies';
import { forgetIssue, forgetProject } from '#usecases/people/forget';
import { giveUpRescore } from '#usecases/publication/background/giveUpRescore';
import { publishAsApp } from '#usecases/publication/publishAsApp';
import { continueReconcile, reconcile as reconcileRecords } from '#usecases/publication/background/reconcile';
import { reportPersonalData } from '#usecases/people/reportPersonalData';
import { rescore } from '#usecases/publication/background/rescore';
import { giveUpImport, runImport } from '#usecases/backup/background/runImport';
import { sweep as sweepRecords } from '#usecases/publication/background/sweep';
import { forgeDependencies } from './dependencies';
import { readSite } from './request';

const RETRY_AFTER_SECONDS = 60;
const LONGEST_RETRY_SECONDS = 900;
/** The platform delivers an event again at most four times. */
const MOST_RETRIES = 4;

async function perform(work: Work, dependencies: Dependencies, site: string): Promise<void> {
  switch (work.kind) {
    case 'publish':
      await publishAsApp(dependencies, work.issueId);
      return;
    case 'rescore':
      return rescore(dependencies, work.settingsVersion);
    case 'reconcile':
      return continueReconcile(dependencies, work, site);
    case 'import':
      return runImport(dependencies, work.import);
    case 'forgetIssue':
      return forgetIssue(dependencies, work.issueId);
    case 'forgetProject':
      return forgetProject(dependencies, work.projectId);
  }
}

/** The pause that Jira asked for, in whole seconds, or the usual one. */
function pauseAfter(error: unknown): number {
  const asked = error instanceof AppError ? error.details.retryAfter : undefined;
  return asked === undefined ? RETRY_AFTER_SECONDS : Math.min(Math.max(1, Math.ceil(asked)), LONGEST_RETRY_SECONDS);
}

/**
 * Does one piece of queued work. After a failure the platform delivers it again later, a few times; then it is given
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
    const retries = event.retryContext?.retryCount ?? 0;
    dependencies.log.error('work-failed', error, { kind: parsed.data.kind, retries });
    if (retries >= MOST_RETRIES) return giveUp(parsed.data, dependencies);
    return new InvocationError({
      retryAfter: pauseAfter(error),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}

/** What else was given up is mended by the sweep or the reconcile. */
async function giveUp(failed: Work, dependencies: Dependencies): Promise<undefined> {
  if (failed.kind === 'rescore') await giveUpRescore(dependencies, failed.settingsVersion);
  if (failed.kind === 'import') await giveUpImport(dependencies, failed.import);
  return undefined;
}

export const sweep = async (): Promise<void> => void (await sweepRecords(forgeDependencies()));

export const reconcile = (_event: unknown, context: unknown): Promise<void> =>
  reconcileRecords(forgeDependencies(), readSite(context));

export const personalData = (): Promise<void> => reportPersonalData(forgeDependencies());
