import type { BoardView } from '#contract/board';
import type { BoardChange } from '#domain/board/boardChange';
import { overrideOutcomes } from '#domain/board/overrides';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { overrideWords } from '../pack/decisionWords';
import { EpicName } from '../snapshot/EpicName';
import { amongSeen } from '../snapshot/LeftOut';
import { inNameOrder } from '../snapshot/nameOrder';
import type { EpicNames } from '../snapshot/useBoard';
import { decidedTie } from '../tie/decidedTie';

export interface OverridesProps {
  /** The board on which the overrides were decided. */
  view: BoardView;
  change: BoardChange;
  names: EpicNames | null;
  /** The cut line of what it is compared with, and how that is called: "Now", "On the later board". */
  placesNow: number;
  later: string;
}

const NOWHERE = { before: null, after: null };

/** "Were overrides right?": what became of each decision against the line, with its reason as it was written. */
export function Overrides({ view, change, names, placesNow, later }: OverridesProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(iso));
  const standing = (issueId: string) => change.byIssue.get(issueId) ?? NOWHERE;
  const outcomes = overrideOutcomes(
    { places: view.board.places, epics: inNameOrder(view, names).epics, tie: decidedTie(view) },
    view.decisions,
    { places: placesNow, standing },
  );
  if (outcomes.length === 0)
    return <p>{`No decision against the line was recorded on “${view.board.title}”${amongSeen(view)}.`}</p>;
  return (
    <ul className="lens-board__overrides">
      {outcomes.map((outcome) => (
        <li key={outcome.decision.issueId}>
          <EpicName issueId={outcome.decision.issueId} names={names} />
          <span>{overrideWords(figures, outcome, day, later)}</span>
          {outcome.decision.reason && <q>{outcome.decision.reason}</q>}
        </li>
      ))}
    </ul>
  );
}
