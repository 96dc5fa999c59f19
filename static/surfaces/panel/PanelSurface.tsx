import { useEffect, useState } from 'react';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { useAnswer } from '../../parts/messages/useAnswer';
import { beginDrawers } from './drawers/WithDrawers';
import { OwedOpinion } from './OwedOpinion';
import { PanelSkeleton } from './PanelSkeleton';
import { RatingPanel } from './RatingPanel';
import { useIssueInput } from './useIssueInput';
import { WhyReadOnly } from './WhyReadOnly';
import './fields/fields.css';
import './panel.css';
import './reading/reading.css';

/** The issue panel. Opening it reads once and writes nothing. */
export default function PanelSurface() {
  return (
    <main>
      <h1 className="lens-visually-hidden">Customer rating of this epic</h1>
      <Rating />
    </main>
  );
}

function Rating() {
  const answer = useAnswer('assessment.open', useIssueInput());
  const [hasSpoken, setSpoken] = useState(false);
  useEffect(beginDrawers, []);
  if (answer.state === 'loading') return <PanelSkeleton />;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  const { can, settings, assessment } = answer.value;
  const spoke = (): void => {
    setSpoken(true);
    answer.anew();
  };
  if (can.why === 'owesOpinion') return <OwedOpinion view={answer.value} onDone={spoke} onChanged={answer.anew} />;
  const neverRatedHere = can.why === 'notInitiative' && assessment.version === 0;
  if (neverRatedHere) return <WhyReadOnly can={can} settings={settings} />;
  return <RatingPanel opened={answer.value} hasSpoken={hasSpoken} />;
}
