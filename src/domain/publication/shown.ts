import * as z from 'zod/mini';
import { findStage } from '#domain/journey/journey';
import type { Assessment } from '#domain/rating/assessment';
import { isAsked } from '#domain/rating/criterion';
import { impactOf } from '#domain/rating/missing';
import { signed, toDisplay } from '#domain/rating/rounding';
import { partsOf, type Scale, type Score } from '#domain/rating/score';
import { scoreFigures } from '#domain/rating/scoreWords';
import { textOf } from '#domain/settings/shippedTexts';
import { atMost } from '#kernel/lengths';

const NAMED = 4;
const words = z.string().check(atMost(400));

/**
 * What Jira's own places show of a rating, in the words of the app. Jira's expressions, which write its columns, cards
 * and messages, can only read a property: they know neither how a score is rounded nor what a stage is called.
 */
export const shownSchema = z.object({
  score: z.optional(words),
  best: z.optional(words),
  impact: z.optional(words),
  stage: z.optional(words),
  /** The criteria that nobody answered yet; absent where all are answered. */
  missing: z.optional(words),
});
export type Shown = z.infer<typeof shownSchema>;

/** @param score of the assessment on this scale; null where it is not rated. */
export function shownOf(assessment: Assessment, scale: Scale, score: Score | null): Shown {
  const impact = impactOf(assessment.answers);
  const stage = findStage(scale.journeys, assessment.stage);
  const missing = partsOf(scale, assessment)
    .filter((part) => part.missing && isAsked(part.criterion))
    .map(({ criterion }) => textOf(criterion.label));
  return {
    ...(score ? { score: scoreFigures(score), best: String(toDisplay(score.ceiling)) } : {}),
    ...(impact === null ? {} : { impact: signed(impact) }),
    ...(stage ? { stage: textOf(stage.label) } : {}),
    ...(missing.length === 0 ? {} : { missing: named(missing) }),
  };
}

function named(all: readonly string[]): string {
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
