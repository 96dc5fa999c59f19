import { useId, useMemo, useState } from 'react';
import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import type { Criterion } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { EpicLink } from '../../../features/portfolio/list/EpicLink';
import { useWhomToAsk } from '../../../features/portfolio/questions/useWhomToAsk';
import type { PortfolioEpic } from '../../../features/portfolio/reading/portfolioEpic';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';

/** Epics whose answers are named. */
const MOST_NAMED = 3;

interface Asked {
  epic: PortfolioEpic;
  criteria: Criterion[];
}

/** The missing answers that decide the open places, the likeliest first; whom to ask is read when it is asked for. */
export function GadgetAnswers({ answers }: { answers: readonly OpenQuestion<PortfolioEpic>[] }) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const [isAsked, setAsked] = useState(false);
  const asked = useMemo(() => byEpic(answers), [answers]);
  const named = useMemo(() => asked.slice(0, MOST_NAMED), [asked]);
  if (asked.length === 0) return null;
  const more = asked.length - named.length;
  return (
    <section className="lens-gadget__part" aria-labelledby={id}>
      <h2 id={id}>Answers that decide</h2>
      {isAsked ? <WithWhom asked={named} /> : <AnswerList asked={named} />}
      {more > 0 && <p>{`And of ${counted(figures, more, 'more epic', 'more epics')}.`}</p>}
      {!isAsked && (
        <button type="button" className="lens-link" onClick={() => setAsked(true)}>
          Whom to ask
        </button>
      )}
    </section>
  );
}

function WithWhom({ asked }: { asked: readonly Asked[] }) {
  const whomToAsk = useWhomToAsk(useMemo(() => asked.map(({ epic }) => epic), [asked]));
  return (
    <div role="status">
      <AnswerList asked={asked} whomToAsk={whomToAsk} />
    </div>
  );
}

interface AnswerListProps {
  asked: readonly Asked[];
  whomToAsk?: (epic: PortfolioEpic) => string;
}

function AnswerList({ asked, whomToAsk }: AnswerListProps) {
  return (
    <ul>
      {asked.map(({ epic, criteria }) => {
        const words = criteria.map(({ label }) => textOf(label)).join(', ');
        return (
          <li key={epic.id} title={`${epic.key} ${epic.summary}: ${words}`}>
            <EpicLink epic={epic} isKeyAlone /> {words}
            {whomToAsk && <span className="lens-gadget__whom">{` · ${whomToAsk(epic)}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** @returns the questions of each epic together, in the order of its likeliest. */
function byEpic(answers: readonly OpenQuestion<PortfolioEpic>[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { epic, criterion } of answers) {
    const known = asked.get(epic.id);
    if (known) known.criteria.push(criterion);
    else asked.set(epic.id, { epic, criteria: [criterion] });
  }
  return [...asked.values()];
}
