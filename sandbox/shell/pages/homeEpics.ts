import * as z from 'zod/mini';
import { scoreFigures } from '#domain/rating/scoreWords';
import type { Viewer } from '../../seams';
import { mayEdit, readProperty, Refused, searchIssues, type Issue } from './jiraData';
import type { Site } from './page';

/** The searchable name of the published score, as the manifest declares it. */
const SCORE = 'customerScore';
const PROPERTY = 'customer-lens';
const SHOWN = 8;

/** What of the published summary is shown here. */
const publishedSchema = z.object({ floor: z.number(), ceiling: z.number() });

export interface RatedEpic {
  issue: Issue;
  /** In whole numbers, as the app shows it. */
  score: string;
}

/**
 * @returns the epics that a viewer sees and that have a score, best first, at most eight; null where this Jira knows no
 * epics, or no scores.
 */
export async function ratedEpics({ jira }: Site, { accountId }: Viewer): Promise<RatedEpic[] | null> {
  const jql = `issuetype = Epic AND ${SCORE} is not EMPTY ORDER BY ${SCORE} DESC, key ASC`;
  try {
    const { issues } = await searchIssues(jira, accountId, jql);
    return await Promise.all(
      issues.slice(0, SHOWN).map(async (issue) => ({
        issue,
        score: scoreFigures(publishedSchema.parse(await readProperty(jira, accountId, issue.id, PROPERTY))),
      })),
    );
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Epics without a score that a viewer may edit. */
export interface Waiting {
  /** Last changed first, at most eight. */
  epics: Issue[];
  more: boolean;
  /** Whether the viewer may edit any epic, rated or not. */
  mayRate: boolean;
}

/**
 * @param rated the epics that have a score.
 * @returns what a viewer can rate and nobody has, of the epics that are not done.
 */
export async function unratedEpics(
  { jira }: Site,
  { accountId }: Viewer,
  rated: readonly RatedEpic[],
): Promise<Waiting> {
  const jql = `issuetype = Epic AND statusCategory != Done AND ${SCORE} is EMPTY ORDER BY updated DESC`;
  const { issues } = await searchIssues(jira, accountId, jql);
  const all = [...issues, ...rated.map(({ issue }) => issue)];
  const ids = await mayEdit(
    jira,
    accountId,
    all.map(({ id }) => id),
  );
  const epics = issues.filter(({ id }) => ids.has(id));
  return { epics: epics.slice(0, SHOWN), more: epics.length > SHOWN, mayRate: ids.size > 0 };
}
