import { isAnsweredByStage, kindOf, type Criterion } from '#domain/rating/criterion';
import type { OfferedAnswer } from '#domain/rating/kinds/answerText';
import type { Choice } from '../../../parts/fields/Choices';

/** @returns an offered answer as it can be chosen on a screen; its value is its text. */
export const asChoice = ({ answer, label, meaning }: OfferedAnswer): Choice => ({
  value: String(answer),
  label,
  anchor: meaning,
});

/**
 * @returns the answers that a criterion offers to choose from; empty where a number is written, and where the journey
 * stage answers.
 */
export function answerChoices(criterion: Criterion): Choice[] {
  return isAnsweredByStage(criterion) ? [] : kindOf(criterion).text(criterion, []).offered.map(asChoice);
}
