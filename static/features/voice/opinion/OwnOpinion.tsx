import { useState } from 'react';
import { AskedOf } from './AskedOf';
import { OpinionGiven } from './OpinionGiven';
import { OpinionQuestions } from './OpinionQuestions';
import { stageOf } from './opinionDraft';
import type { OwnOpinionProps } from './useOpinions';
import './opinion.css';

/** The viewer's own opinion: the questions, or what they said and what they may still do with it. */
export function OwnOpinion(props: OwnOpinionProps) {
  const { opinions, onRead } = props;
  const stage = stageOf(opinions);
  const [isChanging, setChanging] = useState(false);
  const hasSpoken = stage === 'waiting' || stage === 'revealed' || stage === 'settled';
  if (hasSpoken && !isChanging) return <OpinionGiven {...props} stage={stage} onChange={() => setChanging(true)} />;
  return (
    <div className="voice-opinion">
      <AskedOf issueId={props.issueId} stage={stage} opinions={opinions} />
      <OpinionQuestions
        {...props}
        isRevision={hasSpoken}
        onRead={(next) => {
          setChanging(false);
          onRead(next);
        }}
        {...(hasSpoken ? { onCancel: () => setChanging(false) } : {})}
      />
    </div>
  );
}
