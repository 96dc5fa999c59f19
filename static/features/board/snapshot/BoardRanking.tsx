import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { BoardView } from '#contract/board';
import type { Decision } from '#domain/board/decision';
import type { ToldOrder } from '#domain/board/tie';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import type { People } from '../../../people/usePeople';
import { BoardTable } from './BoardTable';
import { DecisionEditor } from '../pack/DecisionEditor';
import { BoardLine } from '../tie/BoardLine';
import type { EpicNames } from './useBoard';

export interface BoardRankingProps {
  view: BoardView;
  names: EpicNames | null;
  people: People;
  /** The questions about the tie are open. */
  decidesTie: boolean;
  onDecideTie: (isOpen: boolean) => void;
  onDecided: (decision: Decision) => void;
  onOrdered: (order: ToldOrder) => void;
}

const STEP = 100;
const buttonId = (issueId: string): string => `lens-decide-${issueId}`;

/** The ranking as it was frozen, with the decision about each epic and a way to record one. */
export function BoardRanking(props: BoardRankingProps) {
  const { view, names, people, decidesTie, onDecideTie, onDecided, onOrdered } = props;
  const { board, epics, deciders } = view;
  const figures = figuresIn(useHost().locale);
  const [shown, setShown] = useState(() => Math.max(2 * board.places, 25));
  const [open, setOpen] = useState<string | null>(null);
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
        line={
          <tr className="lens-board__line">
            <td colSpan={4}>
              <BoardLine {...{ view, names, people, onOrdered }} isOpen={decidesTie} onOpen={onDecideTie} />
            </td>
          </tr>
        }
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
      {epics.every(({ mayDecide }) => !mayDecide) && (
        <p className="lens-boards__note">
          {`Decisions are recorded by who may edit an epic${
            deciders === null ? '' : `, and by members of the group “${deciders}”`
          }. You may decide about none of these.`}
        </p>
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
