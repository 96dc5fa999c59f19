import { useMemo, useState } from 'react';
import type { AssessmentView } from '#contract/rating';
import { NEVER_RATED } from '#domain/rating/assessment';
import { missingItems, staleItems } from '#domain/rating/missing';
import { partsOf, scaleOf, type Scale } from '#domain/rating/score';
import { useHost } from '../../host/HostProvider';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import { usePeople } from '../../people/usePeople';
import { canUndo, type RatingSession } from '../../features/rating/session/ratingSession';
import { saveStateOf } from '../../features/rating/session/saveState';
import { ReadRating } from './ReadRating';
import { PanelProvider, type Panel } from './PanelContext';
import { RatingForm } from './RatingForm';
import { MissingList } from './reading/MissingList';
import { Provenance } from './reading/Provenance';
import { ScoreCard } from './reading/ScoreCard';
import { Why } from './reading/Why';
import { Notices } from './saving/Notices';
import { SaveStatus } from './saving/SaveStatus';
import { useSavers } from './saving/useSavers';
import { WithDrawers } from './drawers/WithDrawers';
import { useRatingSession } from './useRatingSession';
import { WhyReadOnly } from './WhyReadOnly';

const History = onDemand(() => import('./reading/History'), <Loading>Loading the history…</Loading>);

/** What the answers on the screen come to, worked out once for all who show it. */
function useRated(scale: Scale, { view, content }: RatingSession): Pick<Panel, 'parts' | 'missing' | 'stale'> {
  const { sponsorRule } = view.settings;
  return useMemo(() => {
    const assessment = { ...NEVER_RATED, ...content };
    const parts = partsOf(scale, content);
    return {
      parts,
      missing: missingItems(assessment, scale, sponsorRule, parts),
      stale: staleItems(assessment, scale, parts),
    };
  }, [scale, content, sponsorRule]);
}

interface RatingPanelProps {
  opened: AssessmentView;
  /** The viewer has just answered what they were asked: they go on to what the others say. */
  hasSpoken: boolean;
}

/** The rating of one epic: the questions, beside them the score and why, and where saving stands. */
export function RatingPanel({ opened, hasSpoken }: RatingPanelProps) {
  const { session, driver } = useRatingSession(opened);
  const { accountId } = useHost();
  const [showsHistory, setShowsHistory] = useState(false);
  const { view, content } = session;
  const { assessment, settings, can } = view;
  const scale = useMemo(() => scaleOf(settings), [settings]);
  const rated = useRated(scale, session);
  // While a save is on its way, whose the others are would have to be asked again when it is stored.
  const foreign = session.sending ? [] : [...session.conflicts, ...session.taken];
  const saverOf = useSavers(assessment, foreign);
  const savers = foreign.map((field) => saverOf(field)?.actor).filter((actor) => actor !== accountId);
  // Whoever looks is "you" where they answered last, and needs no name there.
  const answeredBy = assessment.updatedBy === accountId ? null : assessment.updatedBy;
  const people = usePeople([answeredBy, assessment.sponsor, content.sponsor, ...savers]);
  const state = saveStateOf(session);
  const panel: Panel = {
    ...{ settings, content, ...rated, people, countedAt: view.facts.requestsAt },
    edit: (changes, typing) => driver.edit(changes, typing),
    settle: () => void driver.settle(),
    view,
    reread: () => void driver.reread(),
  };

  return (
    <PanelProvider panel={panel}>
      <div className="panel">
        <header className="panel-head">
          {can.rate ? <SaveStatus state={state} /> : <p className="panel-status">Read only</p>}
          {can.rate && (
            <button type="button" className="lens-link" aria-disabled={!canUndo(session)} onClick={() => driver.undo()}>
              Undo
            </button>
          )}
          <button
            type="button"
            className="lens-link"
            aria-expanded={showsHistory}
            onClick={() => setShowsHistory(!showsHistory)}
          >
            History
          </button>
        </header>
        <WithDrawers view={view} ledTo={hasSpoken ? 'opinion' : null} onChanged={panel.reread}>
          <WhyReadOnly can={can} settings={settings} />
          <div className="panel-body">
            <ScoreCard scale={scale} />
            {can.rate ? <RatingForm /> : <ReadRating />}
            <Notices session={session} state={state} driver={driver} saverOf={saverOf} />
            <div className="panel-details">
              <Why view={view} scale={scale} />
              <MissingList isReadOnly={!can.rate} />
              <Provenance assessment={assessment} settingsVersion={view.settingsVersion} />
            </div>
          </div>
          {showsHistory && <History settings={settings} version={assessment.version} />}
        </WithDrawers>
      </div>
    </PanelProvider>
  );
}
