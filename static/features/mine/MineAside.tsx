import { useHost } from '../../host/HostProvider';
import { figuresIn } from '../../parts/texts/counted';
import { personWords } from '../../people/PersonName';
import type { People } from '../../people/usePeople';
import { EpicLink } from '../portfolio/list/EpicLink';
import { PageLink } from '../portfolio/page/PageLink';
import { CardSubject } from './CardSubject';
import { answeredWords } from './answeredWords';
import { cardNamed } from './cards/cards';
import { datesFor, doneWords, shortDay } from './mineWords';
import type { Mine } from './reading/readMine';

/** What was done this week, by the viewer and for them, and what comes. */
export function MineAside({ mine, people }: { mine: Mine; people: People }) {
  const host = useHost();
  const figures = figuresIn(host.locale);
  const { done, answered, next, cards } = mine;
  const n = done.reduce((sum, one) => sum + one.n, 0);
  return (
    <aside className="mine__aside" aria-label="Done this week, and next">
      <section>
        <h2>Done this week</h2>
        {n + answered.length === 0 ? (
          <p>Nothing in the last seven days.</p>
        ) : (
          <dl className="mine__done">
            {n > 0 && (
              <>
                <dt>{figures(n)}</dt>
                <dd>
                  done by you
                  <span>{doneWords(done, figures)}</span>
                </dd>
              </>
            )}
            {answered.length > 0 && (
              <>
                <dt>{figures(answered.length)}</dt>
                <dd>
                  answered you
                  {answered.map((one) => (
                    <Answered key={one.of.id} {...one} people={people} />
                  ))}
                </dd>
              </>
            )}
          </dl>
        )}
      </section>
      {next.length > 0 && cards.length > 0 && (
        <section>
          <h2>Next</h2>
          <ul className="mine__next">
            {next.map((card) => (
              <li key={card.key}>
                <strong>{shortDay(card.dueAt ?? card.from, host)}</strong>
                <span>
                  <CardSubject card={card} isKeyAlone /> {cardNamed(card.kind)?.says(card, datesFor(host))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <PageLink to={{ view: 'ranking', own: {} }}>Go to the ranking</PageLink>
      </p>
    </aside>
  );
}

function Answered({ of, epic, people }: Mine['answered'][number] & { people: People }) {
  const { what, said } = answeredWords(of);
  return (
    <span>
      {epic !== null && <EpicLink epic={epic} isKeyAlone />}{' '}
      {`${personWords(of.answer.by, people)} on your ${what}: ${said}`}
    </span>
  );
}
