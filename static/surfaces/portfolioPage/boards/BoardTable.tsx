import type { ReactNode } from 'react';
import type { BoardView, ReadDecision } from '../../../../src/contract/boards';
import { rankText } from '../../../../src/domain/rank';
import { PersonName } from '../../../parts/PersonName';
import { ScoreText } from '../../../parts/ScoreText';
import { TimeText } from '../../../parts/TimeText';
import type { People } from '../../../people/usePeople';
import { decisionLabel } from './decisionWords';
import { EpicName } from './EpicName';
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
export function BoardTable({ view: { board, epics, decisions }, names, people, most, action }: BoardTableProps) {
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
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A decision with its reason as it was written, and what it replaced. */
export function Decided({ decision, isFirst, people }: { decision: ReadDecision | null; isFirst: boolean; people: People }) {
  if (!decision) return null;
  return (
    <div className="lens-board__decided">
      <OneDecision decision={decision} isFirst={isFirst} people={people} />
      {decision.earlier.length > 0 && (
        <details>
          <summary>Before</summary>
          <ul>
            {decision.earlier.map((one) => (
              <li key={one.version}>
                <OneDecision decision={one} isFirst={isFirst} people={people} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function OneDecision({ decision: { decision, reason, author, at }, isFirst, people }: { decision: Omit<ReadDecision, 'issueId' | 'earlier'>; isFirst: boolean; people: People }) {
  return (
    <>
      <strong>{decisionLabel(decision, isFirst)}</strong>
      {reason && (
        <>
          {' '}
          <q>{reason}</q>
        </>
      )}
      <span className="lens-boards__facts">
        {' '}
        <PersonName accountId={author} people={people} />
        {', '}
        <TimeText iso={at} exact />
      </span>
    </>
  );
}
