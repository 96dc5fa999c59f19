import type { BoardView } from '#contract/board';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { settingsWords } from '../../portfolio/receipt/receiptWords';
import type { People } from '../../../people/usePeople';
import { LeftOut } from './LeftOut';

/** What a board is: when, by whom, of what, and how much of it the reader does not see. */
export function BoardHeading({ view, people }: { view: BoardView; people: People }) {
  const { board } = view;
  const figures = figuresIn(useHost().locale);
  return (
    <header className="lens-board__head">
      <h2>{board.title}</h2>
      <p className="lens-boards__facts">
        {'Frozen on '}
        <TimeText iso={board.at} exact />
        {' by '}
        <PersonName accountId={board.author} people={people} />
        {`. ${board.scope}. Cut line after ${counted(figures, board.places, 'place', 'places')}. ` +
          `${settingsWords(board.settingsVersion)}`}
        {board.more &&
          ` ${counted(figures, board.epics, 'epic was', 'epics were')} frozen, the first of a longer ranking.`}
      </p>
      <LeftOut
        view={view}
        of="this board"
        further="Ranks here are those on the whole board; changes are told among the epics that you see."
      />
    </header>
  );
}
