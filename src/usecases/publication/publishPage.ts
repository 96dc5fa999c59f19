import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { scaleOf } from '#domain/rating/score';
import { publicationOf } from '#domain/publication/summary';
import type { AppJira, Publication } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';
import { publishEach } from './publishEach';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore;
  log: Log;
}

/**
 * Publishes at most 100 epics in one bulk write, and those once more that were saved meanwhile or left out.
 * @returns how many the app may not publish.
 */
export async function publishPage(
  tools: Tools,
  issueIds: readonly string[],
  settings: SettingsRecord,
): Promise<number> {
  if (issueIds.length === 0) return 0;
  const { store, appJira, log } = tools;
  const before = await store.readAssessments(issueIds);
  const scale = scaleOf(settings.settings);
  const publications = [...before.values()].flatMap((record): Publication[] => {
    const summary = publicationOf(record, scale, settings.version);
    return summary ? [{ issueId: record.issueId, summary }] : [];
  });
  if (publications.length === 0) return 0;
  let again: string[];
  try {
    again = await appJira.publishMany(publications);
  } catch (error) {
    log.error('bulk-write-failed', error, { settingsVersion: settings.version });
    again = publications.map(({ issueId }) => issueId);
  }
  const after = await store.readAssessments(issueIds);
  const moved = [...before.values()]
    .filter((record) => hasMoved(record, after.get(record.issueId)))
    .map(({ issueId }) => issueId);
  return (await publishEach(tools, [...new Set([...again, ...moved])])).missed;
}

const hasMoved = (before: AssessmentRecord, after: AssessmentRecord | undefined): boolean =>
  after !== undefined &&
  (after.assessment.version !== before.assessment.version || after.registers?.version !== before.registers?.version);
