import type { BoardView } from '#contract/board';
import type { FrozenEpic } from '#domain/board/board';
import type { EpicVoices } from '#domain/board/epicVoices';
import { impactOf } from '#domain/rating/missing';
import { confirmationOf } from '#domain/voice/confirmation';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import { confirmationWords } from '../../sponsor/confirmationWords';
import { EpicName } from '../snapshot/EpicName';
import type { EpicNames } from '../snapshot/useBoard';
import type { BoardVoices } from './useBoardVoices';

interface PackConfirmationsProps {
  view: Pick<BoardView, 'epics'>;
  voices: BoardVoices;
  names: EpicNames | null;
}

/** Which of the frozen ratings their sponsors confirmed, and which confirmations lapsed by what was frozen. */
export function PackConfirmations({ view, voices: { answered, byIssue }, names }: PackConfirmationsProps) {
  const figures = figuresIn(useHost().locale);
  const day = useDay();
  if (answered.state !== 'ready') return null;
  const confirmed = view.epics.flatMap((epic): Told[] => {
    const told = byIssue.get(epic.issueId)?.confirmation;
    return told ? [{ issueId: epic.issueId, ...toldOf(epic, told, day) }] : [];
  });
  const stand = confirmed.filter(({ stands }) => stands).length;
  return (
    <>
      <h4>Confirmed by their sponsors</h4>
      <p>
        {`${figures(stand)} of ${counted(figures, view.epics.length, 'rating', 'ratings')} `}
        {`${stand === 1 ? 'stands' : 'stand'} confirmed.`}
      </p>
      {confirmed.length > 0 && (
        <ul className="board-dissent__confirmed lens-pack__list">
          {confirmed.map(({ issueId, words }) => (
            <li key={issueId}>
              <EpicName issueId={issueId} names={names} />
              {`: ${words}.`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Told {
  issueId: string;
  stands: boolean;
  words: string;
}

/** What was confirmed later than the board was frozen is another version than the frozen one. */
function toldOf(
  { version, answers }: FrozenEpic,
  confirmed: NonNullable<EpicVoices['confirmation']>,
  day: (iso: string) => string,
): Omit<Told, 'issueId'> {
  const { version: confirmedVersion, at, impact } = confirmed;
  if (confirmedVersion > version) {
    const when = at === null ? '' : ` ${day(at)}`;
    return { stands: false, words: `version ${confirmedVersion} was confirmed${when}; frozen is version ${version}` };
  }
  const confirmation = confirmationOf(
    {
      confirmedVersion,
      ...(at === null ? {} : { confirmedAt: at }),
      ...(impact === null ? {} : { confirmedImpact: impact }),
    },
    impactOf(answers),
  );
  return { stands: confirmation.state === 'stands', words: confirmationWords(confirmation, day) ?? '' };
}
