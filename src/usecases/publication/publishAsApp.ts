import { scaleOf } from '#domain/rating/score';
import { publicationOf } from '#domain/publication/summary';
import type { AppJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import { samePublication, versionsOf } from './samePublication';

const ROUNDS = 3;

/**
 * Publishes an epic's newest state as the app, for a save that could not. Doing it twice, late or out of order does no
 * harm: it reads what is stored now, and looks again afterwards.
 * @returns `refused` when the app may not write to the issue; that is noted on the record, and not tried for ever.
 */
export async function publishAsApp(
  { appJira, store }: { appJira: AppJira; store: AssessmentStore },
  issueId: string,
): Promise<'published' | 'refused' | 'gone'> {
  let basis = await store.readBasisNow(issueId);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { record, settings } = basis;
    const summary = record && publicationOf(record, scaleOf(settings.settings), settings.version);
    if (!summary) {
      // A summary that no record stands behind was written by somebody else.
      await appJira.unpublish(issueId);
      basis = await store.readBasisNow(issueId);
      if (samePublication(versionsOf({ record, settings }), versionsOf(basis))) return 'gone';
      continue;
    }
    const outcome = await appJira.publish(issueId, summary);
    if (outcome === 'refused') {
      if (record.publication !== 'refused') await store.markPublication(record, 'refused');
      return 'refused';
    }
    const now = await store.readBasisNow(issueId);
    if (samePublication(versionsOf(basis), versionsOf(now))) {
      if (record.publication) await store.markPublication(record, undefined);
      return 'published';
    }
    basis = now;
  }
  throw new Error('The record kept moving while it was published.');
}
