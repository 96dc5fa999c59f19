import type { AssessmentView } from '#contract/rating';
import { useHost } from '../../host/HostProvider';
import { onDemand } from '../../parts/messages/onDemand';
import { BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { WithDrawers } from './drawers/WithDrawers';

/** The questions of an opinion; they are loaded for those who are asked. */
export const OpinionForm = onDemand(
  () => import('../../features/voice/opinion/OpinionForm'),
  <Skeleton says="Opening the questions…">
    <BarRows rows={4} height={52} />
  </Skeleton>,
);

interface OwedOpinionProps {
  view: AssessmentView;
  /** The opinion was sent, or declined: now the rating can be read. */
  onDone: () => void;
  /** Something else was saved that is counted. */
  onChanged: () => void;
}

/** Whoever owes an opinion finds its questions where the rating is. */
export function OwedOpinion({ view, onDone, onChanged }: OwedOpinionProps) {
  const { issue } = useHost().extension;
  if (issue === undefined) return null;
  return (
    <div className="panel">
      <WithDrawers view={view} owes onChanged={onChanged}>
        <section aria-labelledby="owed-opinion-title">
          <h2 className="lens-visually-hidden" id="owed-opinion-title">
            Your opinion
          </h2>
          <OpinionForm issueId={issue.id} settings={view.settings} onDone={onDone} />
        </section>
      </WithDrawers>
    </div>
  );
}
