import { useState } from 'react';
import { useHost } from '../../host/HostProvider';
import { RatingText } from './asText/RatingText';
import { OpinionForm } from './OwedOpinion';
import { usePanel } from './PanelContext';

/** Whoever may read the rating and not change it; where it stands they may say what they think of the epic. */
export function ReadRating() {
  const { view, reread } = usePanel();
  const { issue } = useHost().extension;
  const [speaks, setSpeaks] = useState(false);
  if (issue === undefined || view.can.why !== 'readOnly') return <RatingText />;
  return (
    <div className="panel-form">
      <div>
        <button type="button" className="lens-plain-button" onClick={() => setSpeaks(!speaks)}>
          {speaks ? 'Back to the rating' : 'Say what you think'}
        </button>
      </div>
      {speaks ? <OpinionForm issueId={issue.id} settings={view.settings} onDone={reread} /> : <RatingText />}
    </div>
  );
}
