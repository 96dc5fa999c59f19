import { useMemo } from 'react';
import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../list/EpicLink';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { useWhomToAsk } from './useWhomToAsk';
import { shareWords } from './questionWords';
import './questions.css';

/** Questions that are listed: more than a few are no next step. */
const MOST_LISTED = 10;

/** Missing answers, the likeliest to matter first: of which epic, what they could do, and whom to ask. */
export function QuestionList({ questions }: { questions: readonly OpenQuestion<PortfolioEpic>[] }) {
  const figures = figuresIn(useHost().locale);
  const listed = useMemo(() => questions.slice(0, MOST_LISTED), [questions]);
  const whomToAsk = useWhomToAsk(useMemo(() => listed.map(({ epic }) => epic), [listed]));
  const more = questions.length - listed.length;
  return (
    <>
      <ul>
        {listed.map((question) => (
          <li key={`${question.epic.id} ${question.criterion.id}`}>
            <EpicLink epic={question.epic} />
            <span>
              <strong>{textOf(question.criterion.label)}</strong>: {shareWords(figures, question)}
            </span>
            <span className="lens-questions__whom">{whomToAsk(question.epic)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{`And ${counted(figures, more, 'more that is', 'more that are')} less likely to.`}</p>}
    </>
  );
}
