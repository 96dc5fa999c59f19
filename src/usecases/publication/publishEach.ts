import { AppError } from '#contract/errors';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';
import { saysSomething } from '#domain/publication/summary';
import { markWaiting } from './markWaiting';
import { publishAsApp } from './publishAsApp';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore;
  log: Log;
}

/**
 * Publishes epics one after the other, so that a Jira that just refused more is not pressed. One that cannot be
 * published does not keep the others from it and is noted as waiting; only a Jira that asks for a pause ends the whole.
 * @returns how many were published, and how many could not be.
 */
export async function publishEach(
  tools: Tools,
  issueIds: readonly string[],
): Promise<{ published: number; missed: number }> {
  let missed = 0;
  for (const issueId of issueIds) {
    try {
      if ((await publishAsApp(tools, issueId)) === 'refused') missed += 1;
    } catch (error) {
      if (error instanceof AppError && error.code === 'rateLimited') throw error;
      tools.log.error('epic-not-published', error, { issueId });
      await noteMissed(tools, issueId);
      missed += 1;
    }
  }
  return { published: issueIds.length - missed, missed };
}

async function noteMissed({ store, log }: Tools, issueId: string): Promise<void> {
  try {
    const { record } = await store.readBasis(issueId);
    if (record && saysSomething(record) && !record.publication) await markWaiting({ store, log }, record);
  } catch (error) {
    log.error('missed-epic-not-noted', error, { issueId });
  }
}
