import { AppError } from '#contract/errors';
import type { Dependencies } from '#ports/dependencies';
import { markWaiting } from './markWaiting';
import { publishAsApp } from './publishAsApp';

type Tools = Pick<Dependencies, 'appJira' | 'store' | 'log'>;

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
    if (record && record.assessment.version > 0 && !record.publication) await markWaiting({ store, log }, record);
  } catch (error) {
    log.error('missed-epic-not-noted', error, { issueId });
  }
}
