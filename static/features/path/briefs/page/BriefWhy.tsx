import { stepWords } from '#domain/path/steps';
import { ShareText } from '../../../../parts/shares/ShareText';
import type { FrozenPart } from './frozenPart';

/** Why customers are lost, as they said it: the unexplained first. */
export function BriefWhy({ frozen, words }: FrozenPart) {
  return (
    <section aria-label="Why">
      <h3>Why they are lost</h3>
      {frozen.whys.length === 0 && <p>Nobody was asked why.</p>}
      {frozen.whys.map((why) => (
        <div key={why.id}>
          <p className="frozen-page__quiet">
            {whereWords(why)}: {words.figures(why.asked)} asked, {words.figures(why.gave)} gave a reason, several a
            person, {words.month(why.period)}
            {why.isVetted === false && ', not vetted'}
          </p>
          <ul className="frozen-page__lines">
            {why.lines.map(({ id, name, branch, share }) => (
              <li key={id}>
                <span>
                  {name === null ? <strong>Unexplained</strong> : name}
                  {branch !== null && <span className="frozen-page__quiet"> ({branch})</span>}
                </span>
                <ShareText share={share} oneLine />
              </li>
            ))}
          </ul>
          {why.more > 0 && <p className="frozen-page__quiet">And {words.figures(why.more)} more.</p>}
        </div>
      ))}
    </section>
  );
}

const whereWords = ({ step, measure }: FrozenPart['frozen']['whys'][number]): string =>
  step === null ? (measure ?? 'Reasons') : `At “${stepWords(step)}”`;
