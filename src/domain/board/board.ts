import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { answerSchema, offersAnswer } from '#domain/rating/criterion';
import type { Assessment } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { countedAssessment } from '#domain/rating/counted';
import { findStage } from '#domain/journey/journey';
import { MOST_PLACES, rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { identifier, isoTime, numericId, text } from '#kernel/scalars';

/** A board is frozen up to this many ranked epics: one permission check can ask for as many. */
export const MOST_FROZEN = 1_000;
export const TITLE_MAX = 120;
export const SCOPE_MAX = 500;

/** Id of a board: the digits of the time at which it was frozen, in UTC to the millisecond. */
export const boardId = z.string().check(z.regex(/^[12][0-9]{16}$/));

/** @param at ISO 8601 in UTC with milliseconds. */
export const boardIdOf = (at: string): string => at.replace(/\D/g, '');

const onScale = z.number().check(z.gte(-100), z.lte(100));

/**
 * What is frozen of an epic: enough to explain its place and to rank it again, no title, no key and nobody's name,
 * because the epic may be restricted later. `rank` is its rank among all epics that the maker froze.
 */
export const frozenEpic = z.object({
  issueId: numericId,
  rank: z.int().check(z.gte(1)),
  tied: z.boolean(),
  floor: onScale,
  ceiling: onScale,
  /** Answers that counted, also those to criteria of weight 0. */
  answers: z.record(identifier, answerSchema),
  stage: z.optional(identifier),
  disruption: z.optional(z.int().check(z.gte(0), z.lte(3))),
  /** Whether it had a sponsor; not who. */
  sponsored: z.boolean(),
  /** Version of the assessment, and when it was last changed. */
  version: z.int().check(z.gte(1)),
  ratedAt: isoTime,
});
export type FrozenEpic = z.infer<typeof frozenEpic>;

/** What everyone is told who may see one of its epics. `title` and `scope` are the maker's own words. */
export const boardHead = z.object({
  id: boardId,
  title: text(TITLE_MAX),
  scope: text(SCOPE_MAX),
  at: isoTime,
  /** Account id; "former user" once that person was erased. */
  author: actorId,
  /** The cut line: so many places. */
  places: z.int().check(z.gte(1), z.lte(MOST_PLACES)),
  /** Epics that were frozen. */
  epics: z.int().check(z.gte(0), z.lte(MOST_FROZEN)),
  /** There were more ranked epics than those that were frozen. */
  more: z.boolean(),
  settingsVersion: z.int().check(z.gte(0)),
});
export type BoardHead = z.infer<typeof boardHead>;

/** A board as it is stored. */
export interface Board {
  head: BoardHead;
  /** Ids of the projects that its epics were in, those with the most epics first. */
  projectIds: readonly string[];
  settings: Settings;
  /** In the order of the rank. */
  epics: readonly FrozenEpic[];
}

export const ratedOf = ({ answers, stage }: Pick<FrozenEpic, 'answers' | 'stage'>): RatedAnswers => ({
  answers,
  stage: stage ?? null,
});

/**
 * Scores and ranks epics by their records and the settings in force. @returns those that are ranked, best first, ties
 * in the order of the id.
 */
export function freezeEpics(
  settings: Settings,
  records: readonly Pick<AssessmentRecord, 'issueId' | 'assessment' | 'registers'>[],
): FrozenEpic[] {
  const scale = scaleOf(settings);
  const scored = records.map((record) => {
    const assessment = countedAssessment(record, scale);
    return { key: record.issueId, assessment, score: scoreOf(scale, assessment) };
  });
  return rank(scored).ranked.flatMap(
    ({ epic: { key: issueId, assessment, score }, rank: place, tied }): FrozenEpic[] => {
      const { disruption, sponsor, version, updatedAt } = assessment;
      if (!score || updatedAt === null) return [];
      const stage = findStage(settings.journeys, assessment.stage)?.id;
      return [
        {
          issueId,
          rank: place,
          tied,
          ...score,
          answers: countedAnswers(settings, assessment),
          ...(stage === undefined ? {} : { stage }),
          ...(disruption === null ? {} : { disruption }),
          sponsored: sponsor !== null,
          version,
          ratedAt: updatedAt,
        },
      ];
    },
  );
}

/**
 * @returns the answers that the settings offer; what is left over from removed criteria and options says nothing any
 * more.
 */
function countedAnswers({ criteria }: Settings, { answers }: Assessment): FrozenEpic['answers'] {
  const counted = criteria.flatMap((criterion) => {
    if (criterion.archived || !Object.hasOwn(answers, criterion.id)) return [];
    const answer = answers[criterion.id];
    return answer !== undefined && offersAnswer(criterion, answer) ? [[criterion.id, answer] as const] : [];
  });
  return Object.fromEntries(counted);
}
