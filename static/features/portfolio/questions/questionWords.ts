import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import { kindOf } from '#domain/rating/criterion';
import type { RatedEpic } from '#domain/portfolio/analysis/standing';
import type { Figures } from '../../../parts/texts/counted';

/** @returns how likely the answer is to bring the epic in, in words. */
export function shareWords(figures: Figures, { answers, share, criterion }: OpenQuestion<RatedEpic>): string {
  if (share === 0) return 'only together with another answer';
  if (share === 1) return 'any answer would bring it in';
  if (!answers) return 'a high enough number would bring it in';
  return `${figures(answers.enough)} of ${figures(answers.all)} ${kindOf(criterion).answersName} would bring it in`;
}
