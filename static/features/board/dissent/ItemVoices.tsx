import type { AgendaItem, AgendaReason } from '#domain/board/agenda';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { personWords } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { heardWords } from '../../voice/heardWords';
import { inviteWords } from './dissentWords';
import type { BoardVoices } from './useBoardVoices';

/** What has to be talked about needs people in the room; what only waits for a decision does not. */
const ASKS_PEOPLE: readonly AgendaReason[] = ['contested', 'disputed'];

interface ItemVoicesProps {
  item: AgendaItem;
  voices: BoardVoices;
  people: People;
}

/** What is said of an epic on the agenda, in a line, and whom to invite for it. */
export function ItemVoices({ item: { epic, reason }, voices: { byIssue }, people }: ItemVoicesProps) {
  const figures = figuresIn(useHost().locale);
  const voices = byIssue.get(epic.issueId);
  if (!voices || !ASKS_PEOPLE.includes(reason)) return null;
  const open = voices.challenges.filter(({ kept }) => kept === null).length;
  const said = [
    open > 0 ? counted(figures, open, 'challenge unanswered', 'challenges unanswered') : null,
    heardWords({ ...voices, conflict: voices.conflict ? 'yes' : undefined }),
    voices.openAsks > 0
      ? counted(figures, voices.openAsks, 'ask to its sponsor open', 'asks to its sponsor open')
      : null,
  ].filter((words) => words !== null);
  const invite = inviteWords(figures, voices, (id) => personWords(id, people));
  return (
    <>
      {said.length > 0 && <span className="lens-board__causes">{`${said.join(' · ')}.`}</span>}
      {invite !== null && (
        <span className="lens-board__causes">
          <strong>Invite</strong> {`${invite}.`}
        </span>
      )}
    </>
  );
}
