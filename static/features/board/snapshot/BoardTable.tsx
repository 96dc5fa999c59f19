import type { ReactNode } from 'react';
import type { BoardView, ReadDecision } from '#contract/board';
import { rankText } from '#domain/portfolio/rank';
import { ScoreText } from '../../../parts/score/ScoreText';
import type { People } from '../../../people/usePeople';
import { Decided } from '../pack/Decided';
import { EpicName } from './EpicName';
import { FrozenReceipt } from './FrozenReceipt';
import type { EpicNames } from './useBoard';

type BoardEpic = BoardView['epics'][number];

export interface BoardTableProps {
  view: BoardView;
  names: EpicNames | null;
  people: People;
  /** Rows from the top. */
  most: number;
  /** What can be done about an epic, below its decision. */
  action?: (epic: BoardEpic, decision: ReadDecision | null) => ReactNode;
}

/** The ranking as it was frozen, with the decision about each epic. */
export function BoardTable({
  view: { board, settings, epics, decisions },
  names,
  people,
  most,
  action,
}: BoardTableProps) {
  const byIssue = new Map(decisions.map((decision) => [decision.issueId, decision]));
  const firstBelow = epics.findIndex(({ rank }) => rank > board.places);
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
        {epics.slice(0, most).map((epic, at) => {
          const decision = byIssue.get(epic.issueId) ?? null;
          return (
            <tr key={epic.issueId} className={at === firstBelow && at > 0 ? 'lens-board__below' : undefined}>
              <td>{rankText(epic)}</td>
              <th scope="row">
                <EpicName issueId={epic.issueId} names={names} />
              </th>
              <td>
                <ScoreText score={epic} />
              </td>
              <td>
                <Decided decision={decision} isFirst={epic.rank <= board.places} people={people} />
                {action?.(epic, decision)}
                <FrozenReceipt epic={epic} name={names?.get(epic.issueId)?.key ?? 'this epic'} settings={settings} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
