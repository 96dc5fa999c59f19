import type { BoardView } from '#contract/board';
import type { EpicVoices } from '#domain/board/epicVoices';
import { impactOf } from '#domain/rating/missing';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import { personWords } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { EpicName } from '../snapshot/EpicName';
import type { EpicNames } from '../snapshot/useBoard';
import { heardWords } from '../../voice/heardWords';
import { claimWords, opinionWords } from './dissentWords';
import type { BoardVoices } from './useBoardVoices';
import './dissent.css';

export interface DissentProps {
  view: Pick<BoardView, 'epics' | 'settings'>;
  voices: BoardVoices;
  names: EpicNames | null;
  people: People;
}

/** What is said against the ratings of a board, in the words of those who said it, as far as the reader may see it. */
export function Dissent({ view, voices: { answered, byIssue, unread }, names, people }: DissentProps) {
  const figures = figuresIn(useHost().locale);
  if (answered.state === 'failed') return <FailureMessage failure={answered.failure} onTryAgain={answered.again} />;
  if (view.epics.length > 0 && answered.state === 'loading') return <Loading>Reading what is said against it…</Loading>;
  const disputed = view.epics.flatMap((epic) => {
    const voices = byIssue.get(epic.issueId);
    const says = voices && (voices.challenges.length > 0 || voices.opinions.length > 0 || voices.hidden > 0);
    return says ? [{ epic, voices }] : [];
  });
  return (
    <>
      {disputed.length === 0 ? (
        <p>Nobody who may be told of challenges these ratings, or is two levels off or of the other sign.</p>
      ) : (
        <ul className="board-dissent lens-pack__list">
          {disputed.map(({ epic, voices }) => (
            <li key={epic.issueId}>
              <EpicName issueId={epic.issueId} names={names} />
              <EpicDissent voices={voices} rated={impactOf(epic.answers)} settings={view.settings} people={people} />
            </li>
          ))}
        </ul>
      )}
      {unread > 0 && (
        <p className="lens-boards__note">
          {`Of ${counted(figures, unread, 'more epic', 'more epics')} it is not told here what is said.`}
        </p>
      )}
    </>
  );
}

interface EpicDissentProps {
  voices: EpicVoices;
  /** The frozen impact. */
  rated: number | null;
  settings: Settings;
  people: People;
}

function EpicDissent({ voices, rated, settings, people }: EpicDissentProps) {
  const figures = figuresIn(useHost().locale);
  const heard = heardWords({ ...voices, conflict: voices.conflict ? 'yes' : undefined });
  return (
    <ul className="board-dissent__quotes">
      {voices.challenges.map((challenge) => (
        <Challenge key={`${challenge.at} ${challenge.by}`} challenge={challenge} people={people} />
      ))}
      {voices.opinions.map((opinion) => (
        <li key={`${opinion.at} ${opinion.by}`}>
          {opinion.evidence !== null && <q>{opinion.evidence}</q>}{' '}
          <Who by={opinion.by} at={opinion.at} people={people} />
          {`: ${opinionWords(opinion, rated, settings)}.`}
        </li>
      ))}
      {(heard !== null || voices.hidden > 0) && (
        <li className="board-dissent__heard">
          {heard !== null && `${heard}. `}
          {voices.hidden > 0 &&
            `${counted(figures, voices.hidden, 'opinion is', 'opinions are')} not told before the round is over.`}
        </li>
      )}
    </ul>
  );
}

function Challenge({ challenge, people }: { challenge: EpicVoices['challenges'][number]; people: People }) {
  const { by, at, claim, reason, kept } = challenge;
  return (
    <li>
      <strong>{`${claimWords(claim)}.`}</strong>{' '}
      {reason !== null && (
        <>
          <q>{reason}</q>{' '}
        </>
      )}
      <Who by={by} at={at} people={people} />.{' '}
      {kept === null ? (
        <strong>Not answered.</strong>
      ) : (
        <span>
          {'The rating was kept: '}
          {kept.text === null ? 'no reason was written' : <q>{kept.text}</q>}{' '}
          <Who by={kept.by} at={kept.at} people={people} />.
        </span>
      )}
    </li>
  );
}

/** Who said something, and on which day. */
function Who({ by, at, people }: { by: string; at: string; people: People }) {
  const day = useDay();
  return <span className="board-dissent__who">{`${personWords(by, people)}, ${day(at)}`}</span>;
}
