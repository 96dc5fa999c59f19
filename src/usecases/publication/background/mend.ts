import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { scaleOf, type Scale } from '#domain/rating/score';
import { sameJson } from '#kernel/sameJson';
import { publicationOf, readSummary, saysSomething } from '#domain/publication/summary';
import type { AppJira, PublishedIssue } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';
import { publishEach } from '../publishEach';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore;
  log: Log;
}

/** What was found and put right on a page of records. */
export interface Mended {
  checked: number;
  republished: number;
  moved: number;
  refused: number;
  /** Hidden from the app, or deleted. */
  unseen: number;
}

export const NOTHING_MENDED: Mended = { checked: 0, republished: 0, moved: 0, refused: 0, unseen: 0 };

/**
 * What was mended, and the records of issues that everyone sees who may browse their project, in the project where Jira
 * shows them now: what is hidden from the app or has a security level is left out, so that no sum tells of it.
 */
export interface MendedPage {
  mended: Mended;
  unrestricted: AssessmentRecord[];
}

/**
 * Compares at most 100 records with what Jira holds, publishes what differs and corrects the cached project of moved
 * issues.
 */
export async function mendPage(
  tools: Tools,
  records: readonly AssessmentRecord[],
  settings: SettingsRecord,
): Promise<MendedPage> {
  if (records.length === 0) return { mended: NOTHING_MENDED, unrestricted: [] };
  const issues = await tools.appJira.published(records.map(({ issueId }) => issueId));
  const scale = scaleOf(settings.settings);
  const mended = { ...NOTHING_MENDED, checked: records.length };
  const wrong: string[] = [];
  for (const record of records) {
    // Left by a first save that was cut off: it says nothing, and the next save goes on from it.
    if (!saysSomething(record)) continue;
    const issue = issues.get(record.issueId);
    if (!issue) mended.unseen += 1;
    if (issue && issue.projectId !== record.projectId) {
      await tools.store.moveAssessment(record, issue.projectId);
      mended.moved += 1;
    }
    if (issue && saysTheSame(issue, record, scale, settings.version)) {
      // It was published after all, by somebody who may or by a bulk write.
      if (record.publication) await tools.store.markPublication({ ...record, projectId: issue.projectId }, undefined);
      continue;
    }
    // What the app was refused once is hidden from it or gone; it is tried again only when the app sees it.
    if (issue || (record.publication !== 'refused' && !publishedBySaver(record, settings))) wrong.push(record.issueId);
  }
  const { published, missed } = await publishEach(tools, wrong);
  return {
    mended: { ...mended, republished: published, refused: missed },
    unrestricted: records.flatMap((record) => {
      const issue = issues.get(record.issueId);
      return issue && !issue.restricted ? [{ ...record, projectId: issue.projectId }] : [];
    }),
  };
}

/**
 * Whether the person who saved it published it, as far as the app can know of an issue that is hidden from it: nothing
 * waits, and no settings came since. Without this every restricted epic would be told as one that cannot be published,
 * though its score stands.
 */
const publishedBySaver = (
  { publication, assessment, registers }: AssessmentRecord,
  { at = '' }: SettingsRecord,
): boolean => {
  const savedAt = assessment.updatedAt ?? registers?.at;
  return publication === undefined && savedAt !== undefined && savedAt >= at;
};

/** Whether the published property says exactly what the record says. */
function saysTheSame(
  { property }: PublishedIssue,
  record: AssessmentRecord,
  scale: Scale,
  settingsVersion: number,
): boolean {
  const truth = publicationOf(record, scale, settingsVersion);
  if (property === undefined || truth === null) return property === undefined && truth === null;
  return sameJson(readSummary(property), truth);
}

export const addMended = (a: Mended, b: Mended): Mended => ({
  checked: a.checked + b.checked,
  republished: a.republished + b.republished,
  moved: a.moved + b.moved,
  refused: a.refused + b.refused,
  unseen: a.unseen + b.unseen,
});
