import type { EntryView } from '#contract/register';
import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { untoldIn } from '#domain/engagement/goLive/sinceGoLive';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn } from '../../../../parts/texts/counted';
import { TimeText } from '../../../../parts/texts/TimeText';
import { useDay } from '../../../../parts/texts/useDay';
import { PersonName } from '../../../../people/PersonName';
import type { People } from '../../../../people/usePeople';
import { FrozenDecision } from '../../../frozen/FrozenDecision';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { MatrixPicture } from '../../matrix/MatrixPicture';
import { WarningList } from '../../warnings/WarningList';
import { moreBecause, moreFirst } from '../../words/moreWords';
import { frozenMatrix, frozenWarnings, type GoLiveWords } from '../goLiveWords';
import { OpenGaps } from './OpenGaps';
import { ReadyLights } from './ReadyLights';
import '../../../frozen/frozen-page.css';
import './go-live-page.css';

interface GoLivePageProps {
  entry: EntryView;
  frozen: FrozenGoLive;
  people: People;
  onChanged: () => void;
}

/** The page before go-live, as it is printed: what was frozen, and what was decided. */
export function GoLivePage({ entry, frozen, people, onChanged }: GoLivePageProps) {
  const words: GoLiveWords = { figures: figuresIn(useHost().locale), day: useDay() };
  const { body, by, at } = entry;
  const sponsor = typeof body['sponsor'] === 'string' ? body['sponsor'] : null;
  const { more } = frozen.matrix;
  return (
    <article className="frozen-page">
      <header>
        <h2>{String(body['title'] ?? 'Before go-live')}</h2>
        <p className="frozen-page__quiet">
          <EpicLink epic={frozen.epic} /> · frozen <TimeText iso={at} exact /> by{' '}
          <PersonName accountId={by} people={people} />
          {sponsor !== null && (
            <>
              {' '}
              · decides: <PersonName accountId={sponsor} people={people} />
            </>
          )}
        </p>
      </header>
      <Lead frozen={frozen} words={words} />
      <FrozenDecision entry={entry} people={people} onChanged={onChanged} />
      <div className="frozen-page__two">
        <ReadyLights frozen={frozen} words={words} />
        <section aria-label="What nobody has found yet">
          <h3>What nobody has found yet</h3>
          <p>
            <strong>{capital(moreFirst(frozen.unseen, words.figures))}</strong>:{' '}
            {moreBecause(frozen.unseen, words.figures)}
          </p>
          {frozen.unseen.more?.state === 'at least' && (
            <p className="frozen-page__quiet">
              It is a floor: gaps that are hard to find are found by neither group, so there are more.
            </p>
          )}
        </section>
      </div>
      {frozen.warnings.length > 0 && (
        <section aria-label="Warnings">
          <h3>What may flatter the epic</h3>
          <WarningList told={frozenWarnings(frozen, words)} />
        </section>
      )}
      <section aria-label="Who met which data">
        <h3>Who met which data</h3>
        {frozen.matrix.columns.length === 0 ? (
          <p>No customers took part.</p>
        ) : (
          <MatrixPicture lines={frozenMatrix(frozen)} takesPlaceOnly />
        )}
        {more > 0 && (
          <p className="frozen-page__quiet">{counted(words.figures, more, 'more cohort', 'more cohorts')} took part.</p>
        )}
      </section>
      <OpenGaps frozen={frozen} words={words} />
    </article>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The number first: how ready, how much customers did, how many gaps are not told. */
function Lead({ frozen, words: { figures } }: { frozen: FrozenGoLive; words: GoLiveWords }) {
  const { lights, counts } = frozen;
  const untold = untoldIn(frozen);
  const on = lights.filter((light) => light.on).length;
  const after = counts.after === 0 ? '' : `, ${figures(counts.after)} only after go-live`;
  return (
    <div className="frozen-page__lead">
      <p>
        <strong>{`${figures(on)} of ${figures(lights.length)}`}</strong> ready
        <span className="frozen-page__quiet">
          {on === lights.length ? 'nothing is missing' : 'what is missing is below'}
        </span>
      </p>
      <p>
        <strong>{counted(figures, counts.held, 'session', 'sessions')}</strong>
        <span className="frozen-page__quiet">
          {`with ${counted(figures, counts.cohorts, 'cohort', 'cohorts')}`}
          {counts.planned > 0 && `, ${figures(counts.planned)} still planned`}
        </span>
      </p>
      <p>
        <strong>{counted(figures, untold, 'gap', 'gaps')}</strong> not told upward
        <span className="frozen-page__quiet">{`of ${counted(figures, counts.gaps, 'gap', 'gaps')} found${after}`}</span>
      </p>
    </div>
  );
}
