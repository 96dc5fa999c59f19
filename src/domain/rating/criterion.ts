import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { identifier, text } from '#kernel/scalars';

/** Lengths, in characters, of the name of a criterion or an option, and of a question or a sentence. */
export const LABEL_MAX = 80;
export const SENTENCE_MAX = 200;

/** The smallest and the largest weight that takes part; 0 switches a criterion off. */
export const WEIGHT_MIN = 0.000001;
export const WEIGHT_MAX = 1_000_000;

/**
 * Customers at which a count of customers has reached 63% of its full effect, unless an admin declares another number.
 */
export const DEFAULT_COUNT_SCALE = 5;

const MOST_ANCHORS = 120;

const choiceOption = z.strictObject({
  id: identifier,
  label: text(LABEL_MAX),
  /** Utility of this option, declared by the admin, from -1 to 1. */
  u: z.number().check(z.gte(-1), z.lte(1)),
  archived: z.optional(z.boolean()),
});

const common = {
  id: identifier,
  label: text(LABEL_MAX),
  question: text(SENTENCE_MAX),
  /** One sentence per level, by the answer as text: "-3", "0", "yes". A missing sentence shows as an empty one. */
  anchors: z
    .record(z.string().check(atMost(40)), text(SENTENCE_MAX))
    .check(z.refine((anchors) => Object.keys(anchors).length <= MOST_ANCHORS)),
  weight: z.number().check(z.gte(0), z.lte(WEIGHT_MAX)),
  /** An archived criterion takes no part; its answers stay in the records, and its id is never used again. */
  archived: z.optional(z.boolean()),
};

export const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('signed') }),
  z.strictObject({ ...common, kind: z.literal('scale') }),
  z.strictObject({ ...common, kind: z.literal('yesNo') }),
  z.strictObject({ ...common, kind: z.literal('choice'), options: z.array(choiceOption).check(atMost(100)) }),
  z.strictObject({ ...common, kind: z.literal('count'), k: z.optional(z.number()) }),
  z.strictObject({ ...common, kind: z.literal('stageNeed') }),
]);

export type Criterion = z.infer<typeof criterionSchema>;
export type CriterionKind = Criterion['kind'];
export type ChoiceOption = z.infer<typeof choiceOption>;

export const SIGNED_LEVELS = [-3, -2, -1, 0, 1, 2, 3] as const;
export const SCALE_LEVELS = [0, 1, 2, 3] as const;
export const YES_NO = ['yes', 'no'] as const;

/** An answer as stored and sent: a whole number for signed, scale and count, "yes"/"no", or the id of an option. */
export const answerSchema = z.union([z.int(), z.string().check(atLeast(1), atMost(40))]);
export type Answer = z.infer<typeof answerSchema>;

/** Lowest and highest utility that an answer can have. */
export interface UtilityRange {
  low: number;
  high: number;
}

const inLevels = (answer: Answer, levels: readonly number[]): answer is number =>
  typeof answer === 'number' && levels.includes(answer);

/** @returns the options that can still be chosen. */
export function openOptions(criterion: Criterion): ChoiceOption[] {
  return criterion.kind === 'choice' ? criterion.options.filter((option) => !option.archived) : [];
}

/**
 * The utility of an answer on the criterion's fixed scale, from -1 to 1.
 * @returns undefined when the answer is not one of the criterion's: it then counts as missing. A stageNeed criterion
 * has no
 *   answer of its own (see `score.ts`), so it is always undefined here.
 */
export function utilityOf(criterion: Criterion, answer: Answer): number | undefined {
  switch (criterion.kind) {
    case 'signed':
      return inLevels(answer, SIGNED_LEVELS) ? answer / 3 : undefined;
    case 'scale':
      return inLevels(answer, SCALE_LEVELS) ? answer / 3 : undefined;
    case 'yesNo':
      return answer === 'yes' ? 1 : answer === 'no' ? 0 : undefined;
    case 'choice':
      return openOptions(criterion).find((option) => option.id === answer)?.u;
    case 'count':
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0
        ? 1 - Math.exp(-answer / countScale(criterion))
        : undefined;
    case 'stageNeed':
      return undefined;
  }
}

/** @returns the range of utilities that a missing answer may still turn out to have; for stageNeed see `score.ts`. */
export function missingRange(criterion: Criterion): UtilityRange {
  if (criterion.kind === 'signed') return { low: -1, high: 1 };
  if (criterion.kind !== 'choice') return { low: 0, high: 1 };
  const utilities = openOptions(criterion).map((option) => option.u);
  return { low: Math.min(...utilities), high: Math.max(...utilities) };
}

export function countScale(criterion: Criterion): number {
  return criterion.kind === 'count' ? (criterion.k ?? DEFAULT_COUNT_SCALE) : DEFAULT_COUNT_SCALE;
}
