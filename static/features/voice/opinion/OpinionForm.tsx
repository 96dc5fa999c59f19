import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { OpinionPicture } from '../picture/OpinionPicture';
import { stageOf } from './opinionDraft';
import { OwnOpinion } from './OwnOpinion';
import { useOpinions } from './useOpinions';
import './opinion.css';

export interface OpinionFormProps {
  issueId: string;
  settings: Settings;
  /** Is told when an opinion was sent, kept, declined or passed on. */
  onDone: () => void;
}

/**
 * What one person thinks an epic does to customers, said in half a minute. Who was asked sees no rating and no other
 * opinion before; afterwards both are shown below.
 */
export function OpinionForm({ issueId, settings, onDone }: OpinionFormProps) {
  const read = useOpinions(issueId);
  if (read.state === 'loading')
    return (
      <Skeleton says="Reading what you were asked…">
        <Bar width="60%" />
        <BarRows rows={4} height={52} />
      </Skeleton>
    );
  if (read.state === 'failed') return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  const { opinions } = read;
  const stage = stageOf(opinions);
  const hasSpoken = stage === 'waiting' || stage === 'revealed' || stage === 'settled';
  return (
    <div className="voice-form">
      <OwnOpinion
        issueId={issueId}
        settings={settings}
        opinions={opinions}
        onRead={(next) => {
          read.take(next);
          onDone();
        }}
      />
      {hasSpoken && opinions.opinions.length > 1 && <OpinionPicture opinions={opinions} settings={settings} />}
    </div>
  );
}

export default OpinionForm;
