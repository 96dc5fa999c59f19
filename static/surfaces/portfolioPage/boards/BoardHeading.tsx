import type { BoardView } from '../../../../src/contract/boards';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/counted';
import { PersonName } from '../../../parts/PersonName';
import { TimeText } from '../../../parts/TimeText';
import { settingsWords } from '../../../portfolio/receipt/receiptWords';
import type { People } from '../../../people/usePeople';

/** What a board is: when, by whom, of what, and how much of it the reader does not see. */
export function BoardHeading({ view, people }: { view: BoardView; people: People }) {
  const { board, leftOut } = view;
  const figures = figuresIn(useHost().locale);
  return (
    <header className="lens-board__head">
      <h2>{board.title}</h2>
      <p className="lens-boards__facts">
        {'Frozen on '}
        <TimeText iso={board.at} exact />
        {' by '}
        <PersonName accountId={board.author} people={people} />
        {`. ${board.scope}. Cut line after ${counted(figures, board.places, 'place', 'places')}. ${settingsWords(board.settingsVersion)}`}
        {board.more && ` Only the first ${counted(figures, board.epics, 'epic', 'epics')} of a longer ranking were frozen.`}
      </p>
      {leftOut > 0 && (
        <p className="lens-board__left-out">
          {`${counted(figures, leftOut, 'epic of this board is', 'epics of this board are')} left out: you may not see ${leftOut === 1 ? 'it' : 'them'} now, or ${leftOut === 1 ? 'it was' : 'they were'} deleted. Changes are told among the epics that you see.`}
        </p>
      )}
    </header>
  );
}
