import { Fragment, type ReactNode } from 'react';
import type { BoardView, ReadDecision } from '#contract/board';
import { standsAbove } from '#domain/board/tie';
import { ScoreText } from '../../../parts/score/ScoreText';
import type { People } from '../../../people/usePeople';
import { Decided } from '../pack/Decided';
import { countAbove, decidedTie } from '../tie/decidedTie';
import { RankInTie } from '../tie/RankInTie';
import { EpicName } from './EpicName';
import { FrozenReceipt } from './FrozenReceipt';
import './board-table.css';
import type { EpicNames } from './useBoard';

type BoardEpic = BoardView['epics'][number];

export interface BoardTableProps {
  view: BoardView;
  names: EpicNames | null;
  people: People;
  /** Rows from the top. */
  most: number;
  /** What stands on the cut line. */
  line?: ReactNode;
  /** What can be done about an epic, below its decision. */
  action?: (epic: BoardEpic, decision: ReadDecision | null) => ReactNode;
}

/** The ranking as it was frozen, with the decision about each epic. */
export function BoardTable({ view, names, people, most, line, action }: BoardTableProps) {
  const { board, settings, epics, decisions } = view;
  const byIssue = new Map(decisions.map((decision) => [decision.issueId, decision]));
  const tie = decidedTie(view);
  const above = countAbove(view);
  const rows = epics.slice(0, most).map((epic) => {
    const decision = byIssue.get(epic.issueId) ?? null;
    return (
      <tr key={epic.issueId} className={epic.rank === view.tie?.rank ? 'lens-board__tied' : undefined}>
        <td>
          <RankInTie epic={epic} tie={tie} />
        </td>
        <th scope="row">
          <EpicName issueId={epic.issueId} names={names} />
        </th>
        <td>
          <ScoreText score={epic} />
        </td>
        <td>
          <Decided decision={decision} isFirst={standsAbove(epic, board.places, tie)} people={people} />
          <div className="lens-board__acts">
            {action?.(epic, decision)}
            <FrozenReceipt epic={epic} name={names?.get(epic.issueId)?.key ?? 'this epic'} settings={settings} />
          </div>
        </td>
      </tr>
    );
  });
  // Below the last epic it would say nothing, unless a tie has to be told.
  const isLineShown = above < rows.length || (above === epics.length && view.tie !== null);
  return (
    <table className="lens-board__table">
      <caption className="lens-visually-hidden">The ranking as it was frozen</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Epic</th>
          <th scope="col">Score</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {[...rows.slice(0, above), isLineShown && <Fragment key="line">{line}</Fragment>, ...rows.slice(above)]}
      </tbody>
    </table>
  );
}
