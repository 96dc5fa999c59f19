import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { identifier, text } from '#kernel/scalars';

/** Lengths, in characters, of the name of a criterion or an option, and of a question or a sentence. */
export const LABEL_MAX = 80;
export const SENTENCE_MAX = 200;

/** The smallest and the largest weight that takes part; 0 switches a criterion off. */
export const WEIGHT_MIN = 0.000001;
export const WEIGHT_MAX = 1_000_000;

const MOST_ANCHORS = 120;

/** What every criterion has, whatever its kind. */
export const commonFields = {
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
export type CommonFields = z.infer<ReturnType<typeof z.strictObject<typeof commonFields>>>;

/** One of the answers of a criterion that is answered from a list that administrators write. */
export const choiceOption = z.strictObject({
  id: identifier,
  label: text(LABEL_MAX),
  /** Utility of this option, declared by the admin, from -1 to 1. */
  u: z.number().check(z.gte(-1), z.lte(1)),
  archived: z.optional(z.boolean()),
});
export type ChoiceOption = z.infer<typeof choiceOption>;

/** An answer as stored and sent: a whole number for signed, scale and count, "yes"/"no", or the id of an option. */
export const answerSchema = z.union([z.int(), z.string().check(atLeast(1), atMost(40))]);
export type Answer = z.infer<typeof answerSchema>;
