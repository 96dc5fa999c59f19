import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import { countedAssessment } from '#domain/rating/counted';
import { answerSchema } from '#domain/rating/criterion';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { impactOf } from '#domain/rating/missing';
import { scoreOf, type Scale, type Score } from '#domain/rating/score';
import { factsTogether, publishedFacts, publishedOfFacts, toldFacts } from '#domain/register/facts';
import { appointedId } from '#kernel/people';
import { identifier, isoSecond, toSecond } from '#kernel/scalars';
import { shownOf, shownSchema } from './shown';

/** The issue property that Jira indexes; its paths are declared with their JQL aliases in the manifest. */
export const SUMMARY_PROPERTY = 'customer-lens';

const onScale = z.number().check(z.gte(-100), z.lte(100));

/**
 * What is published of an assessment on the issue: enough to search, sort, rank and cover, nothing personal but the
 * sponsor. What is not answered is absent; an epic that is not rated has neither floor nor ceiling. Anyone who may edit
 * the issue can write the property, so it is parsed on reading and is never the truth.
 */
export const summarySchema = z.object({
  v: z.literal(1),
  /** Version of the assessment. */
  version: z.int().check(z.gte(0)),
  /** Version of the settings it was scored with. */
  settings: z.int().check(z.gte(0)),
  floor: z.optional(onScale),
  ceiling: z.optional(onScale),
  answers: z.record(identifier, answerSchema),
  requested: z.optional(z.enum(['yes', 'no'])),
  disruption: z.optional(z.int().check(z.gte(0), z.lte(3))),
  stage: z.optional(identifier),
  otherStages: z.optional(z.array(identifier).check(atMost(30))),
  sponsor: z.optional(appointedId),
  ratedAt: z.optional(isoSecond),
  /** The same in words, for Jira's own columns, cards and messages. Absent where an earlier version published. */
  shown: z.optional(shownSchema),
  /** What is counted of the registers of the issue. */
  ...publishedFacts,
  ...publishedOfFacts,
});
export type Summary = z.infer<typeof summarySchema>;

/** @returns the summary to publish for an assessment under these settings; a stage that was removed counts as none. */
export function summaryOf(assessment: Assessment, scale: Scale, settingsVersion: number): Summary {
  const { answers, disruption, stage, otherStages, sponsor, updatedAt, version } = assessment;
  const score = scoreOf(scale, assessment);
  const request = answers['request'];
  const open = (id: string | null): id is string => scale.stages.some((one) => one.id === id);
  const others = otherStages.filter(open);
  return {
    v: 1,
    version,
    settings: settingsVersion,
    ...(score ?? {}),
    answers,
    ...(request === 'yes' || request === 'no' ? { requested: request } : {}),
    ...(disruption === null ? {} : { disruption }),
    ...(open(stage) ? { stage } : {}),
    ...(others.length === 0 ? {} : { otherStages: others }),
    ...(sponsor === null ? {} : { sponsor }),
    ...(updatedAt === null ? {} : { ratedAt: toSecond(updatedAt) }),
    shown: shownOf(assessment, scale, score),
  };
}

/** @returns whether there is anything to know of a record: a save that was cut off leaves one that says nothing. */
export const saysSomething = ({ assessment, registers }: Pick<AssessmentRecord, 'assessment' | 'registers'>): boolean =>
  assessment.version > 0 || registers !== undefined;

/**
 * @returns what is to be published of a record: its rating, and what is counted of its registers; null where there is
 *   neither.
 */
export function publicationOf(
  { assessment, registers }: Pick<AssessmentRecord, 'assessment' | 'registers'>,
  scale: Scale,
  settingsVersion: number,
): Summary | null {
  const told = toldFacts(factsTogether(registers?.facts), impactOf(assessment.answers));
  if (assessment.version === 0 && Object.keys(told).length === 0) return null;
  return { ...summaryOf(countedAssessment({ assessment, registers }, scale), scale, settingsVersion), ...told };
}

/** @returns the summary that a property value holds, or null when it is malformed and needs republishing. */
export function readSummary(value: unknown): Summary | null {
  const parsed = summarySchema.safeParse(value);
  if (!parsed.success) return null;
  const { floor, ceiling } = parsed.data;
  const wholeRange = floor === undefined ? ceiling === undefined : ceiling !== undefined && floor <= ceiling;
  return wholeRange ? parsed.data : null;
}

/** @returns the published score, or null when the epic is not rated. */
export function publishedScore({ floor, ceiling }: Summary): Score | null {
  return floor === undefined || ceiling === undefined ? null : { floor, ceiling };
}

/**
 * Whether a published summary no longer says what its own answers say under the settings in force: it waits for
 * re-scoring, or somebody else wrote it.
 */
export function needsRepublishing(summary: Summary, scale: Scale, settingsVersion: number): boolean {
  const score = scoreOf(scale, { ...NEVER_RATED, answers: summary.answers, stage: summary.stage ?? null });
  const published = publishedScore(summary);
  return (
    summary.settings !== settingsVersion || score?.floor !== published?.floor || score?.ceiling !== published?.ceiling
  );
}
