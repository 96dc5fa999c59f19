import { useId } from 'react';
import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { QuestionList } from './QuestionList';

export interface DecidingAnswersProps {
  answers: readonly OpenQuestion<PortfolioEpic>[];
  /** Where there is no room beside the list they stand folded up. */
  isFolded: boolean;
}

/** The missing answers that settle the open places, and whom to ask for them. */
export function DecidingAnswers({ answers, isFolded }: DecidingAnswersProps) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  if (answers.length === 0) return null;
  if (isFolded)
    return (
      <Disclosure
        className="lens-questions"
        summary={`Ask for the ${counted(figures, answers.length, 'answer', 'answers')}`}
      >
        <QuestionList questions={answers} />
      </Disclosure>
    );
  return (
    <section className="lens-questions" aria-labelledby={id}>
      <h2 id={id}>Answers that decide</h2>
      <QuestionList questions={answers} />
    </section>
  );
}
