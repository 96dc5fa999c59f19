import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { answerSchema, isAnsweredByStage, isAsked, offersAnswer, type Criterion } from './criterion';
import { findStage } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { actorId, appointedId } from '#kernel/people';
import { identifier, isoTime, text } from '#kernel/scalars';

export const REASON_MAX = 500;

const answers = z.record(identifier, answerSchema);
const disruption = z.int().check(z.gte(0), z.lte(3));

/**
 * What is known of one epic's effect on customers. Version 0 is never rated; `null` and absent answers are "not rated",
 * never 0.
 */
export const assessmentSchema = z.object({
  version: z.int().check(z.gte(0)),
  answers,
  reason: z.nullable(text(REASON_MAX)),
  /**
   * What customers suffer while the work is done, 0 none to 3 severe. A ledger of its own, never netted against a
   * score.
   */
  disruption: z.nullable(disruption),
  stage: z.nullable(identifier),
  otherStages: z.array(identifier).check(atMost(30)),
  sponsor: z.nullable(appointedId),
  updatedAt: z.nullable(isoTime),
  /** The account that saved last; "former user" once that person was erased. */
  updatedBy: z.nullable(actorId),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** What a person can change of an assessment. */
export type Content = Omit<Assessment, 'version' | 'updatedAt' | 'updatedBy'>;

/** Its fields beside the answers, which are changed one by one. */
export const PLAIN_FIELDS = [
  'reason',
  'disruption',
  'stage',
  'otherStages',
  'sponsor',
] as const satisfies readonly (keyof Content)[];
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** One thing that two people may change independently: the answer to a criterion, or another field. */
export type Field = `answers.${string}` | PlainField;

const ANSWER = 'answers.';

/** @returns the criterion whose answer the field is, or null for the other fields. */
export const criterionIdOf = (field: Field): string | null =>
  field.startsWith(ANSWER) ? field.slice(ANSWER.length) : null;

/** @returns the field that answers a criterion. */
export const answerField = (criterion: Pick<Criterion, 'id' | 'kind'>): Field =>
  isAnsweredByStage(criterion) ? 'stage' : `${ANSWER}${criterion.id}`;

export const NEVER_RATED: Assessment = {
  version: 0,
  answers: {},
  reason: null,
  disruption: null,
  stage: null,
  otherStages: [],
  sponsor: null,
  updatedAt: null,
  updatedBy: null,
};

/** A change to any subset of the fields; null clears. Answers not named stay as they are. */
export const changesSchema = z.strictObject({
  answers: z.optional(z.record(identifier, z.nullable(answerSchema))),
  reason: z.optional(z.nullable(text(REASON_MAX))),
  disruption: z.optional(z.nullable(disruption)),
  stage: z.optional(z.nullable(identifier)),
  otherStages: z.optional(z.array(identifier).check(atMost(30))),
  sponsor: z.optional(z.nullable(appointedId)),
});
export type Changes = z.infer<typeof changesSchema>;

/** The values that a save replaced, or put in place; kept for ever in the history. */
export type ChangedValues = Changes;

/** Why a change does not fit the settings in force: a message key and what it is about. */
export interface ChangeProblem {
  key: 'problem.unknownCriterion' | 'problem.answerNotInList' | 'problem.unknownStage';
  subject: string;
}

/** @returns every value that these settings do not offer. Clearing is always possible. */
export function changeProblems(changes: Changes, settings: Settings): ChangeProblem[] {
  const answerProblems = Object.entries(changes.answers ?? {}).flatMap(([id, answer]): ChangeProblem[] => {
    if (answer === null) return [];
    const criterion = settings.criteria.find((one) => one.id === id && !one.archived && isAsked(one));
    if (!criterion) return [{ key: 'problem.unknownCriterion', subject: id }];
    return offersAnswer(criterion, answer) ? [] : [{ key: 'problem.answerNotInList', subject: criterion.label }];
  });
  const stages = [changes.stage, ...(changes.otherStages ?? [])].filter((id): id is string => id != null);
  const stageProblems = stages
    .filter((id) => !findStage(settings.journeys, id))
    .map((subject): ChangeProblem => ({ key: 'problem.unknownStage', subject }));
  return [...answerProblems, ...stageProblems];
}

/** What a change does: the assessment after it, and the fields that differ, before and after. */
export interface Applied {
  next: Content;
  from: ChangedValues;
  to: ChangedValues;
  changed: boolean;
}

/** Applies a change. The primary stage is never listed among the others, and no other stage twice. */
export function applyChanges(current: Assessment, changes: Changes): Applied {
  const next = {
    answers: mergeAnswers(current.answers, changes.answers ?? {}),
    reason: changes.reason === undefined ? current.reason : changes.reason?.trim() || null,
    disruption: changes.disruption === undefined ? current.disruption : changes.disruption,
    stage: changes.stage === undefined ? current.stage : changes.stage,
    otherStages: changes.otherStages ?? current.otherStages,
    sponsor: changes.sponsor === undefined ? current.sponsor : changes.sponsor,
  };
  next.otherStages = [...new Set(next.otherStages)].filter((id) => id !== next.stage);
  const { from, to } = difference(current, next);
  return { next, from, to, changed: Object.keys(to).length > 0 };
}

function mergeAnswers(current: Assessment['answers'], changes: NonNullable<Changes['answers']>): Assessment['answers'] {
  const merged = Object.entries({ ...current, ...changes }).filter(([, answer]) => answer !== null);
  return Object.fromEntries(merged) as Assessment['answers'];
}

function difference(before: Content, after: Content): { from: ChangedValues; to: ChangedValues } {
  const from: ChangedValues = {};
  const to: ChangedValues = {};
  for (const field of PLAIN_FIELDS) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    Object.assign(from, { [field]: before[field] });
    Object.assign(to, { [field]: after[field] });
  }
  const ids = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  const changed = [...ids].filter((id) => before.answers[id] !== after.answers[id]);
  if (changed.length > 0) {
    from.answers = Object.fromEntries(changed.map((id) => [id, before.answers[id] ?? null]));
    to.answers = Object.fromEntries(changed.map((id) => [id, after.answers[id] ?? null]));
  }
  return { from, to };
}
