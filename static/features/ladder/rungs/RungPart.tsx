import type { Stated, StatedRung } from '#domain/ladder/rungs';
import { PageLink } from '../../portfolio/page/PageLink';
import type { TrendWords } from '../../trend/trendWords';
import { PLACES } from '../ladderPlaces';
import { boundWords, figureWords, heldWords } from '../ladderWords';
import './rung-part.css';

interface RungPartProps {
  stated: StatedRung;
  number: number;
  words: TrendWords;
}

/** A rung with what it asks for: the number of each condition first, what it takes, and where it is looked at. */
export function RungPart({ stated: { rung, isReached, conditions }, number, words }: RungPartProps) {
  return (
    <section className="ladder-rung lens-page__card" aria-labelledby={`rung-${rung.id}`}>
      <div className="ladder-rung__head">
        <h3 id={`rung-${rung.id}`}>{`${number} ${rung.label}`}</h3>
        <span>{isReached ? 'reached' : heldWords(conditions)}</span>
      </div>
      <p className="ladder-rung__about">{rung.about}</p>
      <ul>
        {conditions.map((one) => (
          <ConditionRow key={one.condition.id} stated={one} words={words} />
        ))}
      </ul>
    </section>
  );
}

const SAYS = { true: 'holds', false: 'does not hold', null: 'no figure' } as const;

/** A tick in a full ring, an empty ring, a dashed ring: told by shape. */
function Sign({ holds }: Pick<Stated, 'holds'>) {
  return (
    <svg className={`ladder-rung__sign ladder-rung__sign--${holds}`} viewBox="0 0 16 16" role="img">
      <title>{SAYS[`${holds}`]}</title>
      <circle cx="8" cy="8" r="6" />
      {holds && <path d="M5 8.2l2.2 2.2L11 6" />}
    </svg>
  );
}

function ConditionRow({ stated, words }: { stated: Stated; words: TrendWords }) {
  const { condition, figure, holds } = stated;
  const { view, label } = PLACES[condition.id];
  return (
    <li className="ladder-rung__condition">
      <Sign holds={holds} />
      <span className="ladder-rung__words">
        <span>
          <b>{figure === null ? 'No figure' : figureWords(words, figure)}</b>
          {figure === null ? ` · ${condition.missing}` : ` ${condition.counts}`}
        </span>
        <span className="ladder-rung__bound">{`${condition.label}: ${boundWords(words, stated)}`}</span>
      </span>
      <PageLink to={{ view, own: {} }}>
        {label}
        <span className="lens-visually-hidden">{`: ${condition.label}`}</span>
      </PageLink>
    </li>
  );
}
