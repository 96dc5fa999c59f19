import { useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { Loading } from '../../../parts/messages/Loading';
import { RatingSince } from '../opinion/RatingSince';
import { ChallengeAnswer } from './ChallengeAnswer';
import { ChallengeForm } from './ChallengeForm';
import { useChallenges } from './useChallenges';
import './challenge.css';

interface ChallengesProps {
  issueId: string;
  settings: Settings;
  onChanged?: () => void;
}

/** What is said against the rating, unanswered first, and a way to say something. */
export function Challenges({ issueId, settings, onChanged }: ChallengesProps) {
  const { accountId } = useHost();
  const read = useChallenges(issueId);
  const [isAdding, setAdding] = useState(false);
  const button = useFocusAfter(isAdding);
  if (read.state === 'loading') return <Loading>Reading the challenges…</Loading>;
  if (read.state === 'failed') return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  const { entries, mayAdd, more } = read;
  const take = (entry: EntryView): void => {
    read.take(entry);
    onChanged?.();
  };
  const isOwn = ({ by }: EntryView): boolean => by === accountId;
  return (
    <section className="voice-challenges" aria-label="Challenges of the rating">
      {entries.map((entry) => (
        <div key={entry.id} className="voice-challenges__one">
          <ChallengeAnswer entry={entry} settings={settings} onDone={take} />
          {entry.answer?.['outcome'] === 'changed' && isOwn(entry) && (
            <RatingSince issueId={issueId} since={entry.at} />
          )}
        </div>
      ))}
      {more && (
        <button type="button" className="lens-plain-button" onClick={read.readOn}>
          Show more challenges
        </button>
      )}
      {mayAdd && !isAdding && (
        <button ref={button} type="button" className="lens-plain-button" onClick={() => setAdding(true)}>
          Challenge the rating
        </button>
      )}
      {isAdding && (
        <ChallengeForm
          issueId={issueId}
          onCancel={() => setAdding(false)}
          onAdded={(entry) => {
            setAdding(false);
            take(entry);
          }}
        />
      )}
    </section>
  );
}
