import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import { kindOf } from '#domain/rating/criterion';
import type { RatedEpic } from '#domain/portfolio/analysis/standing';
import { counted, type Figures } from '../../../parts/texts/counted';

const firstPlaces = (figures: Figures, line: number): string =>
  line === 1 ? 'the first place' : `the top ${figures(line)}`;

/** @returns how many missing answers matter to the first places. */
export function questionsWords(figures: Figures, count: number, line: number): string {
  const top = firstPlaces(figures, line);
  if (count === 0) return `No missing answer could change ${top}.`;
  return `${counted(figures, count, 'missing answer', 'missing answers')} could change ${top}`;
}

/** @returns how likely the answer is to bring the epic in, in words. */
export function shareWords(figures: Figures, { answers, share, criterion }: OpenQuestion<RatedEpic>): string {
  if (share === 0) return 'only together with another answer';
  if (!answers) return 'a high enough number would bring it in';
  return `${figures(answers.enough)} of ${figures(answers.all)} ${kindOf(criterion).answersName} would bring it in`;
}
