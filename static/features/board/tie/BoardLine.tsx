import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { BoardView } from '#contract/board';
import type { ToldOrder } from '#domain/board/tie';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { People } from '../../../people/usePeople';
import type { EpicNames } from '../snapshot/useBoard';
import { TieEditor } from './TieEditor';
import { TieOrder } from './TieOrder';
import { tieWords, whyNotTheirs } from './tieWords';

interface BoardLineProps {
  view: BoardView;
  names: EpicNames | null;
  people: People;
  /** The questions are open: who came for the tie finds them so. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onOrdered: (order: ToldOrder) => void;
}

/** What stands on the cut line of a frozen board: after how many places, and the tie that crosses it. */
export function BoardLine({ view, names, people, isOpen, onOpen, onOrdered }: BoardLineProps) {
  const { board, tie, epics, deciders } = view;
  const figures = figuresIn(useHost().locale);
  const button = useRef<HTMLButtonElement>(null);
  const mayDecide = tie !== null && whyNotTheirs(tie, deciders) === null;
  const close = (): void => {
    onOpen(false);
    // The button comes back in the place of the form.
    setTimeout(() => button.current?.focus(), 0);
  };
  return (
    <div className="lens-tie-line">
      <strong>{`Line after ${counted(figures, board.places, 'place', 'places')}`}</strong>
      {tie && <span>{tieWords(figures, { epics, tie })}</span>}
      {tie && mayDecide && !isOpen && (
        <Button ref={button} spacing="compact" onClick={() => onOpen(true)}>
          {tie.decided ? 'Decide the tie anew' : 'Decide the tie'}
        </Button>
      )}
      {tie?.decided && <TieOrder {...{ tie, names, people }} />}
      {tie && !mayDecide && <span className="lens-boards__note">{whyNotTheirs(tie, deciders)}</span>}
      {tie && mayDecide && isOpen && (
        <TieEditor
          boardId={board.id}
          version={tie.decided?.version ?? 0}
          issueIds={epics.filter(({ rank }) => rank === tie.rank).map(({ issueId }) => issueId)}
          open={tie.open}
          names={names}
          onOrdered={onOrdered}
          onClose={close}
        />
      )}
    </div>
  );
}
