import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { BoardView } from '#contract/board';
import type { Decision } from '#domain/board/decision';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { People } from '../../../people/usePeople';
import { BoardTable } from './BoardTable';
import { DecisionEditor } from '../pack/DecisionEditor';
import type { EpicNames } from './useBoard';

export interface BoardRankingProps {
  view: BoardView;
  names: EpicNames | null;
  people: People;
  onDecided: (decision: Decision) => void;
}

const STEP = 100;
const buttonId = (issueId: string): string => `lens-decide-${issueId}`;

/** The ranking as it was frozen, with the decision about each epic and a way to record one. */
export function BoardRanking({ view, names, people, onDecided }: BoardRankingProps) {
  const { board, epics } = view;
  const figures = figuresIn(useHost().locale);
  const [shown, setShown] = useState(() => Math.max(2 * board.places, 25));
  const [open, setOpen] = useState<string | null>(null);
  const crosses = epics.some(({ rank }) => rank > board.places);
  const close = (issueId: string): void => {
    setOpen(null);
    // The button comes back in the place of the form.
    setTimeout(() => document.getElementById(buttonId(issueId))?.focus(), 0);
  };
  return (
    <>
      <BoardTable
        view={view}
        names={names}
        people={people}
        most={shown}
        action={({ issueId, mayDecide }, current) => {
          if (!mayDecide) return null;
          if (open === issueId)
            return (
              <DecisionEditor
                boardId={board.id}
                issueId={issueId}
                current={current}
                onDecided={onDecided}
                onClose={() => close(issueId)}
              />
            );
          return (
            <button
              type="button"
              id={buttonId(issueId)}
              className="lens-link lens-link--in-text"
              onClick={() => setOpen(issueId)}
            >
              {current ? 'Change' : 'Decide'}
              <span className="lens-visually-hidden">{` about ${names?.get(issueId)?.key ?? 'this epic'}`}</span>
            </button>
          );
        }}
      />
      {crosses && (
        <p className="lens-boards__note">
          {'The double line is the cut line, after ' + `${counted(figures, board.places, 'place', 'places')}.`}
        </p>
      )}
      {epics.every(({ mayDecide }) => !mayDecide) && (
        <p className="lens-boards__note">Decisions are recorded by who may edit an epic; you may edit none of these.</p>
      )}
      {shown < epics.length && (
        <div>
          <Button spacing="compact" onClick={() => setShown((before) => before + STEP)}>
            {`Show ${figures(Math.min(STEP, epics.length - shown))} more`}
          </Button>
        </div>
      )}
    </>
  );
}
