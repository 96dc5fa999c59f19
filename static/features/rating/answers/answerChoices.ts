import { kindOf, type Answer, type Criterion } from '#domain/rating/criterion';
import type { AnswerText, OfferedAnswer } from '#domain/rating/kinds/answerText';
import type { Choice } from '../../../parts/fields/Choices';
import { onScreen } from '../kinds';

/** @returns an offered answer as it can be chosen on a screen; its value is its text. */
export const asChoice = ({ answer, label, meaning }: OfferedAnswer): Choice => ({
  value: String(answer),
  label,
  anchor: meaning,
});

/** @returns the answers that a criterion offers to choose from; empty where a number is written. */
export function answerChoices(criterion: Criterion): Choice[] {
  const { tone } = onScreen(criterion);
  const { offered } = kindOf(criterion).text(criterion, []);
  return offered.map((one) => ({ ...asChoice(one), ...(tone ? { tone: tone(one.answer) } : {}) }));
}

/** @returns the answer that a choice stands for; null for the empty one. */
export const answerOfChoice = ({ inNumbers }: AnswerText, chosen: string): Answer | null =>
  chosen === '' ? null : inNumbers ? Number(chosen) : chosen;
