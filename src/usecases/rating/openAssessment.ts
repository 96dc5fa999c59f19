import type { AssessmentView } from '#contract/rating';
import { NEVER_RATED } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { countedAssessment } from '#domain/rating/counted';
import { factsTogether, type Facts } from '#domain/register/facts';
import { COUNTED_KINDS, kindNamed } from '#domain/register/kinds/index';
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
  if (!owed) return assessmentView(record, settings, issue);
  const view = assessmentView(undefined, settings, issue);
  return { ...view, facts: factsWithoutRating(record), can: { rate: false, why: 'owesOpinion' } };
}

/** What is counted of kinds that tell nothing of the rating. */
function factsWithoutRating(record: AssessmentRecord | undefined): Facts {
  const told = COUNTED_KINDS.filter((kind) => !kindNamed(kind).tellsRating);
  return factsTogether(Object.fromEntries(told.map((kind) => [kind, record?.registers?.facts[kind] ?? {}])));
}

/** Of an epic of which nothing is stored. */
export const UNKNOWN: Pick<AssessmentRecord, 'assessment' | 'registers'> = { assessment: NEVER_RATED };

/**
 * @returns an assessment as the screen gets it: with its score, what the viewer may do, the settings it was scored
 * with, and what is counted beside it.
 */
export function assessmentView(
  record: Pick<AssessmentRecord, 'assessment' | 'registers'> | undefined,
  { settings, version }: SettingsRecord,
  issue: SeenIssue,
): AssessmentView {
  const scale = scaleOf(settings);
  const assessment = countedAssessment(record ?? UNKNOWN, scale);
  return {
    assessment,
    score: scoreOf(scale, assessment),
    can: ratingRight(issue, settings),
    settings,
    settingsVersion: version,
    facts: factsTogether(record?.registers?.facts),
  };
}
