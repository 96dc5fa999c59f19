import type { AssessmentView } from '#contract/rating';
import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { scaleOf, scoreOf } from '#domain/rating/score';
import type { SeenIssue } from './issueAccess';
import { ratingRight } from './issueAccess';
import { ratingBasis, type ReadsRating } from './ratingBasis';

/**
 * Answers what is known of an epic. Writes nothing: an epic that nobody rated has version 0, and so has one on which
 * the caller owes an opinion.
 */
export async function openAssessment(tools: ReadsRating, accountId: string, issue: SeenIssue): Promise<AssessmentView> {
  const { record, settings, owed } = await ratingBasis(tools, accountId, issue.id);
  if (!owed) return assessmentView(record?.assessment ?? NEVER_RATED, settings, issue);
  return { ...assessmentView(NEVER_RATED, settings, issue), can: { rate: false, why: 'owesOpinion' } };
}

/**
 * @returns an assessment as the screen gets it: with its score, what the viewer may do, and the settings it was scored
 * with.
 */
export function assessmentView(
  assessment: Assessment,
  { settings, version }: SettingsRecord,
  issue: SeenIssue,
): AssessmentView {
  return {
    assessment,
    score: scoreOf(scaleOf(settings), assessment),
    can: ratingRight(issue, settings),
    settings,
    settingsVersion: version,
  };
}
