import type { BoardView, ReadDecision, ReadTie } from '#contract/board';
import { standsAbove } from '#domain/board/tie';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { ScoreText } from '../../../parts/score/ScoreText';
import type { People } from '../../../people/usePeople';
import { Decided } from './Decided';
import { decisionLabel } from './decisionWords';
import { EpicName } from '../snapshot/EpicName';
import { amongSeen } from '../snapshot/LeftOut';
import type { EpicNames } from '../snapshot/useBoard';
import { countAbove, decidedTie } from '../tie/decidedTie';
import { RankInTie } from '../tie/RankInTie';
import { TieOrder } from '../tie/TieOrder';

interface PackPartProps {
  view: BoardView;
  names: EpicNames | null;
}

/** Whether there is more to say of a decision than what the ranking says of it. */
const hasGrounds = ({ decision, reason, earlier }: ReadDecision): boolean =>
  decision !== 'go' || reason !== null || earlier.length > 0;

/**
 * Every decision that not everybody may have wanted, or that says why: with its reason as it was written and with what
 * it replaced.
 */
export function PackDissent({ view, names, people }: PackPartProps & { people: People }) {
  const decisions = new Map(view.decisions.filter(hasGrounds).map((one) => [one.issueId, one]));
  const kept = view.epics.filter(({ issueId }) => decisions.has(issueId));
  const tie = decidedTie(view);
  return (
    <>
      {view.tie?.decided && <PackTie tie={view.tie} {...{ names, people }} />}
      {kept.length === 0 ? (
        <p>{`On this board no override, stop or hold was recorded, and no decision was replaced${amongSeen(view)}.`}</p>
      ) : (
        <>
          <ul className="lens-board__overrides lens-pack__list">
            {kept.map((epic) => (
              <li key={epic.issueId}>
                <EpicName issueId={epic.issueId} names={names} />
                <Decided
                  decision={decisions.get(epic.issueId) ?? null}
                  isFirst={standsAbove(epic, view.board.places, tie)}
                  people={people}
                  onPaper
                />
              </li>
            ))}
          </ul>
          <p className="lens-boards__note">
            Decisions that were replaced are kept. What was said and not recorded is not here.
          </p>
        </>
      )}
    </>
  );
}

/** In which order the board took the epics that share the place at the line, and why. */
function PackTie({ tie, names, people }: { tie: ReadTie; names: EpicNames | null; people: People }) {
  const figures = figuresIn(useHost().locale);
  return (
    <>
      <h4>{`The tie at place ${figures(tie.rank)}, as the board put it in order`}</h4>
      <TieOrder {...{ tie, names, people }} onPaper />
    </>
  );
}

/** Of what stands below the line, so much is told on paper. */
const MOST_BELOW = 5;
const LEAST_SHOWN = 15;

/** The places with what was decided in a word: reasons stand with the decisions. */
export function PackRanking({ view, names }: PackPartProps) {
  const { board, epics, decisions } = view;
  const figures = figuresIn(useHost().locale);
  const tie = decidedTie(view);
  const firstBelow = countAbove(view);
  const most = firstBelow >= epics.length ? epics.length : Math.max(firstBelow + MOST_BELOW, LEAST_SHOWN);
  const further = epics.length - most;
  const decided = new Map(decisions.map((decision) => [decision.issueId, decision.decision]));
  return (
    <>
      <ol className={tie ? 'lens-pack__ranking lens-pack__ranking--tie' : 'lens-pack__ranking'}>
        {epics.slice(0, most).map((epic, at) => {
          const decision = decided.get(epic.issueId);
          return (
            <li key={epic.issueId} className={at === firstBelow && at > 0 ? 'lens-board__below' : undefined}>
              <span className="lens-board__move">
                <RankInTie epic={epic} tie={tie} />
              </span>
              <span>
                <EpicName issueId={epic.issueId} names={names} />
                {decision && (
                  <strong className="lens-pack__decision">
                    {decisionLabel(decision, standsAbove(epic, board.places, tie))}
                  </strong>
                )}
              </span>
              <ScoreText score={epic} />
            </li>
          );
        })}
      </ol>
      <p className="lens-boards__note">
        {firstBelow > 0 &&
          firstBelow < epics.length &&
          `The double line is the cut line, after ${counted(figures, board.places, 'place', 'places')}. `}
        {further > 0 &&
          `${counted(figures, further, 'epic', 'epics')} further down ${further === 1 ? 'is' : 'are'} ` +
            'on the board, not on this page.'}
      </p>
    </>
  );
}
