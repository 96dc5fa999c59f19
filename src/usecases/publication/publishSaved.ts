import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { scaleOf } from '#domain/rating/score';
import { publicationOf } from '#domain/publication/summary';
import type { ViewerJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import { markWaiting } from './markWaiting';
import { samePublication, versionsOf } from './samePublication';

/** What a publication was made from. */
export interface PublicationBasis {
  record: AssessmentRecord;
  settings: SettingsRecord;
}

const ROUNDS = 3;

/**
 * Publishes a saved assessment as the person who saved it, because the app itself may not see a restricted issue. Then
 * looks whether record or settings moved meanwhile, and publishes again if so: an older publication never stands over a
 * newer record. What cannot be published now is left to the background, and after that to the hourly sweep.
 * @returns whether Jira holds the newest state, and what that was made from.
 */
export async function publishSaved(
  { viewerJira, store, queue, log }: { viewerJira: ViewerJira; store: AssessmentStore; queue: WorkQueue; log: Log },
  saved: PublicationBasis,
): Promise<{ published: boolean; basis: PublicationBasis }> {
  const { issueId } = saved.record;
  let basis = saved;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const summary = publicationOf(basis.record, scaleOf(basis.settings.settings), basis.settings.version);
      await viewerJira.publish(issueId, summary);
      const made = versionsOf(basis);
      const now = await store.readBasisNow(issueId);
      if (!now.record || samePublication(made, versionsOf(now))) return { published: true, basis };
      basis = { record: now.record, settings: now.settings };
    }
  } catch (error) {
    log.error('publication-failed', error, { issueId });
  }
  // Before it is queued, since the background takes the mark away.
  await markWaiting({ store, log }, basis.record);
  await leaveToBackground({ queue, log }, issueId);
  return { published: false, basis };
}

async function leaveToBackground({ queue, log }: { queue: WorkQueue; log: Log }, issueId: string): Promise<void> {
  try {
    await queue.push({ kind: 'publish', issueId });
  } catch (error) {
    log.error('publication-not-queued', error, { issueId });
  }
}
