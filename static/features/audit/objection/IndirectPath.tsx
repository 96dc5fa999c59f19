import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Bar, Skeleton } from '../../../parts/messages/Skeleton';
import { ScoreText } from '../../../parts/score/ScoreText';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { readAround, type Around, type WayThrough } from './around';
import './indirect-path.css';

/** What of a way is taken into the answer. */
export interface TakenWay {
  enabler: string;
  path: string | null;
}

interface IndirectPathProps {
  issueId: string;
  /** Takes a way into the answer; nothing is offered without. */
  onTake?: (way: TakenWay) => void;
}

type Read = { state: 'reading' } | { state: 'failed'; why: string } | { state: 'read'; around: Around };

/** At first so many are offered: the others are hardly nearer to customers. */
const MOST_OFFERED = 5;

/**
 * How a deliverable may reach customers all the same: through an issue around it that does. What that one is worth is
 * inherited, and never in a score.
 */
export function IndirectPath({ issueId, onTake }: IndirectPathProps) {
  const figures = figuresIn(useHost().locale);
  const [read, setRead] = useState<Read>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    readAround(issueId).then(
      (around) => wanted && setRead({ state: 'read', around }),
      (error: unknown) => {
        const why = failureSentence(error, 'What it is linked with could not be read.');
        if (wanted) setRead({ state: 'failed', why });
      },
    );
    return () => {
      wanted = false;
    };
  }, [issueId]);
  if (read.state === 'reading')
    return (
      <Skeleton says="Looking at what it is linked with…">
        <Bar width="60%" />
        <Bar width="80%" />
      </Skeleton>
    );
  if (read.state === 'failed')
    return <p className="indirect-path__quiet">{`${read.why} You can answer all the same.`}</p>;
  const { ways, looked, more } = read.around;
  if (ways.length === 0)
    return (
      <p className="indirect-path__quiet">
        {looked === 0
          ? 'It has no parent and no link. Link it with what it makes possible, and that is offered here.'
          : `None of the ${counted(figures, looked, 'issue', 'issues')} around it is rated or changes a path.`}
      </p>
    );
  return (
    <section className="indirect-path" aria-label="How it may reach customers">
      <p className="indirect-path__head">
        <strong>It may reach customers through</strong>
      </p>
      <ul>
        {ways.slice(0, MOST_OFFERED).map((way) => (
          <Way key={way.issueId} way={way} onTake={onTake} />
        ))}
      </ul>
      <p className="indirect-path__quiet">
        A score is inherited from there, and never counts in the score of this one.
        {more > 0 && ` ${counted(figures, more, 'more linked issue was', 'more linked issues were')} not looked at.`}
      </p>
    </section>
  );
}

function Way({ way, onTake }: { way: WayThrough; onTake: IndirectPathProps['onTake'] }) {
  const { key, summary, how, score, paths, hiddenPaths } = way;
  const [first] = paths;
  return (
    <li className="indirect-path__way">
      <div className="indirect-path__what">
        <EpicLink epic={{ key, summary }} />
        <span className="indirect-path__quiet">
          {`${how} · `}
          {score ? (
            <>
              score <ScoreText score={score} />, inherited
            </>
          ) : (
            'not rated'
          )}
          {paths.length > 0 && ` · changes ${paths.map(({ name }) => name ?? 'a path without a name').join(', ')}`}
          {paths.length === 0 && hiddenPaths > 0 && ' · changes a path that you may not see'}
        </span>
      </div>
      {onTake && (
        <button
          type="button"
          className="lens-plain-button"
          onClick={() => onTake({ enabler: key, path: first?.id ?? null })}
        >
          Answer with it<span className="lens-visually-hidden"> through {key}</span>
        </button>
      )}
    </li>
  );
}
